package gmm.course.grade;

import gmm.course.run.Workplace;
import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.InputException;
import gmm.kit.Module;
import gmm.kit.OutputFile;
import gmm.kit.grade.report.ClassReport;
import gmm.kit.grade.report.Sheet;
import gmm.kit.grade.report.Standing;
import gmm.kit.grade.report.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A class is graded, from what was handed in to the files that tell of it. */
public final class ClassGrading {

  /**
   * What is to be done.
   *
   * @param submissions places of submissions, or of folders of them
   * @param modules to be graded
   * @param roster CSV of ids and names; null where there is none
   * @param weights CSV of exercises and points; null where each is worth one
   * @param tests a folder laid out as a course, with tests beside the course's own; or null
   * @param seed for the tests' random inputs; 0 for those that students have
   * @param out folder of the results
   */
  public record Order(
      List<Path> submissions,
      List<Module> modules,
      Path roster,
      Path weights,
      Path tests,
      long seed,
      Path out) {}

  private ClassGrading() {}

  /**
   * {@return what was found, and writes it}
   *
   * @param workplace the course, with its solutions
   * @param order what is to be done
   * @throws IOException if files cannot be read or written
   */
  public static ClassReport run(Workplace workplace, Order order) throws IOException {
    OutputFile.at(order.out.resolve("grades.csv")); // before the work begins
    if (order.tests != null && !Files.isDirectory(order.tests)) {
      throw new InputException("There is no folder " + order.tests + " of tests.");
    }
    Submissions found = Submissions.among(order.submissions);
    Map<String, Path> submissions = found.places();
    Map<String, String> names = order.roster == null ? Map.of() : Roster.read(order.roster).names();
    Weights weights = order.weights == null ? Weights.even() : Weights.read(order.weights);
    Kept kept = new Kept(order.out.resolve(".kept"), workplace, order.tests);
    int side =
        Math.max(1, Math.min(submissions.size(), Runtime.getRuntime().availableProcessors()));
    try (Grading grading =
        new Grading(workplace, order.modules, order.tests, order.seed, Limits.USUAL, side)) {
      List<String> judged = new ArrayList<>();
      judged.add("Submissions ran in: " + grading.cage().strength().words() + ".");
      grading.cage().remedy().ifPresent(judged::add);
      judged.addAll(found.notes());
      List<Sheet> sheets = new ArrayList<>(grading.grade(submissions, names, kept));
      found.troubles().forEach((id, why) -> sheets.add(none(id, names.getOrDefault(id, id), why)));
      names.forEach(
          (id, name) -> {
            if (!submissions.containsKey(id) && !found.troubles().containsKey(id)) {
              sheets.add(none(id, name, missing(id)));
            }
          });
      sheets.sort(Comparator.comparing(Sheet::id));
      ClassReport report =
          new ClassReport(
              sheets,
              exercises(order.modules),
              weights,
              judged,
              grading.cage().strength().keepsSecrets());
      Results.write(report, order.out, workplace.root());
      return report;
    }
  }

  private static Sheet none(String id, String name, String why) {
    return new Sheet(id, name, why, 0, List.of(), List.of());
  }

  private static String missing(String id) {
    return Submissions.isName(id)
        ? "Nothing was handed in."
        : "The roster's id is no name that a submission can have: mend the roster.";
  }

  private static List<ExerciseInfo> exercises(List<Module> modules) {
    return modules.stream().flatMap(m -> Catalogue.course().of(m).stream()).toList();
  }

  /**
   * {@return whether something of a submission could not be judged}
   *
   * @param sheet the student's
   */
  public static boolean isUnjudged(Sheet sheet) {
    return sheet.trouble() != null
        || sheet.marks().stream().anyMatch(m -> m.standing() == Standing.NOT_JUDGED);
  }

  /**
   * {@return what, in a sentence}
   *
   * @param sheet one of those
   */
  public static String whyUnjudged(Sheet sheet) {
    return sheet.trouble() != null
        ? sheet.trouble()
        : "some exercises could not be judged: grade it again.";
  }
}
