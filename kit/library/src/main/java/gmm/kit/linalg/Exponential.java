package gmm.kit.linalg;

/**
 * The exponential of many numbers, within three units in the last place, several times as fast as
 * {@code Math.exp} where their sizes differ widely: the E-step spends a large part of its time
 * here.
 *
 * <p>With n the whole number nearest to x / log 2, eˣ = 2ⁿ eʳ, and |r| is at most log 2 / 2: twelve
 * terms of the series are enough. The first loop is nothing but sums and products, of which the JIT
 * makes vector instructions; the second looks 2ⁿ up. Neither has a branch: which numbers underflow
 * cannot be predicted. Source: Muller, Elementary Functions, 3rd edition, chapter 11 (range
 * reduction by Cody and Waite).
 */
final class Exponential {

  private static final double INVERSE = 1 / Math.log(2);

  /** log 2 in two parts; the first has so few digits that n times it is exact. */
  private static final double HIGH = 0x1.62e42fee00000p-1;

  private static final double LOW = 0x1.a39ef35793c76p-33;

  /** Added and taken away again, it rounds to a whole number. */
  private static final double ROUND = 0x1.8p52;

  /** Beyond this, either way, the exponential is infinite or 0. */
  private static final double LARGEST = 800;

  private static final int MIDDLE = 1200;

  /** Half of 2ⁿ, from n = -1200: twice the series times it does not overflow too early. */
  private static final double[] HALF_POWERS = new double[2 * MIDDLE];

  static {
    for (int i = 0; i < HALF_POWERS.length; i++) {
      HALF_POWERS[i] = Math.scalb(0.5, i - MIDDLE);
    }
  }

  private Exponential() {}

  static void of(double[][] columns) {
    double[] series = Scratch.numbers(columns[0].length);
    int[] powers = Scratch.integers(columns[0].length);
    for (double[] x : columns) {
      reduce(x, series, powers);
      scale(x, series, powers, HALF_POWERS);
    }
  }

  /** Twice the series of r, and n. */
  private static void reduce(double[] x, double[] series, int[] powers) {
    for (int i = 0; i < x.length; i++) {
      double inside = Math.min(Math.max(x[i], -LARGEST), LARGEST);
      double whole = (inside * INVERSE + ROUND) - ROUND;
      double r = inside - whole * HIGH - whole * LOW;
      double square = r * r;
      double rest = square * (1 + r * (2.0 / 6)) + square * square * tail(r, square);
      series[i] = 2 + (2 * r + rest); // the small ones first, or the last digit is lost
      powers[i] = (int) whole;
    }
  }

  /** 2 (1/4! + r/5! + ... + r⁸/12!), in parts that do not wait for each other. */
  private static double tail(double r, double square) {
    double low = (2.0 / 24 + r * (2.0 / 120)) + square * (2.0 / 720 + r * (2.0 / 5040));
    double high =
        (2.0 / 40320 + r * (2.0 / 362880)) + square * (2.0 / 3628800 + r * (2.0 / 39916800));
    double fourth = square * square;
    return low + fourth * (high + fourth * (2.0 / 479001600));
  }

  private static void scale(double[] x, double[] series, int[] powers, double[] halves) {
    for (int i = 0; i < x.length; i++) {
      x[i] = series[i] * halves[powers[i] + MIDDLE];
    }
  }
}
