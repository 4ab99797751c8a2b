package gmm.course;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gmm.course.run.Compiler.Problem;
import gmm.course.run.Outcome;
import gmm.kit.Catalogue;
import gmm.kit.ExerciseState;
import gmm.kit.Module;
import gmm.kit.testing.Reason.Crashed;
import gmm.kit.testing.Reason.NoData;
import gmm.kit.testing.Reason.Thrown;
import gmm.kit.testing.Reason.Waiting;
import gmm.kit.testing.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TestJsonTest {

  private static final Path ROOT = Path.of("/course");

  private static JsonNode document(ModuleResult... results) throws IOException {
    String text = new TestJson(ROOT).of(List.of(results));
    assertThat(text).isASCII();
    return new ObjectMapper().readTree(text);
  }

  private static ModuleResult ran(boolean complete, Verdict... verdicts) {
    return new ModuleResult(
        Module.EM,
        List.of(Catalogue.course().get("2.1"), Catalogue.course().get("2.3")),
        List.of(),
        new Outcome(List.of(verdicts), complete, "printed, with an é"));
  }

  @Test
  void holds_each_exercise_and_each_test_with_its_reason_and_the_sentence() throws IOException {
    Thrown thrown = new Thrown("java.lang.Error", "no", false, null, List.of("gmm.em.A.b()"), null);
    JsonNode document =
        document(
            ran(
                true,
                new Verdict("one", Set.of("2.1"), thrown),
                new Verdict("two", Set.of("2.1"), null),
                new Verdict(
                    "three", Set.of("2.3"), new Waiting(Map.of("2.1", ExerciseState.WRONG), false)),
                new Verdict("four", Set.of(), new NoData("../shared/x"))));
    assertThat(document.path("format").intValue()).isEqualTo(1);
    assertThat(document.path("fine").booleanValue()).isFalse();
    JsonNode module = document.path("modules").path(0);
    assertThat(module.path("printed").textValue()).isEqualTo("printed, with an é");
    assertThat(module.path("exercises").path(0))
        .hasToString(
            "{\"number\":\"2.1\",\"title\":\"%s\",\"state\":\"wrong\",\"tests\":2,\"failing\":1,"
                    .formatted(Catalogue.course().get("2.1").title())
                + "\"file\":\"module-02-em/src/main/java/gmm/em/Responsibilities.java\","
                + "\"section\":\"%s\"}".formatted(Catalogue.course().get("2.1").section()));
    assertThat(module.at("/exercises/1/state").textValue()).isEqualTo("waiting");
    assertThat(module.at("/tests/0/reason/type").textValue()).isEqualTo("java.lang.Error");
    assertThat(module.at("/tests/0/message").textValue()).startsWith("java.lang.Error: no");
    assertThat(module.path("tests").path(1))
        .hasToString("{\"test\":\"two\",\"exercises\":[\"2.1\"],\"state\":\"right\"}");
    assertThat(module.at("/tests/2/reason"))
        .hasToString("{\"kind\":\"waiting\",\"on\":{\"2.1\":\"wrong\"},\"spared\":false}");
    assertThat(module.at("/tests/3/state").isNull()).isTrue();
  }

  @Test
  void holds_what_does_not_compile() throws IOException {
    Problem problem = new Problem(ROOT.resolve("module-02-em/A.java"), 7, "';' expected");
    JsonNode module =
        document(new ModuleResult(Module.EM, List.of(), List.of(problem), null))
            .path("modules")
            .path(0);
    assertThat(module.path("compiles").booleanValue()).isFalse();
    assertThat(module.path("complete").booleanValue()).isFalse();
    assertThat(module.path("problems").path(0))
        .hasToString("{\"file\":\"module-02-em/A.java\",\"line\":7,\"message\":\"';' expected\"}");
  }

  @Test
  void holds_a_crash_and_calls_nothing_right_that_may_not_be() throws IOException {
    JsonNode module =
        document(
                ran(
                    false,
                    new Verdict("before", Set.of("2.1"), null),
                    new Verdict("exits", Set.of("2.3"), new Crashed())))
            .path("modules")
            .path(0);
    assertThat(module.path("complete").booleanValue()).isFalse();
    assertThat(module.at("/exercises/0/state").isNull()).isTrue();
    assertThat(module.at("/exercises/1/state").textValue()).isEqualTo("crashed");
    assertThat(module.at("/tests/1/reason/kind").textValue()).isEqualTo("crashed");
  }
}
