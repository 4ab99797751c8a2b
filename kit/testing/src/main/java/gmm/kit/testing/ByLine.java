package gmm.kit.testing;

import gmm.kit.linalg.Matrices;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/**
 * What the numbers of a matrix have in common within each row, or within each column: one factor,
 * one difference, a sum. A term that is forgotten for each sample, or a division by another sum,
 * shows in that.
 */
final class ByLine {

  private static final double SAME = 1e-8;
  private static final int FEWEST = 2;

  private final double[][] got;
  private final double[][] want;

  /**
   * @param got rows of one length
   * @param want as many of the same length
   */
  ByLine(double[][] got, double[][] want) {
    this.got = got;
    this.want = want;
  }

  /** {@return a sentence; none where nothing of this kind holds} */
  Optional<String> sentence() {
    if (!Arrays.stream(got).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite)
        || !Arrays.stream(want).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite)) {
      return Optional.empty();
    }
    return sums().or(this::symmetry).or(() -> each("row", got, want)).or(this::columns);
  }

  private Optional<String> columns() {
    return each("column", Matrices.transpose(got), Matrices.transpose(want));
  }

  /** Shares that are expected to sum to 1 in each row, and do not. */
  private Optional<String> sums() {
    if (want[0].length < FEWEST || !Arrays.stream(want).allMatch(ByLine::areShares)) {
      return Optional.empty();
    }
    if (got.length > 1
        && !Arrays.stream(Matrices.transpose(want)).allMatch(ByLine::areShares)
        && Arrays.stream(Matrices.transpose(got)).allMatch(ByLine::areShares)) {
      return Optional.of("Each column sums to 1, where each row should.");
    }
    for (int i = 0; i < got.length; i++) {
      double sum = Arrays.stream(got[i]).sum();
      if (!isSame(sum, 1)) {
        return Optional.of(
            got.length == 1
                ? "They should sum to 1, and sum to %s.".formatted(Shown.rounded(sum))
                : "Each row should sum to 1, and row %d sums to %s."
                    .formatted(i, Shown.rounded(sum)));
      }
    }
    return Optional.empty();
  }

  private static boolean areShares(double[] numbers) {
    return Arrays.stream(numbers).allMatch(x -> x >= 0) && isSame(Arrays.stream(numbers).sum(), 1);
  }

  private Optional<String> symmetry() {
    if (want.length != want[0].length || !Arrays.deepEquals(want, Matrices.transpose(want))) {
      return Optional.empty();
    }
    for (int i = 0; i < got.length; i++) {
      for (int j = 0; j < i; j++) {
        if (!isSame(got[i][j], got[j][i])) {
          return Optional.of(
              "It should be symmetric, and is %s at [%d][%d] but %s at [%d][%d]."
                  .formatted(Shown.rounded(got[i][j]), i, j, Shown.rounded(got[j][i]), j, i));
        }
      }
    }
    return Optional.empty();
  }

  /** One factor, or one difference, within each line; nothing where both would do. */
  private static Optional<String> each(String line, double[][] got, double[][] want) {
    boolean factor = holds((g, w) -> g / w, got, want);
    boolean offset = holds((g, w) -> g - w, got, want);
    long wrong = IntStream.range(0, got.length).filter(i -> !isSame(got[i], want[i])).count();
    if (wrong < FEWEST || factor == offset) {
      return Optional.empty();
    }
    String each = wrong == got.length ? "Each " : "Each wrong ";
    return Optional.of(
        each
            + (factor
                    ? "%1$s is what is expected, times a factor of its own: look at what a whole %1$s"
                        + " is multiplied with or divided by."
                    : "%1$s is off by one amount, the same for all its numbers: look at what is added"
                        + " to a whole %1$s or taken off it.")
                .formatted(line));
  }

  private static boolean isSame(double[] a, double[] b) {
    return IntStream.range(0, a.length).allMatch(j -> isSame(a[j], b[j]));
  }

  /** Whether that is the same throughout each line, whose numbers are not all the same. */
  private static boolean holds(DoubleBinaryOperator of, double[][] got, double[][] want) {
    for (int i = 0; i < got.length; i++) {
      double[] w = want[i];
      double first = of.applyAsDouble(got[i][0], w[0]);
      double size = Arrays.stream(w).map(Math::abs).max().orElse(0) + Math.abs(first);
      for (int j = 0; j < w.length; j++) {
        double there = of.applyAsDouble(got[i][j], w[j]);
        if (!Double.isFinite(there) || Math.abs(there - first) > SAME * size) {
          return false;
        }
      }
      if (Arrays.stream(w).distinct().count() < FEWEST) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSame(double a, double b) {
    return Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));
  }
}
