package gmm.faces.demo;

import gmm.digits.Pca;
import java.util.Arrays;

/** The first of many eigenfaces, without a fit of their own. */
final class Leading {

  private Leading() {}

  /** The first m eigenfaces of a larger fit are the m eigenfaces. */
  static Pca of(Pca all, int m) {
    return Pca.of(
        all.mean(),
        Arrays.copyOf(all.components(), m),
        Arrays.copyOf(all.explainedVariance(), m),
        all.totalVariance(),
        false);
  }

  /** The first m numbers of each code. */
  static double[][] of(double[][] codes, int m) {
    return Arrays.stream(codes).map(code -> Arrays.copyOf(code, m)).toArray(double[][]::new);
  }
}
