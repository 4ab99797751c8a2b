package gmm.kit.algorithms;

import gmm.kit.Check;
import smile.manifold.TSNE;
import smile.math.MathEx;

/**
 * Samples of many features laid out in the plane, so that neighbours stay neighbours; distances
 * between far groups mean nothing. Smile's t-SNE, its random generator seeded here.
 *
 * <p>Source: van der Maaten and Hinton, Visualizing data using t-SNE, 2008.
 */
public final class Tsne {

  private static final double ETA = 100;
  private static final double EARLY_EXAGGERATION = 12;
  private static final int ITERATIONS = 500;

  private Tsne() {}

  /**
   * {@return a place in the plane for each row, n x 2}
   *
   * @param rows n x d, n above three times the perplexity
   * @param perplexity about how many neighbours of a sample should stay near it
   * @param seed of the first layout
   */
  public static double[][] plane(double[][] rows, double perplexity, long seed) {
    Check.rows("rows", rows);
    Check.that(
        rows.length > 3 * perplexity,
        "t-SNE with perplexity %s needs more than %s rows but there are %s",
        perplexity,
        3 * perplexity,
        rows.length);
    MathEx.setSeed(seed);
    TSNE.Options options = new TSNE.Options(2, perplexity, ETA, EARLY_EXAGGERATION, ITERATIONS);
    return TSNE.fit(rows, options).coordinates();
  }
}
