package gmm.course;

import gmm.kit.CourseRoot;
import gmm.kit.ExerciseInfo;
import gmm.kit.Progress;
import gmm.kit.loop.keep.Version;
import gmm.kit.loop.keep.Versions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists what an exercise's file once held. */
@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    description = {
      "The versions of an exercise's file that are kept, the latest first.",
      "",
      "Kept is what course watch saw saved and what reset, restore and carry-over replaced."
    },
    footer = {"", "Example: course history 2.3"})
final class HistoryCommand implements Callable<Integer> {

  static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "EXERCISE", description = "Such as 2.3.")
  private String number;

  @Override
  public Integer call() throws IOException {
    ExerciseInfo exercise = Asked.exercise(spec, number);
    Path root = CourseRoot.find();
    Path source = Progress.source(root, exercise);
    List<Version> versions = Versions.of(root, source).all();
    Prose prose = Prose.to(spec.commandLine());
    if (versions.isEmpty()) {
      prose.say("No version of %s is kept yet: course watch keeps each that you save.", number);
      return 0;
    }
    prose.say("%s (exercise %s)", root.relativize(source), number);
    String now = Files.exists(source) ? Versions.digest(Files.readAllBytes(source)) : "";
    for (int i = 0; i < versions.size(); i++) {
      Version version = versions.get(i);
      prose.say(
          "%5d  %s  %s%s",
          i + 1,
          TIME.format(version.time()),
          version.states().isEmpty()
              ? "not judged"
              : version.right(number) ? "right" : version.states().getOrDefault(number, "-"),
          version.digest().equals(now) ? "  (as it is now)" : "");
    }
    prose.say("%nBring one back: ./course restore %s N", number);
    return 0;
  }
}
