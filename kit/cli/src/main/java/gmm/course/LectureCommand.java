package gmm.course;

import gmm.kit.CourseRoot;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the section of a lecture that derives an exercise. */
@Command(
    name = "lecture",
    mixinStandardHelpOptions = true,
    description = {
      "The section of the lecture that derives an exercise, in the terminal.",
      "",
      "Formulas are on one line, with letters for what LaTeX calls by name; pictures are named."
    },
    footer = {"", "Example: course lecture 2.3"})
final class LectureCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "EXERCISE", description = "Such as 2.3.")
  private String number;

  @Override
  public Integer call() throws IOException {
    LectureSection.show(
        CourseRoot.find(), Asked.exercise(spec, number), Prose.to(spec.commandLine()));
    return 0;
  }
}
