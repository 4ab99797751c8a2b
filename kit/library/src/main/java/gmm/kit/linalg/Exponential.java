package gmm.kit.linalg;

/**
 * The exponential of many numbers, within three units in the last place, several times as fast as
 * {@code Math.exp} where their sizes differ widely: the E-step spends a large part of its time
 * here.
 *
 * <p>With n the whole number nearest to x / log 2, eˣ = 2ⁿ eʳ, and |r| is at most log 2 / 2: twelve
 * terms of the series are enough. Three loops, none with a branch: which numbers underflow cannot
 * be predicted. The first two are nothing but sums and products, of which the JIT makes vector
 * instructions, as wide as the processor has them only of a small loop; the third looks 2ⁿ up.
 * Source: Muller, Elementary Functions, 3rd edition, chapter 11 (range reduction by Cody and
 * Waite).
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
    of(columns, FusedProducts.fast());
  }

  /**
   * @param fused whether the processor multiplies and adds in one instruction; without it {@code
   *     Math.fma} would be a thousand times slower
   */
  static void of(double[][] columns, boolean fused) {
    int count = columns[0].length;
    double[][] scratch = Scratch.arrays(2, count);
    double[] remainders = scratch[0];
    double[] series = scratch[1];
    int[] powers = Scratch.integers(count);
    for (double[] x : columns) {
      reduce(x, remainders, powers);
      if (fused) {
        seriesFused(remainders, series, count);
      } else {
        series(remainders, series, count);
      }
      scale(x, series, powers, HALF_POWERS);
    }
  }

  /** r and n. */
  private static void reduce(double[] x, double[] remainders, int[] powers) {
    for (int i = 0; i < x.length; i++) {
      double inside = Math.min(Math.max(x[i], -LARGEST), LARGEST);
      double whole = (inside * INVERSE + ROUND) - ROUND;
      remainders[i] = inside - whole * HIGH - whole * LOW;
      powers[i] = (int) whole;
    }
  }

  /** Twice the series of r, by Horner's rule. */
  private static void seriesFused(double[] remainders, double[] series, int count) {
    for (int i = 0; i < count; i++) {
      double r = remainders[i];
      double s = Math.fma(r, 2.0 / 479001600, 2.0 / 39916800);
      s = Math.fma(r, s, 2.0 / 3628800);
      s = Math.fma(r, s, 2.0 / 362880);
      s = Math.fma(r, s, 2.0 / 40320);
      s = Math.fma(r, s, 2.0 / 5040);
      s = Math.fma(r, s, 2.0 / 720);
      s = Math.fma(r, s, 2.0 / 120);
      s = Math.fma(r, s, 2.0 / 24);
      s = Math.fma(r, s, 2.0 / 6);
      s = Math.fma(r, s, 1);
      s = Math.fma(r, s, 2);
      series[i] = Math.fma(r, s, 2);
    }
  }

  /** The same in parts that do not wait for each other. */
  private static void series(double[] remainders, double[] series, int count) {
    for (int i = 0; i < count; i++) {
      double r = remainders[i];
      double square = r * r;
      double rest = square * (1 + r * (2.0 / 6)) + square * square * tail(r, square);
      series[i] = 2 + (2 * r + rest); // the small ones first, or the last digit is lost
    }
  }

  /** 2 (1/4! + r/5! + ... + r⁸/12!). */
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
