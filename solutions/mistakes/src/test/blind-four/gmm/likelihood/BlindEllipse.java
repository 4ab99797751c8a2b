package gmm.likelihood;

import gmm.kit.Check;
import gmm.kit.testing.Mistake;

final class BlindEllipse {

  private BlindEllipse() {}

  @Mistake(
      exercise = "1.16",
      name = "semi-axes from the two variances, only the angle from the covariance",
      why = "",
      section = "")
  static Ellipse variancesForEigenvalues(MultivariateGaussian gaussian, double probability) {
    Check.that(
        gaussian.dimension() == 2,
        "an ellipse needs a Gaussian of 2 dimensions but this one has %s",
        gaussian.dimension());
    Check.insideUnit("probability", probability);
    double[] mean = gaussian.mean();
    double[][] c = gaussian.covariance();
    double r = Math.sqrt(-2 * Math.log(1 - probability));
    double angle = 0.5 * Math.atan2(2 * c[0][1], c[0][0] - c[1][1]);
    double larger = Math.max(c[0][0], c[1][1]);
    double smaller = Math.min(c[0][0], c[1][1]);
    return new Ellipse(mean[0], mean[1], r * Math.sqrt(larger), r * Math.sqrt(smaller), angle);
  }
}
