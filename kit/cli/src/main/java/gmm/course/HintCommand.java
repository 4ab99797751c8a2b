package gmm.course;

import gmm.kit.CourseRoot;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives the next hint for an exercise: each call one more. */
@Command(
    name = "hint",
    mixinStandardHelpOptions = true,
    description = {
      "The next hint for an exercise; the last is nearly the answer.",
      "",
      "Where the last test told the kind of a slip, it first says where in the formula to look."
    },
    footer = {"", "Example: course hint 2.3"})
final class HintCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "EXERCISE", description = "Such as 2.3.")
  private String number;

  @Option(names = "--again", description = "Begin with the first hint again.")
  private boolean again;

  @Override
  public Integer call() throws IOException {
    new Hints(CourseRoot.find(), Prose.to(spec.commandLine()))
        .give(Asked.exercise(spec, number), again);
    return 0;
  }
}
