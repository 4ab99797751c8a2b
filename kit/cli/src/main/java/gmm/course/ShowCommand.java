package gmm.course;

import gmm.course.picture.OwnPicture;
import gmm.course.run.Compiler.Problem;
import gmm.course.run.StudentModule;
import gmm.course.run.Workplace;
import gmm.kit.CourseRoot;
import gmm.kit.ExerciseInfo;
import gmm.kit.Module;
import gmm.kit.OutputFile;
import gmm.kit.plot.Png;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws the picture that an exercise makes possible. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = {
      "Draw the picture that an exercise makes possible: yours beside the one expected.",
      "",
      "Both are drawn in the same way, all other exercises solved: what differs comes from what",
      "you wrote for this one."
    },
    footer = {"", "Example: course show 2.3"})
final class ShowCommand implements Callable<Integer> {

  private static final double PERCENT = 100;
  private static final double FEW = 0.05; // percent

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "EXERCISE", description = "Such as 2.3.")
  private String number;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write the picture (default: course-out/show/2.3.png).")
  private Path out;

  @Override
  public Integer call() throws IOException {
    ExerciseInfo exercise = Asked.exercise(spec, number);
    Prose print = Prose.to(spec.commandLine());
    Path file = out != null ? out : Path.of("course-out", "show", exercise.number() + ".png");
    OutputFile.at(file);
    Workplace workplace = Workplace.at(CourseRoot.find());
    Module module = Module.of(exercise.module());
    List<Problem> problems = new StudentModule(workplace, module).compileMain();
    if (!problems.isEmpty()) {
      new CompileReport(Prose.aboutErrors(spec.commandLine()), workplace.root(), module)
          .show(problems);
      return Course.FAILED;
    }
    OwnPicture picture = OwnPicture.of(workplace, exercise);
    Png.write(file, picture.both());
    print.say("%s %s", exercise.number(), exercise.title());
    print.say(picture.whatToSee());
    print.say("%n%s", told(picture));
    print.say("Open %s", file.toAbsolutePath().normalize());
    return 0;
  }

  private static String told(OwnPicture picture) {
    double differing = picture.differing();
    return differing == 0
        ? "Yours and the expected one are the same, to the pixel."
        : "Yours and the expected one differ, in %s of the pixels: look where, and why."
            .formatted(share(PERCENT * differing));
  }

  private static String share(double percent) {
    return percent < FEW ? "a few" : "%.1f percent".formatted(percent);
  }
}
