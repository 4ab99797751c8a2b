package gmm.course;

import gmm.course.grade.ClassGrading;
import gmm.course.grade.ClassGrading.Order;
import gmm.course.run.Workplace;
import gmm.kit.CourseRoot;
import gmm.kit.grade.report.ClassReport;
import gmm.kit.grade.report.Sheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Grades what students hand in. */
@Command(
    name = "grade",
    mixinStandardHelpOptions = true,
    description = {
      "For those who teach: grade what students handed in.",
      "",
      "No line of a submission runs in the process that judges it: the tests ask another, which",
      "may do nothing but calculate, as far as this machine allows (it is said how far).",
      "",
      "A submission is a folder, a .zip, a .tar.gz, a git .bundle or a bare repository: a whole",
      "course, or the src/main/java of a module. A folder of submissions is a class."
    },
    footer = {
      "",
      "Written to the folder: grades.csv; class.html, to see what to talk about; and for each",
      "student feedback.md, feedback.html, junit.xml and results.json (Gradescope's).",
      "A grading that was ended goes on where it was when it is started again.",
      "",
      "Exit code 0: all is judged; 1: something could not be (it is named, and in grades.csv).",
      "",
      "Example: course grade handed-in/ --module 2 --roster class.csv --out graded",
      "kit/TEACHING.md has a page about it."
    })
final class GradeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "SUBMISSION",
      arity = "1..*",
      description = "Submissions, or folders of them.")
  private List<Path> submissions;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      defaultValue = "graded",
      description = "Where the results go (default: ${DEFAULT-VALUE}).")
  private Path out;

  @Option(
      names = "--module",
      paramLabel = "MODULE",
      description = "A module to grade, 1 to 5; more than once for several; all if none is named.")
  private List<String> modules = List.of();

  @Option(
      names = "--roster",
      paramLabel = "CSV",
      description = "The class: a line of titles, then an id (the submission's name) and a name.")
  private Path roster;

  @Option(
      names = "--weights",
      paramLabel = "CSV",
      description = "Points: lines such as 2.3,5; an exercise that is not there is worth one.")
  private Path weights;

  @Option(
      names = "--tests",
      paramLabel = "FOLDER",
      description =
          "Tests of your own beside the course's: a folder with module-02-em/src/test/java, say.")
  private Path tests;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description =
          "Draw the random inputs of the tests anew, so that answers learnt by heart fail.")
  private long seed;

  @Override
  public Integer call() throws IOException {
    Order order =
        new Order(submissions, Asked.modules(spec, modules), roster, weights, tests, seed, out);
    ClassReport report = ClassGrading.run(Workplace.at(CourseRoot.find()), order);
    Prose prose = Prose.to(spec.commandLine());
    report.judged().forEach(sentence -> prose.say(sentence));
    List<Sheet> unjudged = report.sheets().stream().filter(ClassGrading::isUnjudged).toList();
    unjudged.forEach(s -> prose.say("%s: %s", s.id(), ClassGrading.whyUnjudged(s)));
    prose.say("%d graded: see %s.", report.sheets().size(), out.resolve("class.html"));
    return unjudged.isEmpty() ? 0 : Course.FAILED;
  }
}
