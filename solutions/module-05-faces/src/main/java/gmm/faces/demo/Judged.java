package gmm.faces.demo;

import gmm.digits.Pca;
import gmm.faces.FaceGenerator;
import gmm.faces.Memorization;
import gmm.faces.given.FaceFold;
import gmm.faces.given.FaceSettings;
import gmm.kit.linalg.Matrices;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What faces that were held out say of a generator.
 *
 * @param training mean log-likelihood of a face learnt from
 * @param scores log-likelihood of each face held out
 * @param made median distance of a generated code to the nearest one learnt from
 * @param real of a held-out one
 * @param copies probability that a generated code is nearer than a held-out one
 * @param cooledCopies the same at the temperature {@code 0.8}
 * @param heated held-out log-likelihood at each of {@link #TEMPERATURES}
 */
record Judged(
    double training,
    double[] scores,
    double made,
    double real,
    double copies,
    double cooledCopies,
    double[] heated) {

  static final double[] TEMPERATURES =
      IntStream.rangeClosed(10, 40).mapToDouble(i -> i / 20.0).toArray();
  private static final int DRAWS = 400;
  private static final double COOL = 0.8;

  /** The mean log-likelihood of a face held out. */
  double heldOut() {
    return Sheets.mean(scores);
  }

  /** What held-out faces gain against another generator of the same folds, one number each. */
  double[] gains(Judged other) {
    return IntStream.range(0, scores.length)
        .mapToDouble(n -> scores[n] - other.scores[n])
        .toArray();
  }

  /** The means over the folds, and the scores of all faces. */
  static Judged of(double[][] faces, List<FaceFold> folds, FaceSettings settings) {
    List<Judged> each = folds.stream().map(fold -> of(faces, fold, settings)).toList();
    return new Judged(
        mean(each, Judged::training),
        each.stream().flatMapToDouble(j -> Arrays.stream(j.scores())).toArray(),
        mean(each, Judged::made),
        mean(each, Judged::real),
        mean(each, Judged::copies),
        mean(each, Judged::cooledCopies),
        Matrices.columnMeans(each.stream().map(Judged::heated).toArray(double[][]::new)));
  }

  private static Judged of(double[][] faces, FaceFold fold, FaceSettings settings) {
    FaceGenerator generator = FaceGenerator.fit(faces, fold.training(), settings);
    Pca eigenfaces = generator.eigenfaces();
    double[][] seen = eigenfaces.transform(FaceFold.rows(faces, fold.training()));
    double[][] unseen = eigenfaces.transform(FaceFold.rows(faces, fold.heldOut()));
    double[][] drawn = generator.mixture().sample(DRAWS, Sheets.random(22)).points();
    double[][] cool = eigenfaces.transform(generator.generate(DRAWS, COOL, Sheets.random(22)));
    double[] made = Memorization.nearestDistances(drawn, seen);
    double[] real = Memorization.nearestDistances(unseen, seen);
    double[] cooled = Memorization.nearestDistances(cool, seen);
    return new Judged(
        generator.mixture().score(seen),
        generator.mixture().scoreSamples(unseen),
        Sheets.median(made),
        Sheets.median(real),
        Memorization.copyProbability(made, real),
        Memorization.copyProbability(cooled, real),
        heated(generator.mixture().toMixture(), unseen));
  }

  private static double mean(List<Judged> each, ToDoubleFunction<Judged> what) {
    return each.stream().mapToDouble(what).average().orElseThrow();
  }

  /** The mean held-out log-likelihood at each temperature. */
  private static double[] heated(Mixture mixture, double[][] unseen) {
    return Arrays.stream(TEMPERATURES)
        .map(t -> heated(mixture, t).logLikelihood(unseen) / unseen.length)
        .toArray();
  }

  /** The mixture whose covariances are T squared times as large. */
  private static Mixture heated(Mixture mixture, double temperature) {
    double square = temperature * temperature;
    return Mixture.of(
        mixture.weights(),
        mixture.components().stream()
            .map(g -> MultivariateGaussian.of(g.mean(), scaled(g.covariance(), square)))
            .toList());
  }

  private static double[][] scaled(double[][] matrix, double factor) {
    double[][] scaled = Matrices.copy(matrix);
    for (double[] row : scaled) {
      Arrays.setAll(row, i -> factor * row[i]);
    }
    return scaled;
  }
}
