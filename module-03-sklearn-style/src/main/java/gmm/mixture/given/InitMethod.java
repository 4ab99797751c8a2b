// Given: nothing to write here.
package gmm.mixture.given;

/** How the first responsibilities are found where no start is given; scikit-learn's four. */
public enum InitMethod {
  /** K-means from k-means++ centroids; each sample belongs to its nearest centroid. */
  KMEANS,
  /** Each component begins at one sample, drawn by k-means++. */
  K_MEANS_PLUS_PLUS,
  /** Responsibilities drawn uniformly and normalised: all components begin near the mean. */
  RANDOM,
  /** Each component begins at one sample, drawn uniformly without replacement. */
  RANDOM_FROM_DATA
}
