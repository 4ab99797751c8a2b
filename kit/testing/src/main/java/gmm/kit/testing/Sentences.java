package gmm.kit.testing;

import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.ExerciseState;
import gmm.kit.Module;
import gmm.kit.testing.Reason.Changed;
import gmm.kit.testing.Reason.Crashed;
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
      case Wrong wrong -> WrongSentences.of(wrong);
      case Changed changed -> of(changed);
      case Thrown thrown -> of(thrown);
      case NotWritten todo -> of(todo);
      case Waiting waiting -> of(waiting);
      case TimedOut endless -> of(endless);
      case Crashed crashed -> of(crashed);
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

  static String whereToLook(String number, String title, String section) {
    return "%s: read %s, or ask for a hint: ./course hint %s"
        .formatted(title, lecture(number, section), number);
  }

  static String lecture(String number, String section) {
    int module = gmm.kit.ExerciseNumber.module(number);
    return "%s/LECTURE.md, section %s".formatted(Module.of(module).folder(), section);
  }

  private static String of(Waiting waiting) {
    if (waiting.spared()) {
      return "builds on what %s before: "
              .formatted(
                  waiting.on().containsValue(ExerciseState.CRASHED)
                      ? "ended all tests"
                      : "came to no end")
          + String.join(", ", waiting.on().keySet());
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

  private static String of(Changed changed) {
    String whose = changed.argument().equals("this") ? "the object itself" : changed.argument();
    String more =
        changed.changed() == 1 ? "" : "; %d entries have changed".formatted(changed.changed());
    return "%s %s changes what it was given: %s%s was %s before the call and is %s after it%s.%nWhat a method is given belongs to its caller: write into an array of your own, a copy for example. (A clone() of a double[][] holds the same rows: clone each of them.)%n"
        .formatted(
            changed.exercise(),
            changed.method(),
            whose.equals(changed.argument()) ? whose : whose + ", ",
            changed.place(),
            changed.before(),
            changed.after(),
            more);
  }

  private static String of(NotWritten todo) {
    String which =
        todo.exercises().stream().anyMatch(Sentences::isOfSeveral) && !todo.methods().isEmpty()
            ? " (%s)".formatted(String.join(", ", todo.methods()))
            : "";
    return String.join(", ", todo.exercises())
        + which
        + (todo.exercises().size() == 1 ? " is" : " are")
        + " not written yet";
  }

  private static boolean isOfSeveral(String number) {
    return Catalogue.course().find(number).filter(e -> e.methods().size() > 1).isPresent();
  }

  /** No more than is known: whether it would have ended, nobody can tell. */
  private static String of(TimedOut endless) {
    List<String> lines = new ArrayList<>();
    lines.add(endless.limit() + ": a loop never ends, or it takes far too many steps.");
    if (endless.at() != null) {
      lines.add("It was at " + endless.at());
    }
    if (endless.depth() > 1) {
      lines.add(
          "That method stood %d times within itself: a recursion that does the same work again and again is too slow."
              .formatted(endless.depth()));
    }
    if (endless.ended()) {
      lines.add(
          "Other calls came to an end: it is too slow for what it was given here, or never ends for that.");
    }
    return String.join("%n".formatted(), lines) + "%n".formatted();
  }

  private static String of(Crashed crashed) {
    if (crashed.by() == null) {
      return "the tests ended without a verdict: does a loop never end, or is System.exit called?";
    }
    String at = crashed.at() == null ? "" : "%nIt was at %s".formatted(crashed.at());
    return "the process that runs the tests did not outlive this one: %s%s"
        .formatted(crashed.by(), at);
  }

  /** An assertion says all by its message; of anything else its kind and where it came from. */
  private static String of(Thrown thrown) {
    if (thrown.assertion()) {
      return String.valueOf(thrown.message());
    }
    String who =
        thrown.call() == null
            ? ""
            : thrown.call().exercise() + " " + thrown.call().method() + " throws ";
    String own = Places.students(thrown.at()).map("%n  in your line %s"::formatted).orElse("");
    String given =
        thrown.call() == null
            ? ""
            : thrown.call().inputs().stream()
                .map(input -> "%n  with %s = %s".formatted(input.name(), input.value().text()))
                .collect(Collectors.joining());
    String cause = thrown.cause() == null ? "" : "%n  because of %s".formatted(thrown.cause());
    String places =
        thrown.at().stream().map("%n    at %s"::formatted).collect(Collectors.joining());
    return meaning(thrown)
        + who
        + thrown.type()
        + (thrown.message() == null ? "" : ": " + thrown.message())
        + remedy(thrown)
        + own
        + given
        + cause
        + places;
  }

  /** What some errors of Java's mean to who has just written a method. */
  private static String meaning(Thrown thrown) {
    String meaning =
        switch (thrown.type()) {
          case "java.lang.StackOverflowError" ->
              "A method calls itself without end: the recursion needs a case in which it stops.";
          case "java.lang.OutOfMemoryError" ->
              "It needs more memory than there is: does it ask for a huge array, or keep all that it makes?";
          case "java.lang.ExceptionInInitializerError", "java.lang.NoClassDefFoundError" ->
              "The class cannot be used, since a static field or initialiser of it throws.";
          default -> "";
        };
    return meaning.isEmpty() ? "" : meaning + System.lineSeparator();
  }

  /** Given code advises whoever has data of his own; a test's data is in order. */
  private static String remedy(Thrown thrown) {
    boolean isOfMatrix =
        thrown.type().endsWith(".NotPositiveDefiniteException")
            || thrown.type().endsWith(".CollapsedException");
    return isOfMatrix
        ? "%n  The test's data needs no remedy: what the formula gave is no covariance matrix."
            .formatted()
        : "";
  }
}
