package gmm.faces;

import gmm.kit.linalg.Eigen;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import java.util.Arrays;
import java.util.stream.IntStream;

final class FrechetDistanceMistakes {

  private FrechetDistanceMistakes() {}

  @Mistake(
      exercise = "5.6",
      name = "takes the root at the end",
      why = "The square is wanted, as FID has it: it adds up over directions.",
      section = "13")
  static double rooted(double[] meanA, double[][] a, double[] meanB, double[][] b) {
    return Math.sqrt(squared(meanA, a, meanB, b));
  }

  @Mistake(
      exercise = "5.6",
      name = "does not square the distance of the means",
      why = "The square of the distance is the sum of the squared differences, without a root.",
      section = "13")
  static double meansNotSquared(double[] meanA, double[][] a, double[] meanB, double[][] b) {
    return Math.sqrt(means(meanA, meanB)) + spread(a, b);
  }

  @Mistake(
      exercise = "5.6",
      name = "leaves the means out",
      why = "Two Gaussians of one shape in two places are not the same.",
      section = "13")
  static double withoutMeans(double[] meanA, double[][] a, double[] meanB, double[][] b) {
    return spread(a, b);
  }

  @Mistake(
      exercise = "5.6",
      name = "leaves the covariances out",
      why = "Two Gaussians in one place may be of different shapes.",
      section = "13")
  static double meansOnly(double[] meanA, double[][] a, double[] meanB, double[][] b) {
    return means(meanA, meanB);
  }

  @Mistake(
      exercise = "5.6",
      name = "subtracts the trace of the root once",
      why = "It is (√a - √b)² = a + b - 2 √(a b): twice.",
      section = "13")
  static double onceOnly(double[] meanA, double[][] a, double[] meanB, double[][] b) {
    return means(meanA, meanB) + trace(a) + trace(b) - overlap(a, b);
  }

  @Mistake(
      exercise = "5.6",
      name = "compares the standard deviations of the features only",
      why =
          "Covariances have directions, too: the root of a matrix is not the root of its diagonal.",
      section = "13")
  static double diagonals(double[] meanA, double[][] a, double[] meanB, double[][] b) {
    return means(meanA, meanB)
        + IntStream.range(0, a.length)
            .mapToDouble(j -> Math.sqrt(a[j][j]) - Math.sqrt(b[j][j]))
            .map(v -> v * v)
            .sum();
  }

  @Mistake(
      exercise = "5.6",
      name = "takes the root of each entry of the product",
      why = "The root of a matrix is the matrix whose square it is: by its eigenvalues.",
      section = "13")
  static double rootOfEntries(double[] meanA, double[][] a, double[] meanB, double[][] b) {
    double[][] product = Matrices.multiply(a, b);
    double sum =
        IntStream.range(0, a.length).mapToDouble(j -> Math.sqrt(Math.abs(product[j][j]))).sum();
    return means(meanA, meanB) + trace(a) + trace(b) - 2 * sum;
  }

  @Mistake(
      exercise = "5.6",
      name = "multiplies the roots, √Σ₁ √Σ₂, where the root of the product is wanted",
      why = "The two are equal only where the covariances have the same axes.",
      section = "13")
  static double productOfRoots(double[] meanA, double[][] a, double[] meanB, double[][] b) {
    double sum = trace(Matrices.multiply(root(a), root(b)));
    return means(meanA, meanB) + trace(a) + trace(b) - 2 * sum;
  }

  @Mistake(
      exercise = "5.6",
      name = "sums the eigenvalues and not their roots",
      why = "tr(M^½) is the sum of the roots of M's eigenvalues.",
      section = "13")
  static double withoutRoots(double[] meanA, double[][] a, double[] meanB, double[][] b) {
    return means(meanA, meanB) + trace(a) + trace(b) - 2 * trace(Matrices.multiply(a, b));
  }

  @Mistake(
      exercise = "5.6",
      name = "takes the root of the sum of the eigenvalues",
      why = "Each eigenvalue has a root of its own: first the roots, then the sum.",
      section = "13")
  static double rootOfTheSum(double[] meanA, double[][] a, double[] meanB, double[][] b) {
    double sum = Math.sqrt(Math.max(0, trace(Matrices.multiply(a, b))));
    return means(meanA, meanB) + trace(a) + trace(b) - 2 * sum;
  }

  @Mistake(
      exercise = "5.6",
      name = "divides by the number of features",
      why = "It is a sum over the d directions, not their mean.",
      section = "13")
  static double meanOverDirections(double[] meanA, double[][] a, double[] meanB, double[][] b) {
    return squared(meanA, a, meanB, b) / meanA.length;
  }

  private static double squared(double[] meanA, double[][] a, double[] meanB, double[][] b) {
    return Math.max(0, means(meanA, meanB) + spread(a, b));
  }

  private static double means(double[] meanA, double[] meanB) {
    return Matrices.squaredDistance(meanA, meanB);
  }

  private static double spread(double[][] a, double[][] b) {
    return trace(a) + trace(b) - 2 * overlap(a, b);
  }

  private static double overlap(double[][] a, double[][] b) {
    double[][] root = root(a);
    double[][] inner = Matrices.multiply(Matrices.multiply(root, b), root);
    double[][] mean = Matrices.copy(inner);
    for (int i = 0; i < mean.length; i++) {
      for (int j = 0; j < mean.length; j++) {
        mean[i][j] = (inner[i][j] + inner[j][i]) / 2;
      }
    }
    return Arrays.stream(Matrices.eigenSymmetric(mean).values())
        .map(v -> Math.sqrt(Math.max(0, v)))
        .sum();
  }

  private static double[][] root(double[][] a) {
    Eigen eigen = Matrices.eigenSymmetric(a);
    double[] roots = Arrays.stream(eigen.values()).map(v -> Math.sqrt(Math.max(0, v))).toArray();
    double[][] scaled = Matrices.multiply(eigen.vectors(), Matrices.diagonal(roots));
    return Matrices.multiply(scaled, Matrices.transpose(eigen.vectors()));
  }

  private static double trace(double[][] a) {
    return IntStream.range(0, a.length).mapToDouble(j -> a[j][j]).sum();
  }
}
