package gmm.digits.demo;

import gmm.digits.CrossValidation;
import gmm.digits.PosteriorClassifier;
import gmm.digits.given.ConfusionMatrix;
import gmm.kit.data.LabelledData;
import gmm.kit.data.Points;
import gmm.kit.linalg.Matrices;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import gmm.mixture.given.MixtureBuilder;
import java.util.SplittableRandom;

/**
 * Two moons drawn once to learn from, and once more, many, to see how well that went.
 *
 * @param moons to learn from
 * @param fresh not to learn from
 * @param foldOf five stratified folds of the moons
 */
record MoonsSet(LabelledData moons, LabelledData fresh, int[] foldOf) {

  static final int SIZE = 300;
  static final int FOLDS = 5;

  /** Of a point, in both directions. */
  static final double NOISE = 0.09;

  private static final int FRESH = 4000;

  /** {@return the set that is drawn from a seed} */
  static MoonsSet of(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    LabelledData moons = Points.moons(SIZE, NOISE, random);
    LabelledData fresh = Points.moons(FRESH, NOISE, random);
    return new MoonsSet(moons, fresh, CrossValidation.folds(moons.labels(), FOLDS, random));
  }

  /** {@return the same set turned by 45 degrees} */
  MoonsSet turned() {
    return new MoonsSet(turned(moons), turned(fresh), foldOf);
  }

  private static LabelledData turned(LabelledData data) {
    double root = Math.sqrt(0.5);
    double[][] turn = {{root, root}, {-root, root}};
    double[][] rows = Matrices.multiply(data.rows(), turn);
    return new LabelledData(data.name(), rows, data.labels(), data.features(), data.classes());
  }

  /** What every fit here is told: the best of three starts. */
  static MixtureBuilder settings(MixtureBuilder builder) {
    return builder.nInit(3).maxIter(300).seed(5).onWarning(warning -> {});
  }

  /** {@return a mixture fitted to the moons, without their labels} */
  GaussianMixture fit(CovarianceType type, int k) {
    return settings(GaussianMixture.builder(k).covarianceType(type)).fit(moons.rows());
  }

  /** {@return what names a fitted mixture's components by the labels of the moons} */
  PosteriorClassifier classifier(GaussianMixture mixture) {
    return PosteriorClassifier.fit(mixture::predictProba, moons.rows(), moons.labels(), 2);
  }

  /** {@return the share of fresh points that are given to their own moon} */
  double accuracy(GaussianMixture mixture) {
    int[] predicted = classifier(mixture).predict(fresh.rows());
    return ConfusionMatrix.of(fresh.labels(), predicted, 2).accuracy();
  }
}
