package gmm.digits;

import static gmm.kit.testing.Answer.answer;

import gmm.digits.given.ConfusionMatrix;
import gmm.digits.given.StratifiedSplit;
import gmm.kit.data.Digits;
import gmm.kit.data.Idx;
import gmm.kit.data.LabelledData;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Shared;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole of 4.5 to 4.7 on real digits, whose labels the mixture never sees. */
@Tag("4.7")
class DigitsTest {

  @Test
  @Tag("slow")
  void components_fitted_without_labels_name_96_percent_of_held_out_digits() {
    LabelledData digits = Digits.load();
    double accuracy =
        IntStream.range(0, 10)
            .mapToDouble(seed -> accuracy(digits.rows(), digits.labels(), 28, 10, seed))
            .average()
            .orElseThrow();
    answer("4.7", accuracy)
        .seenAs("the accuracy on digits held out, of ten splits", share -> share)
        .satisfies("0.96 at least", share -> share >= 0.96);
  }

  @Test
  @Tag("slow")
  void components_fitted_without_labels_name_85_percent_of_held_out_mnist_digits() {
    double[][] images =
        Idx.images(Shared.require("data/mnist/t10k-images-idx3-ubyte.gz"), 6000).rows();
    int[] labels = Idx.labels(Shared.require("data/mnist/t10k-labels-idx1-ubyte.gz"), 6000);
    double accuracy = accuracy(images, labels, 40, 10_000, 1);
    answer("4.7", accuracy)
        .seenAs("the accuracy on MNIST's digits held out", share -> share)
        .satisfies("0.85 at least", share -> share >= 0.85);
  }

  private static double accuracy(
      double[][] rows, int[] labels, int codes, double regCovar, int seed) {
    StratifiedSplit split = StratifiedSplit.of(labels, 1.0 / 3, new SplittableRandom(seed));
    double[][] directions = directions(split.trainOf(rows), codes);
    double[][] train = Matrices.multiply(split.trainOf(rows), directions);
    double[][] test = Matrices.multiply(split.testOf(rows), directions);
    GaussianMixture mixture =
        GaussianMixture.builder(200)
            .covarianceType(CovarianceType.DIAGONAL)
            .regCovar(regCovar)
            .maxIter(12) // far enough for the classes: that it has not converged is no news
            .onWarning(warning -> {})
            .seed(seed)
            .fit(train);
    PosteriorClassifier classifier =
        PosteriorClassifier.fit(mixture::predictProba, train, split.trainOf(labels), 10);
    return ConfusionMatrix.of(split.testOf(labels), classifier.predict(test), 10).accuracy();
  }

  /** Principal directions, d x m, from the kit alone: this waits for no exercise but 4.5 to 4.7. */
  private static double[][] directions(double[][] rows, int count) {
    double[] mean = Matrices.columnMeans(rows);
    double[][] centred =
        Arrays.stream(rows)
            .map(x -> IntStream.range(0, x.length).mapToDouble(f -> x[f] - mean[f]).toArray())
            .toArray(double[][]::new);
    double[][] scatter = Matrices.multiply(Matrices.transpose(centred), centred);
    double[][] vectors = Matrices.transpose(Matrices.eigenSymmetric(scatter).vectors());
    return Matrices.transpose(Arrays.copyOf(vectors, count));
  }
}
