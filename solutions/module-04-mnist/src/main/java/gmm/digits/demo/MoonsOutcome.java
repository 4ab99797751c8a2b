package gmm.digits.demo;

import gmm.digits.CrossValidation;
import gmm.digits.given.HeldOutScore;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import gmm.mixture.Silhouette;

/**
 * A mixture fitted to one set of moons, judged in every way the course knows.
 *
 * @param k components
 * @param train mean log density of the points it was fitted to
 * @param bic on these
 * @param silhouette of the clusters it makes of these; 0 where there is only one
 * @param heldOut mean log density of folds that were held out
 * @param test mean log density of the fresh points
 * @param accuracy share of the fresh points that are given to their own moon
 */
record MoonsOutcome(
    int k,
    double train,
    double bic,
    double silhouette,
    HeldOutScore heldOut,
    double test,
    double accuracy) {

  static MoonsOutcome of(MoonsSet set, CovarianceType type, int k) {
    GaussianMixture mixture = set.fit(type, k);
    double[][] rows = set.moons().rows();
    HeldOutScore heldOut =
        CrossValidation.score(
            set.foldOf(),
            split ->
                MoonsSet.settings(GaussianMixture.builder(k).covarianceType(type))
                    .fit(split.trainOf(rows))
                    .score(split.testOf(rows)));
    return new MoonsOutcome(
        k,
        mixture.score(rows),
        mixture.bic(rows),
        k == 1 ? 0 : Silhouette.score(rows, mixture.predict(rows)),
        heldOut,
        mixture.score(set.fresh().rows()),
        set.accuracy(mixture));
  }
}
