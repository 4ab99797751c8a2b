package gmm.faces.demo;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Which pixels of a face are hidden.
 *
 * @param name in words
 * @param seen the pixels that are shown, ascending
 * @param hidden the others, ascending
 */
record Half(String name, int[] seen, int[] hidden) {

  private static final double GREY = 0.5;

  /** The right half of the picture, the middle column included where there is one, is hidden. */
  static Half right(int width, int height) {
    int from = width / 2 + width % 2;
    return of("right half hidden", width * height, p -> p % width >= from);
  }

  /** The lower half of the picture is hidden. */
  static Half lower(int width, int height) {
    int from = height / 2;
    return of("lower half hidden", width * height, p -> p / width >= from);
  }

  private static Half of(String name, int pixels, IntPredicate hidden) {
    return new Half(
        name,
        IntStream.range(0, pixels).filter(hidden.negate()).toArray(),
        IntStream.range(0, pixels).filter(hidden).toArray());
  }

  double[][] seenOf(double[][] faces) {
    return columns(faces, seen);
  }

  double[][] hiddenOf(double[][] faces) {
    return columns(faces, hidden);
  }

  /** The faces with what is hidden in grey, as they are shown to a reader. */
  double[][] covered(double[][] faces) {
    double[][] covered = Arrays.stream(faces).map(double[]::clone).toArray(double[][]::new);
    for (double[] face : covered) {
      for (int p : hidden) {
        face[p] = GREY;
      }
    }
    return covered;
  }

  /** The faces with other hidden halves. */
  double[][] joined(double[][] faces, double[][] hiddenHalves) {
    double[][] joined = Arrays.stream(faces).map(double[]::clone).toArray(double[][]::new);
    for (int i = 0; i < joined.length; i++) {
      for (int b = 0; b < hidden.length; b++) {
        joined[i][hidden[b]] = hiddenHalves[i][b];
      }
    }
    return joined;
  }

  private static double[][] columns(double[][] faces, int[] pixels) {
    return Arrays.stream(faces)
        .map(face -> Arrays.stream(pixels).mapToDouble(p -> face[p]).toArray())
        .toArray(double[][]::new);
  }
}
