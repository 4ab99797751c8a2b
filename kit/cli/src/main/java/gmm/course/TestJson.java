package gmm.course;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gmm.course.run.Compiler.Problem;
import gmm.course.run.Outcome;
import gmm.kit.ExerciseInfo;
import gmm.kit.ExerciseState;
import gmm.kit.Progress;
import gmm.kit.testing.Reason;
import gmm.kit.testing.Sentences;
import gmm.kit.testing.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** What tests found, as the document that {@code kit/RESULTS.md} describes. */
final class TestJson {

  /** Raised when a reader of the one before would go wrong. */
  private static final int FORMAT = 1;

  private record Document(int format, boolean fine, List<ModulePart> modules) {}

  private record ModulePart(
      int module,
      String title,
      String folder,
      boolean compiles,
      boolean complete,
      List<ProblemPart> problems,
      List<ExercisePart> exercises,
      List<TestPart> tests,
      String printed) {}

  private record ProblemPart(String file, long line, String message) {}

  private record ExercisePart(
      String number,
      String title,
      ExerciseState state,
      int tests,
      int failing,
      String file,
      String section) {}

  @JsonInclude(Include.NON_NULL)
  private record TestPart(
      String test,
      Set<String> exercises,
      @JsonInclude(Include.ALWAYS) ExerciseState state,
      Reason reason,
      String message) {}

  private final Path root;

  TestJson(Path root) {
    this.root = root;
  }

  /** {@return one document, on several lines} */
  String of(List<ModuleResult> results) throws IOException {
    Document document =
        new Document(
            FORMAT,
            results.stream().allMatch(ModuleResult::fine),
            results.stream().map(this::part).toList());
    return JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .enable(JsonWriteFeature.ESCAPE_NON_ASCII) // whatever the terminal's encoding
        .build()
        .writeValueAsString(document);
  }

  private ModulePart part(ModuleResult result) {
    Outcome outcome =
        result.outcome() == null ? new Outcome(List.of(), false, "") : result.outcome();
    return new ModulePart(
        result.module().number(),
        result.module().title(),
        result.module().folder(),
        result.outcome() != null,
        outcome.complete(),
        result.problems().stream().map(this::part).toList(),
        result.exercises().stream().map(e -> part(e, outcome)).toList(),
        outcome.verdicts().stream().map(TestJson::part).toList(),
        outcome.printed());
  }

  private ProblemPart part(Problem problem) {
    return new ProblemPart(
        problem.file() == null ? null : shown(problem.file()), problem.line(), problem.message());
  }

  private ExercisePart part(ExerciseInfo exercise, Outcome outcome) {
    List<Verdict> own = outcome.of(exercise.number());
    return new ExercisePart(
        exercise.number(),
        exercise.title(),
        outcome.state(exercise.number()).orElse(null),
        own.size(),
        (int) own.stream().filter(Verdict::fails).count(),
        shown(Progress.source(root, exercise)),
        exercise.section());
  }

  private static TestPart part(Verdict verdict) {
    return new TestPart(
        verdict.test(),
        verdict.exercises(),
        verdict.state().orElse(null),
        verdict.reason(),
        verdict.passes() ? null : Sentences.of(verdict.reason()).strip());
  }

  private String shown(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }
}
