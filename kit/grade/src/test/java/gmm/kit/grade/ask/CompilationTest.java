package gmm.kit.grade.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gmm.kit.grade.ask.Compilation.NotCompiled;
import gmm.kit.grade.ask.Compilation.Problem;
import gmm.kit.grade.ask.Compilation.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompilationTest {

  private final Compilation compilation = new Compilation(command(Frail.class.getName()), 1);

  static List<String> command(String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(words));
    return command;
  }

  @AfterEach
  void nothing_is_left_running() {
    compilation.close();
  }

  private Result compile(String text) throws IOException {
    return compilation.next().compile(Map.of("A.java", text), "");
  }

  private static List<String> words(Result result) {
    return result.problems().stream().map(Problem::message).toList();
  }

  @Test
  void what_others_have_worn_out_is_tried_once_more_in_a_fresh_process() throws IOException {
    compile("fine");
    assertThat(compile("wearing").classes()).containsOnlyKeys("task 1");
  }

  @Test
  void what_ends_a_fresh_process_too_is_at_fault_itself_and_no_other() throws IOException {
    compile("fine");
    assertThat(words(compile("deadly"))).containsExactly("the compiler does not outlive it");
    assertThat(compile("fine").problems()).isEmpty();
  }

  @Test
  void a_submission_has_a_budget_of_its_own() throws IOException {
    assertThat(words(compile("endless")))
        .containsExactly("the compiler takes more than 1 s for it");
    assertThat(compile("fine").problems()).isEmpty();
  }

  @Test
  void no_process_serves_a_whole_class() throws IOException {
    for (int i = 0; i < 60; i++) {
      assertThat(compile("fine").classes().keySet())
          .allSatisfy(t -> assertThat(Integer.parseInt(t.substring(5))).isLessThan(30));
    }
  }

  @Test
  void a_process_that_does_not_come_up_is_no_verdict() {
    try (Compilation none = new Compilation(command("-version"), 1)) {
      assertThatThrownBy(() -> none.next().compile(Map.of("A.java", "fine"), ""))
          .isInstanceOf(NotCompiled.class);
    }
  }
}
