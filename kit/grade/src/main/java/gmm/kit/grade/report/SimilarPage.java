package gmm.kit.grade.report;

import java.util.List;
import java.util.Locale;

/** Pairs of submissions that are alike, as a page and as a table. */
public final class SimilarPage {

  private static final int MOST_SHOWN = 200;
  private static final double WORTH_A_LOOK = 0.5;

  private SimilarPage() {}

  /**
   * Two submissions.
   *
   * @param first one's id
   * @param second the other's
   * @param ofOne how much of the one of which more is in common, from 0 to 1
   * @param ofBoth how much of both together
   * @param tokens how many tokens are in common
   */
  public record Pair(String first, String second, double ofOne, double ofBoth, int tokens) {}

  /**
   * {@return the page}
   *
   * @param pairs the most alike first
   * @param compared how many submissions were
   * @param notes what was not compared, a sentence each
   */
  public static String html(List<Pair> pairs, int compared, List<String> notes) {
    StringBuilder body = new StringBuilder();
    body.append(
        ("<p>%d submissions, %d pairs; %d of these have half of their tokens or more in common."
                + " What was given is not counted. Short methods look alike by themselves: read"
                + " both, in the folder <code>compared</code>, before you say anything.</p>%n")
            .formatted(
                compared,
                pairs.size(),
                pairs.stream().filter(p -> p.ofBoth >= WORTH_A_LOOK).count()));
    body.append(
        "<table>\n<tr><th></th><th></th><th>of both</th><th>of one</th><th>tokens</th></tr>\n");
    pairs.stream()
        .limit(MOST_SHOWN)
        .forEach(
            p ->
                body.append(
                    "<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%d</td></tr>%n"
                        .formatted(
                            Html.escaped(p.first),
                            Html.escaped(p.second),
                            percent(p.ofBoth),
                            percent(p.ofOne),
                            p.tokens)));
    body.append("</table>\n");
    notes.forEach(note -> body.append("<p>" + Html.escaped(note) + "</p>\n"));
    return Html.page("Submissions that are alike", body.toString());
  }

  /**
   * {@return all pairs as a table}
   *
   * @param pairs in order
   */
  public static String csv(List<Pair> pairs) {
    StringBuilder text = new StringBuilder();
    text.append(GradesCsv.line(List.of("first", "second", "of both", "of one", "tokens")));
    pairs.forEach(
        p ->
            text.append(
                GradesCsv.line(
                    List.of(
                        GradesCsv.harmless(p.first),
                        GradesCsv.harmless(p.second),
                        percent(p.ofBoth),
                        percent(p.ofOne),
                        String.valueOf(p.tokens)))));
    return text.toString();
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
