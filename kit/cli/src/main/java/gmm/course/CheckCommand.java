package gmm.course;

import gmm.course.check.CourseCheck;
import gmm.course.check.Finding;
import gmm.course.run.Workplace;
import gmm.kit.CourseRoot;
import gmm.kit.ExerciseInfo;
import gmm.kit.Module;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proves what the course promises. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "For those who write exercises: prove all that the course promises.",
      "",
      "Skeletons are fresh and pending, solutions pass, every known mistake is found and named,",
      "no hint, lecture section, link or figure is missing."
    },
    footer = {"", "Exit code 1 on any breach.", "", "Example: course check 2"})
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "MODULE",
      arity = "0..*",
      description =
          "The modules, 1 to 5; all where none is named. With --pictures exercises too, such as 1.5.")
  private List<String> names = List.of();

  @Option(
      names = "--mutants",
      description =
          "Prove the tests instead: they find every mutant of the solutions but those listed in"
              + " solutions/mistakes/mutants-left-out.txt.")
  private boolean mutants;

  @Option(
      names = "--minutes",
      defaultValue = "600",
      description =
          "After how many minutes --mutants begins nothing more. The same command goes on where it"
              + " ended, as long as no test or solution has changed.")
  private int minutes;

  @Option(
      names = "--merge-mutants",
      description = "Add to that list the mutants that give the same as another.")
  private boolean merge;

  @Option(
      names = "--leave-one-out",
      description = "Say instead what is said of each known mistake that is taken out.")
  private boolean leaveOneOut;

  @Option(
      names = "--blind",
      description =
          "Say instead what is said of each mistake that was written without a look at the known"
              + " ones (solutions/mistakes/src/test/blind, and each set beside it).")
  private boolean blind;

  @Option(
      names = "--pictures",
      description =
          "Prove the pictures instead: more than half of an exercise's known mistakes change its"
              + " picture, or end it.")
  private boolean pictures;

  @Override
  public Integer call() throws IOException {
    Workplace workplace = Workplace.at(CourseRoot.find());
    if (pictures) {
      return pictures(workplace);
    }
    List<Module> modules = Asked.modules(spec, names);
    if (merge) {
      CourseCheck.mergeMutants(workplace, modules);
      return 0;
    }
    if (leaveOneOut || blind) {
      PrintWriter out = spec.commandLine().getOut();
      if (leaveOneOut) {
        CourseCheck.leaveOneOut(workplace, modules, out::println);
      } else {
        CourseCheck.blind(workplace, modules, out::println);
      }
      out.flush();
      return 0;
    }
    return judged(
        told -> {
          if (mutants) {
            CourseCheck.mutants(workplace, modules, Duration.ofMinutes(minutes), told);
          } else {
            CourseCheck.run(workplace, modules, told);
          }
        });
  }

  private int pictures(Workplace workplace) throws IOException {
    Wanted wanted = Asked.tests(spec, names);
    List<ExerciseInfo> exercises =
        wanted.modules().stream().flatMap(module -> wanted.of(module).stream()).toList();
    PrintWriter out = spec.commandLine().getOut();
    return judged(told -> CourseCheck.pictures(workplace, exercises, out::println, told));
  }

  /** What is examined, and who is told of each finding. */
  private interface Examined {
    void by(Consumer<Finding> told) throws IOException;
  }

  private int judged(Examined examined) throws IOException {
    List<Finding> findings = new ArrayList<>();
    examined.by(
        finding -> {
          findings.add(finding);
          show(finding);
        });
    List<String> breaches = findings.stream().flatMap(f -> f.breaches().stream()).toList();
    Prose out = Prose.to(spec.commandLine());
    out.say("");
    breaches.forEach(breach -> out.say("- " + breach.strip().replace("\n", "\n  ")));
    out.say(breaches.isEmpty() ? "The course holds." : counted(breaches) + ".");
    return breaches.isEmpty() ? 0 : Course.FAILED;
  }

  private void show(Finding finding) {
    boolean holds = finding.breaches().isEmpty();
    String verdict =
        spec.commandLine()
            .getColorScheme()
            .ansi()
            .string(holds ? "@|green holds|@" : "@|red " + counted(finding.breaches()) + "|@");
    spec.commandLine()
        .getOut()
        .printf(
            "%-38s %4d %-10s %s%n", finding.promise(), finding.examined(), finding.unit(), verdict);
    spec.commandLine().getOut().flush();
  }

  private static String counted(List<String> breaches) {
    return breaches.size() == 1 ? "1 breach" : breaches.size() + " breaches";
  }
}
