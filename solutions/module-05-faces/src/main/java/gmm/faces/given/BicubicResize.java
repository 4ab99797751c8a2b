package gmm.faces.given;

import gmm.kit.Check;

/**
 * Makes a grey picture of 8 bits smaller or larger as Pillow's {@code resize} does by default, to
 * the last bit: bicubic interpolation whose kernel is stretched when a picture becomes smaller, so
 * that every pixel counts (antialiasing); first across, then down, rounded to 8 bits after each.
 *
 * <p>Keys, Cubic convolution interpolation for digital image processing (1981), with a = -1/2;
 * integer arithmetic as in Pillow's {@code Resample.c}.
 */
final class BicubicResize {

  private static final double A = -0.5;
  private static final double SUPPORT = 2;

  /** Weights are whole numbers of 2⁻²²: 32 bits less 8 for a pixel and 2 for sums beyond 1. */
  private static final int BITS = 22;

  private static final int WHITE = 255;

  /**
   * For one pixel of the result: where its source pixels begin, and their weights.
   *
   * @param first index
   * @param weights in units of 2⁻²²
   */
  private record Taps(int first, int[] weights) {}

  private BicubicResize() {}

  /**
   * {@return the picture in another size, row by row}
   *
   * @param pixels height x width grey values of 0 to 255, row by row
   * @param width of it
   * @param height of it
   * @param toWidth of the result, at least 1
   * @param toHeight of the result, at least 1
   */
  static byte[] of(byte[] pixels, int width, int height, int toWidth, int toHeight) {
    Check.sameSize("pixels", pixels.length, "width times height", width * height);
    byte[] across = toWidth == width ? pixels : lines(pixels, width, height, toWidth);
    if (toHeight == height) {
      return across.clone();
    }
    byte[] columns = transposed(across, toWidth, height);
    return transposed(lines(columns, height, toWidth, toHeight), toHeight, toWidth);
  }

  /** Each line of the picture, {@code from} pixels long, in the length {@code to}. */
  private static byte[] lines(byte[] pixels, int from, int count, int to) {
    Taps[] taps = taps(from, to);
    byte[] result = new byte[count * to];
    for (int line = 0; line < count; line++) {
      for (int x = 0; x < to; x++) {
        result[line * to + x] = weighted(pixels, line * from, taps[x]);
      }
    }
    return result;
  }

  private static byte weighted(byte[] pixels, int offset, Taps taps) {
    int sum = 1 << BITS - 1; // one half, so that the shift rounds
    for (int i = 0; i < taps.weights.length; i++) {
      sum += (pixels[offset + taps.first + i] & WHITE) * taps.weights[i];
    }
    return (byte) Math.clamp(sum >> BITS, 0, WHITE);
  }

  private static Taps[] taps(int from, int to) {
    Taps[] taps = new Taps[to];
    double scale = (double) from / to;
    double stretch = Math.max(scale, 1);
    for (int x = 0; x < to; x++) {
      double centre = (x + 0.5) * scale;
      int first = (int) Math.max(centre - SUPPORT * stretch + 0.5, 0);
      int end = (int) Math.min(centre + SUPPORT * stretch + 0.5, from);
      double[] weights = new double[end - first];
      double sum = 0;
      for (int i = 0; i < weights.length; i++) {
        weights[i] = kernel((first + i - centre + 0.5) / stretch);
        sum += weights[i];
      }
      taps[x] = new Taps(first, whole(weights, sum));
    }
    return taps;
  }

  /** Weights that add up to 1, as whole numbers; a half is rounded away from zero. */
  private static int[] whole(double[] weights, double sum) {
    int[] whole = new int[weights.length];
    for (int i = 0; i < whole.length; i++) {
      double value = weights[i] / sum * (1 << BITS);
      whole[i] = (int) (value < 0 ? value - 0.5 : value + 0.5);
    }
    return whole;
  }

  private static double kernel(double x) {
    double t = Math.abs(x);
    if (t < 1) {
      return ((A + 2) * t - (A + 3)) * t * t + 1;
    }
    return t < 2 ? (((t - 5) * t + 8) * t - 4) * A : 0;
  }

  private static byte[] transposed(byte[] pixels, int width, int height) {
    byte[] result = new byte[pixels.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        result[x * height + y] = pixels[y * width + x];
      }
    }
    return result;
  }
}
