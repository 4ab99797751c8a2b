package gmm.course;

import gmm.course.skeleton.Reset;
import gmm.kit.CourseRoot;
import gmm.kit.ExerciseInfo;
import gmm.kit.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts an exercise back to its skeleton and keeps what was written. */
@Command(
    name = "reset",
    mixinStandardHelpOptions = true,
    description = "Give an exercise's skeleton back; what you wrote is kept.",
    footer = {"", "Example: course reset 2.3"})
final class ResetCommand implements Callable<Integer> {

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "EXERCISE", description = "Such as 2.3.")
  private String number;

  @Override
  public Integer call() throws IOException {
    ExerciseInfo exercise = Asked.exercise(spec, number);
    Path root = CourseRoot.find();
    Path source = Progress.source(root, exercise);
    String written = Files.readString(source).replace("\r\n", "\n");
    String reset = Reset.of(root.relativize(source).toString(), written, number);
    if (reset.equals(written)) {
      spec.commandLine().getOut().println("Exercise " + number + " is as it was given.");
      return 0;
    }
    Path kept =
        root.resolve(".course/kept")
            .resolve(exercise.simpleType() + "-" + LocalDateTime.now().format(STAMP) + ".java");
    Files.createDirectories(kept.getParent());
    Files.writeString(kept, written);
    Files.writeString(source, reset);
    spec.commandLine()
        .getOut()
        .printf(
            "Exercise %s is as it was given; your version is kept in %s.%n",
            number, root.relativize(kept));
    return 0;
  }
}
