package gmm.kit.testing;

import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.ExerciseState;
import gmm.kit.Module;
import gmm.kit.testing.Reason.Input;
import gmm.kit.testing.Reason.NamedMistake;
import gmm.kit.testing.Reason.NamedSlip;
import gmm.kit.testing.Reason.NotWritten;
import gmm.kit.testing.Reason.Thrown;
import gmm.kit.testing.Reason.TimedOut;
import gmm.kit.testing.Reason.Waiting;
import gmm.kit.testing.Reason.Wrong;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a student reads of an outcome, the same in Maven, an IDE and the course command. */
public final class Sentences {

  private Sentences() {}

  /**
   * {@return what is said of a test that did not pass; several lines, if there is much to say}
   *
   * @param reason why it did not
   */
  public static String of(Reason reason) {
    return switch (reason) {
      case Wrong wrong -> String.join(System.lineSeparator(), lines(wrong)) + "%n".formatted();
      case Thrown thrown -> of(thrown);
      case NotWritten todo ->
          String.join(", ", todo.exercises())
              + (todo.exercises().size() == 1 ? " is" : " are")
              + " not written yet";
      case Waiting waiting -> of(waiting);
      case TimedOut endless ->
          "%s: does a loop never end?%s%n"
              .formatted(endless.limit(), endless.at() == null ? "" : " It was at " + endless.at());
      case Reason.Crashed crashed ->
          "the tests ended without a verdict: does a loop never end, or is System.exit called?";
      case Reason.NoData missing -> "not on this machine: " + missing.file();
      case Reason.Skipped skipped -> skipped.message();
    };
  }

  /**
   * {@return why an exercise waits, to follow "it"}
   *
   * @param reason of one of its tests: that it waits, or reached what another exercise lacks
   */
  public static String whyItWaits(Reason reason) {
    return reason instanceof NotWritten todo
        ? "builds on " + String.join(", ", todo.exercises()) + ", not written yet"
        : of(reason);
  }

  /** Where an exercise is to be written and where it is derived, in one line. */
  static String notWritten(String number) {
    return Catalogue.course()
        .find(number)
        .map(
            e ->
                "%s not written yet: %s (%s), %s"
                    .formatted(number, e.where(), e.title(), lecture(number, e.section())))
        .orElseGet(() -> of(new NotWritten(Set.of(number), false)));
  }

  /**
   * {@return where to read and whom to ask about an exercise}
   *
   * @param exercise which
   */
  public static String whereToLook(ExerciseInfo exercise) {
    return whereToLook(exercise.number(), exercise.title(), exercise.section());
  }

  private static String whereToLook(String number, String title, String section) {
    return "%s: read %s, or ask for a hint: ./course hint %s"
        .formatted(title, lecture(number, section), number);
  }

  private static String lecture(String number, String section) {
    int module = gmm.kit.ExerciseNumber.module(number);
    return "%s/LECTURE.md, section %s".formatted(Module.of(module).folder(), section);
  }

  private static String of(Waiting waiting) {
    if (waiting.spared()) {
      return "builds on what came to no end before: " + String.join(", ", waiting.on().keySet());
    }
    return waiting.on().entrySet().stream()
        .map(e -> "%s (%s)".formatted(e.getKey(), obstacle(e.getValue())))
        .collect(Collectors.joining(", ", "builds on ", ", to be mended first"));
  }

  private static String obstacle(ExerciseState state) {
    return switch (state) {
      case NOT_WRITTEN, WAITING -> "pending";
      case ENDLESS -> "without end";
      case RIGHT, WRONG, CRASHED -> state.words();
    };
  }

  /** An assertion says all by its message; of anything else its kind and where it came from. */
  private static String of(Thrown thrown) {
    if (thrown.assertion()) {
      return String.valueOf(thrown.message());
    }
    String cause = thrown.cause() == null ? "" : "%n  because of %s".formatted(thrown.cause());
    String places =
        thrown.at().stream().map("%n    at %s"::formatted).collect(Collectors.joining());
    return thrown.type()
        + (thrown.message() == null ? "" : ": " + thrown.message())
        + cause
        + places;
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
    named.forEach(mistake -> lines.addAll(lines(mistake, mistake == named.getFirst(), wrong)));
    if (named.isEmpty()) {
      lines.add("");
      lines.addAll(slips(wrong));
      lines.addAll(signs(wrong));
      lines.add("  " + whereToLook(wrong.exercise(), wrong.title(), wrong.section()));
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
      return of(wrong.difference());
    }
    if (wrong.property() == null) {
      return "cannot be told of %s: %s".formatted(wrong.actual().text(), wrong.trouble());
    }
    return "expected: %s, but it is %s%s"
        .formatted(
            wrong.property(),
            wrong.actual().text(),
            wrong.trouble() == null
                ? ""
                : " (and to look for that in it gives " + wrong.trouble() + ")");
  }

  static String of(Difference difference) {
    String place = place(difference.place());
    String text =
        switch (difference.kind()) {
          case LENGTH ->
              "%s has length %s, expected length %s"
                  .formatted(place, difference.got(), difference.expected());
          case NUMBER, WORD, MAKE ->
              "%s is %s, expected %s".formatted(place, difference.got(), difference.expected());
        };
    if (difference.off() != null) {
      text += " (off by %.3g, %.3g is allowed)".formatted(difference.off(), difference.allowed());
    }
    return difference.numbers() < 2
        ? text
        : "%s; %d of the %d numbers %s wrong"
            .formatted(
                text,
                difference.wrong(),
                difference.numbers(),
                difference.wrong() == 1 ? "is" : "are");
  }

  private static String place(String path) {
    if (path.isEmpty()) {
      return "the result";
    }
    return path.startsWith("[") ? "result" + path : path.substring(1);
  }

  private static List<String> lines(NamedMistake mistake, boolean first, Wrong wrong) {
    return List.of(
        "",
        "  This is %swhat comes out when one %s.".formatted(first ? "" : "also ", mistake.name()),
        "  " + mistake.why(),
        "  Read " + lecture(wrong.exercise(), mistake.section()) + ".");
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
