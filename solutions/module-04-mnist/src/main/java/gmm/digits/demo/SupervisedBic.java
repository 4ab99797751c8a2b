package gmm.digits.demo;

import gmm.digits.ClassConditionalMixture;
import gmm.kit.Parallel;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import gmm.mixture.InformationCriteria;
import gmm.mixture.given.Covariances;
import gmm.mixture.given.Fit;
import gmm.mixture.given.MixtureBuilder;
import gmm.mixture.given.Parameters;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Three mixtures of as many components and parameters, fitted to the same codes.
 *
 * @param supervised each class fitted by itself, its components put together with weights P(y) wₖ
 * @param fromThere EM without labels, started at that one
 * @param cold EM without labels, started by k-means as usual
 */
record SupervisedBic(GaussianMixture supervised, GaussianMixture fromThere, GaussianMixture cold) {

  private static final int CLASSES = 10;

  /**
   * {@return the three}
   *
   * @param codes n x m
   * @param labels their classes
   * @param type of the covariances; not tied, for a tied class has a covariance of its own
   * @param perClass components of each class
   * @param regCovar what is added to every variance
   */
  static SupervisedBic fit(
      double[][] codes, int[] labels, CovarianceType type, int perClass, double regCovar) {
    GaussianMixture supervised = supervised(codes, labels, type, perClass, regCovar);
    int k = CLASSES * perClass;
    List<GaussianMixture> others =
        Parallel.map(
            2,
            which ->
                which == 0
                    ? settings(k, type, regCovar).startFrom(supervised.parameters()).fit(codes)
                    : settings(k, type, regCovar).fit(codes));
    return new SupervisedBic(supervised, others.get(0), others.get(1));
  }

  private static GaussianMixture supervised(
      double[][] codes, int[] labels, CovarianceType type, int perClass, double regCovar) {
    double[] priors = ClassConditionalMixture.priors(labels, CLASSES);
    List<GaussianMixture> classes =
        Parallel.map(
            CLASSES,
            y -> settings(perClass, type, regCovar).fit(ClassGenerator.ofClass(codes, labels, y)));
    double[] weights =
        IntStream.range(0, CLASSES)
            .boxed()
            .flatMapToDouble(y -> Arrays.stream(classes.get(y).weights()).map(w -> w * priors[y]))
            .toArray();
    double[][] means = classes.stream().flatMap(c -> Stream.of(c.means())).toArray(double[][]::new);
    double[][][] covariances =
        classes.stream()
            .flatMap(c -> IntStream.range(0, perClass).mapToObj(c.parameters().covariances()::of))
            .toArray(double[][][]::new);
    return new GaussianMixture(
        new Parameters(weights, means, Covariances.of(type, covariances)), Fit.NONE);
  }

  private static MixtureBuilder settings(int k, CovarianceType type, double regCovar) {
    return GaussianMixture.builder(k)
        .covarianceType(type)
        .regCovar(regCovar)
        .tol(1e-6)
        .maxIter(500)
        .seed(0)
        .onWarning(warning -> {}); // the last hundredth of a nat does not matter here
  }

  /** {@return BIC of p(x) on these codes} */
  static double bic(GaussianMixture mixture, double[][] codes) {
    return InformationCriteria.bic(mixture.parameters(), mixture.score(codes), codes.length);
  }
}
