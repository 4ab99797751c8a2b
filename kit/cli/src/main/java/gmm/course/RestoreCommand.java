package gmm.course;

import gmm.course.skeleton.StudentFile;
import gmm.kit.CourseRoot;
import gmm.kit.ExerciseInfo;
import gmm.kit.InputException;
import gmm.kit.loop.keep.Version;
import gmm.kit.loop.keep.Versions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings back what an exercise's file once held. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Bring an older version of an exercise's file back; what it holds now is kept too.",
      "",
      "The whole file, with all exercises in it: course history lists the versions."
    },
    footer = {"", "Examples: course restore 2.3", "          course restore 2.3 4"})
final class RestoreCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "EXERCISE", description = "Such as 2.3.")
  private String number;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "N",
      description =
          "Its place in course history; the latest that is not what the file holds now, if none is"
              + " given.")
  private Integer wanted;

  @Override
  public Integer call() throws IOException {
    ExerciseInfo exercise = Asked.exercise(spec, number);
    Path root = CourseRoot.find();
    StudentFile file = StudentFile.of(root, exercise);
    List<Version> versions = Versions.of(root, file.path()).all();
    Version version = wanted == null ? latestOther(versions, file) : chosen(versions);
    file.replace(Files.readAllBytes(version.file()));
    Prose.to(spec.commandLine())
        .say(
            "%s is again as it was saved at %s; what it held until now is kept: ./course history %s",
            file.name(), HistoryCommand.TIME.format(version.time()), number);
    return 0;
  }

  private Version latestOther(List<Version> versions, StudentFile file) throws IOException {
    String now = file.exists() ? Versions.digest(Files.readAllBytes(file.path())) : "";
    return versions.stream()
        .filter(v -> !v.digest().equals(now))
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    "No other version of %s is kept: there is nothing to bring back."
                        .formatted(number)));
  }

  private Version chosen(List<Version> versions) {
    if (wanted < 1 || wanted > versions.size()) {
      throw new InputException(
          versions.isEmpty()
              ? "No version of %s is kept.".formatted(number)
              : "There is no version %d of %s: name one of 1 to %d, as ./course history %s lists them."
                  .formatted(wanted, number, versions.size(), number));
    }
    return versions.get(wanted - 1);
  }
}
