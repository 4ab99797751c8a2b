package gmm.course;

import gmm.course.handout.Handout;
import gmm.course.run.Workplace;
import gmm.kit.CourseRoot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the course as students get it. */
@Command(
    name = "handout",
    mixinStandardHelpOptions = true,
    description = {
      "Write the course without its solutions into a new folder.",
      "",
      "It builds, tests and runs there.",
      "The skeletons are made anew, whatever has been written in this copy."
    },
    footer = {"", "Example: course handout --out ../gaussian-mixtures"})
final class HandoutCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FOLDER",
      description = "A folder that does not exist yet, or is empty, outside the course.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    String version = new Handout(Workplace.at(CourseRoot.find())).write(out);
    Prose.to(spec.commandLine()).say("The handout is in %s, version %s.", out, version);
    return 0;
  }
}
