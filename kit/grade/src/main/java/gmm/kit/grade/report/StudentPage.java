package gmm.kit.grade.report;

import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.Module;
import gmm.kit.grade.wire.Texts;
import java.util.List;

/** What one student reads: verdicts, mistakes by their names, where to read on. */
public final class StudentPage {

  private static final int LONGEST = 5000;

  private StudentPage() {}

  /**
   * {@return the page in Markdown}
   *
   * @param report a graded class
   * @param sheet the student's
   */
  public static String markdown(ClassReport report, Sheet sheet) {
    StringBuilder text = new StringBuilder("# " + plain(sheet.name()) + "\n\n");
    text.append(report.points(sheet)).append(" points.\n");
    if (sheet.trouble() != null) {
      return text.append("\n" + plain(sheet.trouble()) + "\n").toString();
    }
    text.append("\n" + ClassPage.summary(sheet) + ".\n");
    for (Mark mark : sheet.marks()) {
      ExerciseInfo exercise = Catalogue.course().get(mark.exercise());
      text.append(
          "\n## %s %s: %s\n".formatted(mark.exercise(), exercise.title(), mark.standing().words()));
      mark.mistakes()
          .forEach(
              m ->
                  text.append(
                      "\nThis is what comes out when one **%s**. %s\n"
                          .formatted(m.name(), m.why())));
      if (!mark.said().isEmpty()) {
        text.append("\n").append(mark.said().indent(4));
      }
      if (mark.standing() != Standing.RIGHT) {
        text.append("\nRead on: " + readOn(exercise, mark) + ".\n");
      }
    }
    return text.append(notes(sheet.notes())).toString();
  }

  private static String readOn(ExerciseInfo exercise, Mark mark) {
    String section =
        mark.mistakes().isEmpty() ? exercise.section() : mark.mistakes().getFirst().section();
    return "%s/LECTURE.md, section %s".formatted(Module.of(exercise.module()).folder(), section);
  }

  private static String notes(List<String> notes) {
    StringBuilder text = new StringBuilder();
    if (!notes.isEmpty()) {
      text.append("\n## Left out of your submission\n\n");
      notes.forEach(note -> text.append("- " + plain(note) + "\n"));
    }
    return text.toString();
  }

  /** No word of a submission's becomes markup. */
  private static String plain(String words) {
    return Texts.plain(words, LONGEST)
        .replaceAll("([\\\\`*_{}\\[\\]<>#|!])", "\\\\$1")
        .replace("\n", " ");
  }

  /**
   * {@return the same as a page for a browser}
   *
   * @param report a graded class
   * @param sheet the student's
   */
  public static String html(ClassReport report, Sheet sheet) {
    StringBuilder body = new StringBuilder("<p>" + report.points(sheet) + " points.</p>\n");
    if (sheet.trouble() != null) {
      body.append("<p>" + Html.escaped(sheet.trouble()) + "</p>\n");
    }
    for (Mark mark : sheet.marks()) {
      ExerciseInfo exercise = Catalogue.course().get(mark.exercise());
      body.append(
          "<h2>%s %s: %s</h2>%n"
              .formatted(mark.exercise(), Html.escaped(exercise.title()), mark.standing().words()));
      mark.mistakes()
          .forEach(
              m ->
                  body.append(
                      "<p>This is what comes out when one <b>%s</b>. %s</p>%n"
                          .formatted(Html.escaped(m.name()), Html.escaped(m.why()))));
      if (!mark.said().isEmpty()) {
        body.append("<pre>" + Html.escaped(mark.said()) + "</pre>\n");
      }
      if (mark.standing() != Standing.RIGHT) {
        body.append("<p>Read on: " + Html.escaped(readOn(exercise, mark)) + ".</p>\n");
      }
    }
    sheet.notes().forEach(note -> body.append("<p>" + Html.escaped(note) + "</p>\n"));
    return Html.page(sheet.name(), body.toString());
  }
}
