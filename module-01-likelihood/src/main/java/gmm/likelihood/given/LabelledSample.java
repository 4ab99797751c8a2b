// Given: nothing to write here.
package gmm.likelihood.given;

import gmm.kit.Check;
import gmm.kit.linalg.Matrices;

/**
 * Points drawn from a mixture, each with the component it came from.
 *
 * @param points n x d
 * @param labels length n: {@code labels[i]} is the component, from 0, that {@code points[i]} was
 *     drawn from
 */
public record LabelledSample(double[][] points, int[] labels) {

  /**
   * Copies both arrays.
   *
   * @throws IllegalArgumentException if there are not as many points as labels
   */
  public LabelledSample {
    Check.sameSize("points", points.length, "labels", labels.length);
    points = Matrices.copy(points);
    labels = labels.clone();
  }

  /** {@return a copy of the points, n x d} */
  @Override
  public double[][] points() {
    return Matrices.copy(points);
  }

  /** {@return a copy of the labels, length n} */
  @Override
  public int[] labels() {
    return labels.clone();
  }
}
