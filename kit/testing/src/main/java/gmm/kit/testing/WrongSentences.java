package gmm.kit.testing;

import gmm.kit.testing.Reason.Input;
import gmm.kit.testing.Reason.NamedMistake;
import gmm.kit.testing.Reason.NamedSlip;
import gmm.kit.testing.Reason.Wrong;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a student reads of a wrong answer. */
final class WrongSentences {

  private WrongSentences() {}

  /** Several lines, the last one ended. */
  static String of(Wrong wrong) {
    return String.join(System.lineSeparator(), lines(wrong)) + "%n".formatted();
  }

  private static List<String> lines(Wrong wrong) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s %s.%s: %s%s"
            .formatted(
                wrong.exercise(),
                wrong.type(),
                wrong.method(),
                wrong.view() == null ? "" : wrong.view() + ": ",
                whatIsWrong(wrong)));
    List<NamedMistake> named = told(wrong);
    if (named.isEmpty() && wrong.difference() != null) {
      wrong.difference().pattern().forEach(sentence -> lines.add("  " + sentence));
    }
    named.forEach(mistake -> lines.addAll(lines(mistake, mistake == named.getFirst(), wrong)));
    if (named.isEmpty()) {
      lines.add("");
      lines.addAll(slips(wrong));
      lines.addAll(signs(wrong));
      lines.add("  " + Sentences.whereToLook(wrong.exercise(), wrong.title(), wrong.section()));
    }
    String before = "%n  with ".formatted();
    for (Input input : wrong.inputs()) {
      lines.add(before + input.name() + " = " + input.value().text());
      before = "       ";
    }
    return lines;
  }

  /** Where more than two mistakes give these answers, none of them has been shown to be made. */
  private static List<NamedMistake> told(Wrong wrong) {
    return wrong.mistakes().size() > 2 ? List.of() : wrong.mistakes();
  }

  private static String whatIsWrong(Wrong wrong) {
    if (wrong.difference() != null) {
      return of(wrong.difference(), wrong.view());
    }
    if (wrong.property() == null) {
      return "cannot be told of %s: %s".formatted(wrong.actual().text(), wrong.trouble());
    }
    String is = wrong.where() == null ? "it is " : wrong.where() + "; it is ";
    return "expected: %s, but %s%s%s"
        .formatted(
            wrong.property(),
            is,
            wrong.actual().text(),
            wrong.trouble() == null
                ? ""
                : " (and to look for that in it gives " + wrong.trouble() + ")");
  }

  static String of(Difference difference) {
    return of(difference, null);
  }

  private static String of(Difference difference, String view) {
    String place = place(difference.place(), view);
    if (difference.everywhere() != null) {
      return "all %d numbers are %s; %s should be %s"
          .formatted(difference.numbers(), difference.everywhere(), place, difference.expected());
    }
    String text =
        switch (difference.kind()) {
          case LENGTH ->
              "%s has length %s, expected length %s"
                  .formatted(place, difference.got(), difference.expected());
          case NUMBER, WORD -> is(place, difference.got(), difference.expected());
          case MAKE -> is(place, kind(difference.got()), kind(difference.expected()));
        };
    return text + howFar(difference) + howMany(difference);
  }

  private static String is(String place, Object got, Object expected) {
    return "%s is %s, expected %s".formatted(place, got, expected);
  }

  private static String kind(Object make) {
    return make.toString().replaceFirst("^length (\\d+)$", "an array of $1");
  }

  private static String howFar(Difference difference) {
    if (difference.off() == null) {
      return "";
    }
    String share =
        difference.relative() == null
            ? ""
            : ", %s of it".formatted(Shown.percentage(difference.relative()));
    return " (off by %.3g%s; %.3g is allowed)"
        .formatted(difference.off(), share, difference.allowed());
  }

  private static String howMany(Difference difference) {
    if (difference.numbers() < 2) {
      return "";
    }
    if (difference.wrong() == 1 && difference.numbers() == 2) {
      return "; the other number is right";
    }
    return difference.wrong() == 1
        ? "; the other %d numbers are right".formatted(difference.numbers() - 1)
        : "; %d of the %d numbers are wrong, this one most"
            .formatted(difference.wrong(), difference.numbers());
  }

  private static String place(String path, String view) {
    if (path.isEmpty()) {
      return "the result";
    }
    if (view != null && view.contains("history") && path.matches("\\[\\d+]")) {
      return "history%s, of iteration %s,".formatted(path, path.substring(1, path.length() - 1));
    }
    return path.startsWith("[") ? "result" + path : path.substring(1);
  }

  private static List<String> lines(NamedMistake mistake, boolean first, Wrong wrong) {
    return List.of(
        "",
        "  This is %swhat comes out when one %s.".formatted(first ? "" : "also ", mistake.name()),
        "  " + mistake.why(),
        "  Read " + Sentences.lecture(wrong.exercise(), mistake.section()) + ".");
  }

  /** The kind alone: where in the formula is the next hint. */
  private static List<String> slips(Wrong wrong) {
    if (wrong.slips().isEmpty()) {
      return List.of();
    }
    String words =
        wrong.slips().stream().map(NamedSlip::words).collect(Collectors.joining(", or when "));
    return List.of(
        "  Your numbers are what comes out when %s.".formatted(words),
        "  The next hint says where: ./course hint %s".formatted(wrong.exercise()),
        "");
  }

  private static List<String> signs(Wrong wrong) {
    List<String> lines = new ArrayList<>();
    switch (wrong.actual().sign()) {
      case NULL -> lines.add("  The method returns null.");
      case NAN ->
          lines.add(
              "  NaN comes from 0/0, from infinity - infinity, or from the log or square root of a"
                  + " negative number.");
      case INFINITE ->
          lines.add(
              "  Infinity comes from log(0), from a division by zero, or from numbers too large for"
                  + " a double.");
      case null -> {}
    }
    for (Input input : wrong.inputs()) {
      if (input.returned()) {
        lines.add(
            "  It is the very array that was given as %s: make a new one, and leave that as it is."
                .formatted(input.name()));
      }
    }
    return lines;
  }
}
