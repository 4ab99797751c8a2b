package gmm.course;

import gmm.course.carry.CarryOver;
import gmm.course.carry.Plan;
import gmm.course.carry.Refused;
import gmm.course.run.Workplace;
import gmm.kit.CourseRoot;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a student's work from an older course into this one. */
@Command(
    name = "carry-over",
    mixinStandardHelpOptions = true,
    description = {
      "Bring what you wrote in an older copy of the course into this one.",
      "",
      "Method by method, with the helpers and imports they need, and your own classes whole.",
      "What is written here already stays; the older folder is only read."
    },
    footer = {
      "",
      "Exit code 1 if something could not be carried over: it is listed, and kept.",
      "",
      "Example: course carry-over ../course-of-last-month"
    })
final class CarryOverCommand implements Callable<Integer> {

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "OLD-FOLDER", description = "The older course, in which you wrote.")
  private Path old;

  @Override
  public Integer call() throws IOException {
    Path root = CourseRoot.find();
    Path from = old.toAbsolutePath().normalize();
    Path kept = root.resolve(".course/kept/carried-" + LocalDateTime.now().format(STAMP));
    Plan plan = new CarryOver(Workplace.at(root), from, kept).plan();
    plan.write();
    list("Carried over:", plan.carried());
    list("Files of your own:", plan.own());
    list("Left as it is here:", behind(plan.left(), from));
    list("Not carried over:", behind(plan.refused(), from));
    list("Tests that this course does not have; copy those that are yours:", plan.tests());
    PrintWriter out = spec.commandLine().getOut();
    if (!plan.left().isEmpty() || !plan.refused().isEmpty()) {
      out.printf("Copies of those older files are kept in %s.%n", root.relativize(kept));
    }
    out.println(
        plan.carried().isEmpty() && plan.own().isEmpty()
            ? "There was nothing to carry over."
            : "Done: see how it stands with ./course test.");
    return plan.refused().isEmpty() ? 0 : Course.FAILED;
  }

  private static List<String> behind(List<Refused> all, Path from) {
    return all.stream()
        .map(r -> "%s: %s (%s)".formatted(r.what(), r.why(), from.relativize(r.old())))
        .toList();
  }

  private void list(String title, List<String> lines) {
    if (!lines.isEmpty()) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(title);
      lines.forEach(line -> out.println("  " + line));
      out.println();
    }
  }
}
