package gmm.kit.testing;

import gmm.kit.ExerciseInfo;
import gmm.kit.testing.Heard.Judged;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Puts every question of a run on the solutions to every mutant: which of them no answer gives away
 * says how good the tests' inputs are, and which give the same throughout need not all be kept.
 */
public final class Survey {

  /** The system property that names the file it is written to. */
  public static final String PROPERTY = "course.survey";

  private static final long TICKS = 5_000_000;
  private static final long LARGE = 20_000;
  private static final Duration OF_ONE = Duration.ofSeconds(2);

  /**
   * What one mutant does.
   *
   * @param exercise number
   * @param method that it stands for
   * @param number its own
   * @param asked how many answers it was asked for
   * @param wrong how many of them give it away
   * @param fingerprint of all that it gives where chance has no part; empty where it took too long
   */
  public record Line(
      String exercise, String method, int number, int asked, int wrong, String fingerprint) {

    private static Line of(String text) {
      String[] parts = text.split(" ", -1);
      return new Line(
          parts[0],
          parts[1],
          Integer.parseInt(parts[2]),
          Integer.parseInt(parts[3]),
          Integer.parseInt(parts[4]),
          parts[5]);
    }

    private String text() {
      return String.join(" ", exercise, method, number + "", asked + "", wrong + "", fingerprint);
    }
  }

  private Survey() {}

  /**
   * {@return what a survey has found}
   *
   * @param file written by one
   * @throws IOException if it cannot be read
   */
  public static List<Line> read(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(Line::of).toList();
  }

  /**
   * Writes what was found of all that the run has asked.
   *
   * @param file where
   * @throws IOException if it cannot be written
   */
  public static void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    Heard.all((exercise, method, answers) -> lines.addAll(of(exercise, method, answers)));
    Files.write(file, lines);
  }

  private static List<String> of(ExerciseInfo exercise, String method, List<Judged> answers) {
    List<Judged> asked =
        answers.stream()
            .filter(Judged::right)
            .sorted(Comparator.comparing(Judged::random).thenComparing(a -> Size.of(a.inputs())))
            .toList();
    return Corpus.mutants(exercise, method).stream()
        .map(m -> of(m, asked, exercise.number()).text())
        .toList();
  }

  private static Line of(Method mutant, List<Judged> answers, String exercise) {
    long until = System.nanoTime() + OF_ONE.toNanos();
    StringBuilder given = new StringBuilder();
    int wrong = 0;
    int asked = 0;
    for (Judged answer : answers) {
      boolean late = System.nanoTime() > until;
      boolean costly = answer.random() || Size.of(answer.inputs()) > LARGE;
      if (wrong > 0 && (late || costly)) {
        given.append(late ? "late" : "");
        continue;
      }
      asked++;
      Untouched before = new Untouched(answer.inputs());
      try {
        Ticks.refill(TICKS);
        wrong += isLike(mutant, answer) ? 0 : 1;
        before.restore();
        Ticks.refill(TICKS);
        given.append(answer.random() ? "" : given(mutant, answer)).append(';');
      } finally {
        before.restore();
      }
    }
    boolean whole = given.indexOf("late") < 0;
    Mutant about = mutant.getAnnotation(Mutant.class);
    return new Line(
        exercise,
        about.method(),
        about.number(),
        asked,
        wrong,
        whole ? Integer.toHexString(given.toString().hashCode()) + given.length() : "");
  }

  private static boolean isLike(Method mutant, Judged answer) {
    try {
      return Limit.within(OF_ONE, () -> answer.isLike(mutant));
    } catch (Throwable t) {
      Ticks.stop();
      return false; // it came to no end, or took the machine's memory
    }
  }

  private static String given(Method mutant, Judged answer) {
    try {
      return rounded(Limit.within(OF_ONE, () -> answer.gives().apply(mutant)));
    } catch (Throwable t) {
      Ticks.stop();
      return t.getClass().getName();
    }
  }

  /** To nine digits: two ways to add up the same numbers are the same. */
  private static String rounded(Object value) {
    Parts parts = Parts.of(value);
    if (parts.word() instanceof Number n) {
      return String.format(Locale.ROOT, "%.8e", n.doubleValue());
    }
    if (parts.children().isEmpty()) {
      return parts.make() + parts.word();
    }
    StringBuilder text = new StringBuilder(parts.make());
    parts.children().values().forEach(child -> text.append(',').append(rounded(child)));
    return text.toString();
  }
}
