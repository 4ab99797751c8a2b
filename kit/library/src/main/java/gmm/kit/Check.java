package gmm.kit;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Checks of arguments. Each throws {@link IllegalArgumentException} with a message that names the
 * argument, what it must be, what it is and where; NaN fails every one of them.
 */
public final class Check {

  private static final double SUM_TOLERANCE = 1e-9;
  private static final double SYMMETRY_TOLERANCE = 1e-9;

  private Check() {}

  /**
   * Any condition.
   *
   * @param condition what must hold
   * @param message what is wrong, with {@code %s} for each value
   * @param values the values
   */
  public static void that(boolean condition, String message, Object... values) {
    if (!condition) {
      throw new IllegalArgumentException(String.format(message, values));
    }
  }

  /** {@return the value, not null} */
  public static <T> T notNull(String name, T value) {
    if (value == null) {
      throw new IllegalArgumentException(name + " must not be null");
    }
    return value;
  }

  /** {@return the value, neither NaN nor infinite} */
  public static double finite(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " must be finite but is " + value);
    }
    return value;
  }

  /** Every entry is finite; the array may be empty. */
  public static void finite(String name, double[] values) {
    notNull(name, values);
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException(
            name + " must be finite but " + name + "[" + i + "] is " + values[i]);
      }
    }
  }

  /** At least one entry, every one finite. */
  public static void sample(String name, double[] values) {
    notNull(name, values);
    that(values.length > 0, "%s must not be empty", name);
    finite(name, values);
  }

  /** Finite numbers, at least two of which differ, so that they have a spread. */
  public static void notAllEqual(String name, double[] values) {
    sample(name, values);
    that(
        Arrays.stream(values).anyMatch(value -> value != values[0]),
        "%s must hold at least two different numbers but has only %s, %s time(s): its variance is"
            + " 0; collect more data or give a variance of your own",
        name,
        values[0],
        values.length);
  }

  /** Logarithms, at least one: any number, or negative infinity for log 0. */
  public static void logarithms(String name, double[] values) {
    notNull(name, values);
    that(values.length > 0, "%s must not be empty", name);
    for (int i = 0; i < values.length; i++) {
      if (!(values[i] < Double.POSITIVE_INFINITY)) {
        String place = name + "[" + i + "]";
        throw new IllegalArgumentException(
            name + " must be logarithms below infinity but " + place + " is " + values[i]);
      }
    }
  }

  /** Samples (n x d): at least one row and one column, rectangular, finite. */
  public static void rows(String name, double[][] rows) {
    notNull(name, rows);
    that(rows.length > 0, "%s must not be empty", name);
    notNull(name + "[0]", rows[0]);
    that(rows[0].length > 0, "%s must have at least one column", name);
    columns(name, rows, rows[0].length);
  }

  /** Rows of the given length, finite; there may be none. */
  public static void columns(String name, double[][] rows, int columns) {
    notNull(name, rows);
    for (int i = 0; i < rows.length; i++) {
      String row = name + "[" + i + "]";
      length(row, rows[i], columns);
      finite(row, rows[i]);
    }
  }

  /** A vector of the given length. */
  public static void length(String name, double[] values, int length) {
    notNull(name, values);
    if (values.length != length) {
      throw new IllegalArgumentException(
          name + " must have length " + length + " but has length " + values.length);
    }
  }

  /** Two things that must be equal in number. */
  public static void sameSize(String first, int firstSize, String second, int secondSize) {
    that(
        firstSize == secondSize,
        "there must be as many %s as %s but there are %s and %s",
        first,
        second,
        firstSize,
        secondSize);
  }

  /** A square, finite matrix (d x d, d at least 1). */
  public static void square(String name, double[][] matrix) {
    notNull(name, matrix);
    that(matrix.length > 0, "%s must not be empty", name);
    columns(name, matrix, matrix.length);
  }

  /** A square, finite matrix that equals its transpose within 1e-9 of its largest entry. */
  public static void symmetric(String name, double[][] matrix) {
    symmetric(name, matrix, SYMMETRY_TOLERANCE);
  }

  /** A square, finite matrix that equals its transpose within a share of its largest entry. */
  public static void symmetric(String name, double[][] matrix, double tolerance) {
    square(name, matrix);
    double largest =
        Arrays.stream(matrix).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElseThrow();
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < i; j++) {
        that(
            Math.abs(matrix[i][j] - matrix[j][i]) <= tolerance * largest,
            "%s must be symmetric but its entry [%s][%s] is %s and [%3$s][%2$s] is %5$s",
            name,
            i,
            j,
            matrix[i][j],
            matrix[j][i]);
      }
    }
  }

  /** {@return the value, greater than 0 and finite} */
  public static double positive(String name, double value) {
    that(
        value > 0 && Double.isFinite(value),
        "%s must be positive and finite but is %s",
        name,
        value);
    return value;
  }

  /** {@return the value, 0 or greater and finite} */
  public static double notNegative(String name, double value) {
    that(
        value >= 0 && Double.isFinite(value),
        "%s must be 0 or greater and finite but is %s",
        name,
        value);
    return value;
  }

  /** {@return the value, at least the smallest} */
  public static int atLeast(String name, int value, int smallest) {
    that(value >= smallest, "%s must be at least %s but is %s", name, smallest, value);
    return value;
  }

  /** {@return the value, from the smallest to the largest, both included} */
  public static int between(String name, int value, int smallest, int largest) {
    that(
        value >= smallest && value <= largest,
        "%s must be from %s to %s but is %s",
        name,
        smallest,
        largest,
        value);
    return value;
  }

  /** {@return the value, from 0 to 1, both included} */
  public static double probability(String name, double value) {
    that(value >= 0 && value <= 1, "%s must be from 0 to 1 but is %s", name, value);
    return value;
  }

  /** {@return the value, between 0 and 1, neither included} */
  public static double insideUnit(String name, double value) {
    that(value > 0 && value < 1, "%s must lie strictly between 0 and 1 but is %s", name, value);
    return value;
  }

  /** Probabilities, at least one, none negative, that sum to 1 within 1e-9. */
  public static void probabilities(String name, double[] values) {
    probabilities(name, values, SUM_TOLERANCE);
  }

  /** Probabilities, at least one, none negative, that sum to 1 within the tolerance. */
  public static void probabilities(String name, double[] values, double tolerance) {
    sample(name, values);
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      if (values[i] < 0) {
        throw new IllegalArgumentException(
            name + " must not be negative but " + name + "[" + i + "] is " + values[i]);
      }
      sum += values[i];
    }
    that(
        Math.abs(sum - 1) <= tolerance,
        "%s must sum to 1 (within %s) but sum to %s",
        name,
        tolerance,
        sum);
  }

  /** Rows (n x k, n at least 1) of probabilities; each row sums to 1 within 1e-9. */
  public static void probabilityRows(String name, double[][] rows) {
    rows(name, rows);
    for (int i = 0; i < rows.length; i++) {
      probabilities(name + "[" + i + "]", rows[i]);
    }
  }

  /** Labels, each from 0 to classes - 1; there may be none. */
  public static void labels(String name, int[] labels, int classes) {
    notNull(name, labels);
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] < 0 || labels[i] >= classes) {
        between(name + "[" + i + "]", labels[i], 0, classes - 1);
      }
    }
  }

  /** Indices into a vector of the given length: each from 0 to length - 1, none twice. */
  public static void indices(String name, int[] indices, int length) {
    labels(name, indices, length);
    BitSet seen = new BitSet(length);
    for (int index : indices) {
      that(!seen.get(index), "%s must not repeat but %s is there twice", name, index);
      seen.set(index);
    }
  }
}
