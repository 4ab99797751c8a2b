package gmm.course;

import gmm.course.lecture.SectionText;
import gmm.kit.CourseRoot;
import gmm.kit.ExerciseInfo;
import gmm.kit.InputException;
import gmm.kit.Module;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
      "Formulas are in LaTeX, as the lecture's file has them; pictures are named."
    },
    footer = {"", "Example: course lecture 2.3"})
final class LectureCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "EXERCISE", description = "Such as 2.3.")
  private String number;

  @Override
  public Integer call() throws IOException {
    ExerciseInfo exercise = Asked.exercise(spec, number);
    Path page = Path.of(Module.of(exercise.module()).folder(), "LECTURE.md");
    List<SectionText.Line> lines =
        SectionText.of(CourseRoot.find().resolve(page), exercise.section());
    if (lines.isEmpty()) {
      throw new InputException("%s has no section %s.".formatted(page, exercise.section()));
    }
    Prose prose = Prose.to(spec.commandLine());
    for (SectionText.Line line : lines) {
      if (line.asItIs()) {
        spec.commandLine().getOut().println(line.text());
      } else {
        prose.say(line.text());
      }
    }
    prose.say("%nFrom %s, section %s.", page, exercise.section());
    return 0;
  }
}
