package gmm.course;

import gmm.course.skeleton.Skeleton;
import gmm.kit.CourseRoot;
import gmm.kit.ExerciseInfo;
import gmm.kit.InputException;
import gmm.kit.Module;
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
    description = "The solved method, where the solutions are.",
    footer = {"", "Example: course solution 2.3"})
final class SolutionCommand implements Callable<Integer> {

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
    PrintWriter out = spec.commandLine().getOut();
    out.println(relative);
    for (String method : Skeleton.methodsOf(source.toString(), Files.readString(source), number)) {
      out.println();
      out.println("  " + method);
    }
    return 0;
  }
}
