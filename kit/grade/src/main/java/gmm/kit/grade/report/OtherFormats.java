package gmm.kit.grade.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import gmm.kit.Catalogue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One student's result for other systems. */
public final class OtherFormats {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private OtherFormats() {}

  /**
   * {@return JUnit's XML: a test case an exercise; what is not judged is an error, what else is not
   * right a failure}
   *
   * @param sheet the student's
   */
  public static String junit(Sheet sheet) {
    long errors = sheet.marks().stream().filter(m -> m.standing() == Standing.NOT_JUDGED).count();
    long failures = sheet.marks().size() - sheet.right() - errors;
    StringBuilder xml =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
            .append(
                "<testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"%d\" skipped=\"0\">%n"
                    .formatted(Html.escaped(sheet.id()), sheet.marks().size(), failures, errors));
    for (Mark mark : sheet.marks()) {
      String title = Catalogue.course().get(mark.exercise()).title();
      String name = Html.escaped(mark.exercise() + " " + title);
      String kind = mark.standing() == Standing.NOT_JUDGED ? "error" : "failure";
      xml.append("  <testcase classname=\"exercises\" name=\"%s\"".formatted(name));
      xml.append(
          mark.standing() == Standing.RIGHT
              ? "/>\n"
              : "><%s message=\"%s\">%s</%s></testcase>%n"
                  .formatted(kind, mark.standing().words(), Html.escaped(mark.said()), kind));
    }
    return xml.append("</testsuite>\n").toString();
  }

  /**
   * {@return Gradescope's {@code results.json}}
   *
   * @param report a graded class
   * @param sheet the student's
   */
  public static String gradescope(ClassReport report, Sheet sheet) {
    List<Map<String, Object>> tests = new ArrayList<>();
    for (Mark mark : sheet.marks()) {
      double most = report.weights().of(mark.exercise());
      boolean right = mark.standing() == Standing.RIGHT;
      Map<String, Object> test = new LinkedHashMap<>();
      test.put("number", mark.exercise());
      test.put("name", Catalogue.course().get(mark.exercise()).title());
      test.put("score", right ? most : 0);
      test.put("max_score", most);
      test.put("status", right ? "passed" : "failed");
      test.put("output", right ? "right" : mark.standing().words() + "\n" + mark.said());
      tests.add(test);
    }
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("score", report.weights().of(sheet));
    result.put("output", sheet.trouble() == null ? ClassPage.summary(sheet) : sheet.trouble());
    result.put("tests", tests);
    try {
      return JSON.writeValueAsString(result) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("plain values have no JSON", e);
    }
  }
}
