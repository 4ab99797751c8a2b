package gmm.course.check;

import gmm.kit.testing.FirstToMend;
import gmm.kit.testing.Reason;
import gmm.kit.testing.Reason.Changed;
import gmm.kit.testing.Reason.NamedMistake;
import gmm.kit.testing.Reason.Thrown;
import gmm.kit.testing.Reason.Wrong;
import gmm.kit.testing.Sentences;
import gmm.kit.testing.Verdict;
import java.util.List;
import java.util.stream.Collectors;

/** What failures tell a student, in the words that decide whether it helps. */
final class Told {

  private Told() {}

  /** {@return of the failure shown first: a name, a kind of slip, a pattern, or the place alone} */
  static String of(List<Verdict> failures) {
    Reason reason = FirstToMend.of(failures).orElseThrow().reason();
    return switch (reason) {
      case Wrong wrong -> of(wrong);
      case Changed changed -> "argument: " + oneLine(Sentences.of(changed));
      case Thrown thrown -> "thrown: " + oneLine(Sentences.of(thrown));
      default -> "ends: " + oneLine(Sentences.of(reason));
    };
  }

  private static String of(Wrong wrong) {
    if (!wrong.mistakes().isEmpty() && wrong.mistakes().size() <= 2) {
      return "name: "
          + wrong.mistakes().stream().map(NamedMistake::name).collect(Collectors.joining(" / "));
    }
    if (!wrong.slips().isEmpty()) {
      return "slip: "
          + wrong.slips().stream()
              .map(slip -> slip.words() + " " + slip.terms())
              .collect(Collectors.joining(" / "));
    }
    if (wrong.difference() == null) {
      return "property: " + wrong.property() + (wrong.where() == null ? "" : ", " + wrong.where());
    }
    return wrong.difference().pattern().isEmpty()
        ? "place: " + oneLine(Sentences.of(wrong)).split(" Read | Section ")[0]
        : "pattern: " + String.join(" ", wrong.difference().pattern());
  }

  private static String oneLine(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() > 160 ? line.substring(0, 160) + "..." : line;
  }
}
