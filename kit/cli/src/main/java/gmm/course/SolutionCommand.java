package gmm.course;

import gmm.course.skeleton.SolvedMethods;
import gmm.kit.CourseRoot;
import gmm.kit.ExerciseInfo;
import gmm.kit.InputException;
import gmm.kit.Module;
import gmm.kit.Utf8;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a solved exercise. */
@Command(
    name = "solution",
    mixinStandardHelpOptions = true,
    description = "The solved method and what it calls, where the solutions are.",
    footer = {"", "Example: course solution 2.3"})
final class SolutionCommand implements Callable<Integer> {

  private static final int INDENT = 2;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "EXERCISE", description = "Such as 2.3.")
  private String number;

  @Override
  public Integer call() throws IOException {
    ExerciseInfo exercise = Asked.exercise(spec, number);
    Path root = CourseRoot.find();
    Path relative =
        Path.of(
            "solutions",
            Module.of(exercise.module()).folder(),
            "src/main/java",
            exercise.type().replace('.', '/') + ".java");
    Path source = root.resolve(relative);
    if (!Files.exists(source)) {
      throw new InputException(
          "This copy of the course has no solutions: try course hint " + number + ".");
    }
    show(
        relative,
        SolvedMethods.of(relative.toString(), Utf8.read(source, relative.toString()), number));
    return 0;
  }

  /** Code as it stands: none of it is wrapped. */
  private void show(Path file, SolvedMethods solved) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(file);
    if (!solved.imports().isEmpty()) {
      out.println();
    }
    solved.imports().forEach(line -> out.println("  " + line));
    for (String text : solved.texts()) {
      out.println();
      out.print(text.indent(INDENT));
    }
    out.flush();
  }
}
