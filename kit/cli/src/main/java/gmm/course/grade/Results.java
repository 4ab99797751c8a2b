package gmm.course.grade;

import gmm.kit.OutputFile;
import gmm.kit.grade.report.ClassPage;
import gmm.kit.grade.report.ClassReport;
import gmm.kit.grade.report.Cluster;
import gmm.kit.grade.report.GradesCsv;
import gmm.kit.grade.report.OtherFormats;
import gmm.kit.grade.report.Sheet;
import gmm.kit.grade.report.StudentPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Writes what a grading tells, each file whole or not at all. */
public final class Results {

  private Results() {}

  /**
   * Writes all of it.
   *
   * @param report a graded class
   * @param out the folder
   * @param root the course's folder
   * @throws IOException if the solutions cannot be read
   */
  public static void write(ClassReport report, Path out, Path root) throws IOException {
    for (Sheet sheet : report.sheets()) {
      if (!Submissions.isName(sheet.id())) {
        continue; // a roster's, under which nothing can be handed in: it is in the tables
      }
      Path own = out.resolve("students").resolve(sheet.id());
      write(own.resolve("feedback.md"), StudentPage.markdown(report, sheet));
      write(own.resolve("feedback.html"), StudentPage.html(report, sheet));
      write(own.resolve("junit.xml"), OtherFormats.junit(sheet));
      write(own.resolve("results.json"), OtherFormats.gradescope(report, sheet));
    }
    String unnamed = new NewMistakes(root).of(Cluster.of(report.sheets()));
    write(out.resolve("new-mistakes.txt"), unnamed);
    write(out.resolve("class.html"), ClassPage.of(report));
    write(out.resolve("grades.csv"), GradesCsv.of(report));
  }

  private static void write(Path file, String text) {
    OutputFile.at(file).write(to -> to.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}
