package gmm.mixture;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.kit.testing.OnSolutions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A thousand random configurations against 80-bit arithmetic (golden-random.csv, which
 * src/test/python/golden_random.py makes): types, sizes, regularisation, distances, scales, widths,
 * thin ellipses, offsets from the origin. Where the engine is off, so is scikit-learn.
 */
@OnSolutions
class RandomConfigurationsTest {

  /** A difference from the reference that counts, relative to the value or to 1. */
  private static final double OFF = 1e-8;

  /** Both may be off by what the data's condition makes of rounding, but not we alone. */
  private static final double MORE_THAN_THEIRS = 10;

  private static final int FACTS = 6;

  /** Which of them is of the means. */
  private static final int MEANS = 2;

  private record Line(long seed, double[] expected, double[] theirs) {

    static Line of(String text) {
      String[] cells = text.split(",");
      double[] numbers =
          Arrays.stream(cells, 1, cells.length)
              .mapToDouble(
                  cell -> cell.equals("inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(cell))
              .toArray();
      return new Line(
          Long.parseLong(cells[0]),
          Arrays.copyOf(numbers, FACTS),
          Arrays.copyOfRange(numbers, FACTS, 2 * FACTS));
    }

    double off(int fact) {
      return OFF * Math.max(1, Math.abs(expected[fact]));
    }

    boolean theyAreOff() {
      return IntStream.range(0, FACTS).anyMatch(fact -> !(theirs[fact] <= off(fact)));
    }
  }

  /** Ours beside a line; no fit is infinitely far off. */
  private record Ours(Line line, RandomConfiguration configuration, double[] errors) {

    static Ours of(Line line) {
      RandomConfiguration configuration = new RandomConfiguration(line.seed());
      double[] errors = new double[FACTS];
      Arrays.fill(errors, Double.POSITIVE_INFINITY);
      try {
        GaussianMixture fitted = configuration.fit();
        double[] found = configuration.facts(fitted);
        Arrays.setAll(errors, fact -> Math.abs(found[fact] - line.expected()[fact]));
        errors[MEANS] = Math.max(0, errors[MEANS] - configuration.roundingOfMeans(fitted));
      } catch (IllegalStateException e) {
        // ill-defined: as far off as can be
      }
      return new Ours(line, configuration, errors);
    }

    boolean off(int fact) {
      return !(errors[fact] <= line.off(fact));
    }

    boolean off() {
      return IntStream.range(0, FACTS).anyMatch(this::off);
    }

    /** Where both have nothing to show, neither is alone. */
    Stream<String> alone() {
      return IntStream.range(0, FACTS)
          .filter(fact -> off(fact) && errors[fact] > MORE_THAN_THEIRS * line.theirs()[fact])
          .mapToObj(
              fact ->
                  "seed %d (%s): number %d is off by %.1e, scikit-learn's by %.1e"
                      .formatted(
                          line.seed(), configuration, fact, errors[fact], line.theirs()[fact]));
    }
  }

  private static List<Line> lines() {
    try (InputStream in = RandomConfigurationsTest.class.getResourceAsStream("golden-random.csv");
        InputStreamReader text = new InputStreamReader(in, StandardCharsets.UTF_8);
        BufferedReader reader = new BufferedReader(text)) {
      return reader.lines().map(Line::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void the_engine_is_never_the_only_one_that_is_off() {
    List<Ours> all = lines().stream().map(Ours::of).toList();
    assertThat(all).hasSize(1000);
    assertThat(all.stream().flatMap(Ours::alone)).isEmpty();
    // and it is so far more seldom: 71 against 384 when this was written
    long theirs = all.stream().filter(ours -> ours.line().theyAreOff()).count();
    assertThat(all.stream().filter(Ours::off).count()).isLessThan(theirs / 2);
  }
}
