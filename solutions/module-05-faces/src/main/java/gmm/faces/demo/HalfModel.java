package gmm.faces.demo;

import gmm.digits.Pca;
import gmm.faces.ConditionalMixture;
import gmm.faces.given.CodePosterior;
import gmm.kit.linalg.Matrices;
import gmm.likelihood.Mixture;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A mixture of codes that guesses hidden halves, with the noise as fitted or a multiple of it.
 *
 * @param eigenfaces of the training faces
 * @param mixture of their codes
 * @param restVariance the variance of what the eigenfaces leave over, in each direction
 * @param half what is hidden
 */
record HalfModel(Pca eigenfaces, Mixture mixture, double restVariance, Half half) {

  private ConditionalMixture with(double multiple) {
    return new ConditionalMixture(eigenfaces, mixture, multiple * restVariance);
  }

  CodePosterior posterior(double[][] faces, double multiple) {
    return with(multiple).given(half.seen(), half.seenOf(faces));
  }

  /** What is expected of the hidden pixels. */
  double[][] hidden(double[][] faces, double multiple) {
    return half.hiddenOf(with(multiple).complete(half.seen(), half.seenOf(faces)));
  }

  /**
   * The variance of a hidden pixel that the model predicts, on average over the pixels of a face
   * and over the faces: of its code (within the components and between them), and of the rest.
   */
  double predictedVariance(CodePosterior posterior) {
    double[][] u = half.hiddenOf(eigenfaces.components()); // m x hidden
    double[][] squares = Matrices.multiply(u, Matrices.transpose(u));
    double[] within =
        Arrays.stream(posterior.covariances()).mapToDouble(c -> trace(c, squares)).toArray();
    double ofCodes =
        IntStream.range(0, posterior.size())
            .mapToDouble(
                i -> Matrices.dot(posterior.weights()[i], within) + between(posterior, i, squares))
            .average()
            .orElseThrow();
    return ofCodes / half.hidden().length + restVariance;
  }

  private static double between(CodePosterior posterior, int i, double[][] squares) {
    double[] expected = expectedCode(posterior, i);
    double sum = 0;
    for (int k = 0; k < posterior.components(); k++) {
      double[] mean = posterior.means()[k][i];
      double[] apart = new double[mean.length];
      Arrays.setAll(apart, j -> mean[j] - expected[j]);
      sum += posterior.weights()[i][k] * Matrices.dot(apart, Matrices.multiply(squares, apart));
    }
    return sum;
  }

  private static double[] expectedCode(CodePosterior posterior, int i) {
    double[][] means = Arrays.stream(posterior.means()).map(of -> of[i]).toArray(double[][]::new);
    return Matrices.multiply(new double[][] {posterior.weights()[i]}, means)[0];
  }

  private static double trace(double[][] a, double[][] b) {
    return IntStream.range(0, a.length).mapToDouble(j -> Matrices.dot(a[j], b[j])).sum();
  }

  /** Of several multiples the one with the least error on faces that nothing was fitted to. */
  double chosen(double[][] faces, double[] multiples) {
    return Arrays.stream(multiples)
        .boxed()
        .min(Comparator.comparingDouble(c -> Sheets.mean(errors(faces, hidden(faces, c)))))
        .orElseThrow();
  }

  double[] errors(double[][] faces, double[][] guesses) {
    return errors(half, faces, guesses);
  }

  /** The root of the mean squared difference over each face's hidden pixels. */
  static double[] errors(Half half, double[][] faces, double[][] guesses) {
    double[][] hidden = half.hiddenOf(faces);
    return IntStream.range(0, hidden.length)
        .mapToDouble(
            i -> Math.sqrt(Matrices.squaredDistance(hidden[i], guesses[i]) / hidden[i].length))
        .toArray();
  }
}
