package gmm.course;

import gmm.course.carry.Refused;
import gmm.course.run.Workplace;
import gmm.course.update.Journal;
import gmm.course.update.Update;
import gmm.kit.CourseRoot;
import gmm.kit.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a newer handout into a student's folder. */
@Command(
    name = "update",
    mixinStandardHelpOptions = true,
    description = {
      "Bring a newer handout of the course into this folder.",
      "",
      "What is given is replaced; what you wrote is carried over method by method, with its helpers",
      "and imports; your own classes stay. What cannot be carried over is shown beside what the",
      "newer course has in its place. Every file that is replaced is kept.",
      "",
      "If it is interrupted, the next command goes on with it."
    },
    footer = {
      "",
      "Exit code 1 if something could not be carried over.",
      "",
      "Examples: course update ../handout-of-today",
      "          course update handout.zip"
    })
final class UpdateCommand implements Callable<Integer> {

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FOLDER-OR-ARCHIVE",
      description = "The newer handout: its folder, a .zip or a .tar.gz.")
  private Path source;

  @Override
  public Integer call() throws IOException {
    Path root = CourseRoot.find();
    String kept = ".course/kept/updated-" + LocalDateTime.now().format(STAMP);
    Path from = source.toAbsolutePath().normalize();
    Update.Done done = new Update(Workplace.at(root), from, kept).run();
    Prose prose = Prose.to(spec.commandLine());
    list(prose, "Carried over:", done.carried());
    list(prose, "Tests that the newer course does not have, put away:", done.tests());
    for (Refused refused : done.refused()) {
      prose.say("Not carried over: %s: %s", refused.what(), refused.why());
      SideBySide.of(refused.yours(), refused.now(), prose.width()).forEach(prose::exactly);
      prose.say("");
    }
    if (done.replaced() == 0) {
      prose.say("This is that course already: nothing had to be changed.");
      return 0;
    }
    prose.say(
        "%d files are those of the newer course; each is kept as it was in %s.",
        done.replaced(), kept);
    prose.say("See how it stands with ./course test.");
    return done.refused().isEmpty() ? 0 : Course.FAILED;
  }

  private static void list(Prose prose, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      prose.say(title);
      lines.forEach(line -> prose.say("  " + line));
      prose.say("");
    }
  }

  /**
   * Goes on with an update that was interrupted, if there is one.
   *
   * @throws InputException if that is not possible
   */
  static void goOn(Path root, Prose prose) {
    Journal journal = Journal.of(root);
    if (!journal.isBegun()) {
      return;
    }
    try {
      journal.finish();
    } catch (IOException e) {
      throw new InputException(
          "The update that was interrupted cannot go on: %s".formatted(Explanation.of(e)), e);
    }
    prose.say("The update that was interrupted has been finished.");
  }
}
