package gmm.course.grade;

import gmm.course.run.Outcome;
import gmm.kit.grade.report.Mark.Answer;
import gmm.kit.grade.wire.Texts;
import gmm.kit.testing.Reason.Wrong;
import gmm.kit.testing.Verdict;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Wrong answers that no known mistake gives, so that those of two students can be held together.
 */
final class Unexplained {

  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w.])-?\\d+\\.\\d+(?:[eE][-+]?\\d+)?");

  /** Digits that two ways to sum the same have in common. */
  private static final MathContext DIGITS = new MathContext(6);

  private static final int LONGEST = 400;

  private Unexplained() {}

  /** What an exercise's tests heard, in the order of the tests. */
  static List<Answer> answers(String number, Outcome outcome) {
    List<Answer> answers = new ArrayList<>();
    for (Verdict verdict : outcome.of(number)) {
      if (verdict.reason() instanceof Wrong wrong && wrong.exercise().equals(number)) {
        answers.add(answer(verdict.test(), wrong));
      }
    }
    return answers;
  }

  private static Answer answer(String test, Wrong wrong) {
    String inputs =
        wrong.inputs().stream()
            .map(i -> i.name() + " = " + i.value().text())
            .collect(Collectors.joining(", "));
    String gave =
        wrong.actual() == null
            ? "what is not " + wrong.property()
            : (wrong.view() == null ? "" : wrong.view() + " ") + wrong.actual().text();
    return new Answer(
        test,
        wrong.method(),
        Texts.plain(wrong.type() + "." + wrong.method() + "(" + inputs + ")", LONGEST),
        Texts.plain(rounded(gave), LONGEST));
  }

  /** The text with fewer digits. */
  static String rounded(String text) {
    return NUMBER
        .matcher(text)
        .replaceAll(n -> new BigDecimal(n.group()).round(DIGITS).stripTrailingZeros().toString());
  }
}
