package gmm.faces;

import gmm.kit.Check;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

final class ShrinkageMistakes {

  private ShrinkageMistakes() {}

  @Mistake(
      exercise = "5.11",
      method = "scales",
      name = "does not divide the trace by the number of features",
      why = "tr(Ω⁻¹ Sₖ) adds up d directions: where Sₖ is Ω itself it is d, and the scale is 1.",
      section = "11.4")
  static double[] notDivided(double[][][] own, double[][] shape) {
    return each(own, s -> trace(inverse(shape), s));
  }

  @Mistake(
      exercise = "5.11",
      method = "scales",
      name = "divides the trace of Sₖ by the trace of Ω",
      why =
          "So the directions of large variance would decide alone. Each direction is to count by"
              + " its ratio: the trace of Ω⁻¹ Sₖ, over d.",
      section = "11.4")
  static double[] quotientOfTraces(double[][][] own, double[][] shape) {
    double[][] identity = Matrices.identity(shape.length);
    return each(own, s -> trace(identity, s) / trace(identity, shape));
  }

  @Mistake(
      exercise = "5.11",
      method = "scales",
      name = "multiplies with Ω and not with its inverse",
      why = "A scale is a ratio: where Ω is large, Sₖ has to be divided by it.",
      section = "11.4")
  static double[] withTheShape(double[][][] own, double[][] shape) {
    return each(own, s -> trace(shape, s) / shape.length);
  }

  @Mistake(
      exercise = "5.11",
      method = "scales",
      name = "measures the shape by the component, tr(Sₖ⁻¹ Ω) / d",
      why = "It is the other way round: Sₖ is measured by Ω, whose inverse is taken.",
      section = "11.4")
  static double[] turnedRound(double[][][] own, double[][] shape) {
    return each(own, s -> trace(inverse(s), shape) / shape.length);
  }

  @Mistake(
      exercise = "5.11",
      method = "scales",
      name = "averages the ratios of the variances, feature by feature",
      why =
          "That leaves out how features vary together. The diagonal of Ω⁻¹ Sₖ is not that of Sₖ"
              + " over that of Ω unless both are diagonal.",
      section = "11.4")
  static double[] ratiosOfVariances(double[][][] own, double[][] shape) {
    return each(
        own,
        s ->
            IntStream.range(0, shape.length)
                .mapToDouble(j -> s[j][j] / shape[j][j])
                .average()
                .orElse(0));
  }

  @Mistake(
      exercise = "5.11",
      method = "scales",
      name = "takes one over each entry of Ω for its inverse",
      why =
          "Ω⁻¹ is the inverse of the matrix: Matrices.solvePositiveDefinite(shape,"
              + " Matrices.identity(d)).",
      section = "11.4")
  static double[] entryByEntry(double[][][] own, double[][] shape) {
    double[][] inverted = Matrices.copy(shape);
    for (double[] row : inverted) {
      Arrays.setAll(row, j -> 1 / row[j]);
    }
    return each(own, s -> trace(inverted, s) / shape.length);
  }

  @Mistake(
      exercise = "5.11",
      method = "scales",
      name = "compares the determinants",
      why =
          "The d-th root of |Sₖ| / |Ω| compares volumes, and is the scale only where Sₖ has the"
              + " shape already; the likelihood asks for tr(Ω⁻¹ Sₖ) / d.",
      section = "11.4")
  static double[] volumes(double[][][] own, double[][] shape) {
    return each(own, s -> Math.exp((logDeterminant(s) - logDeterminant(shape)) / shape.length));
  }

  @Mistake(
      exercise = "5.11",
      method = "scales",
      name = "divides the trace by the number of components",
      why = "The trace of Ω⁻¹ Sₖ is a sum over the d features: divide by d, the size of Ω.",
      section = "11.4")
  static double[] dividedByK(double[][][] own, double[][] shape) {
    return each(own, s -> trace(inverse(shape), s) / own.length);
  }

  @Mistake(
      exercise = "5.11",
      method = "scales",
      name = "takes the root",
      why = "αₖ multiplies a covariance, which is in squares: no root.",
      section = "11.4")
  static double[] roots(double[][][] own, double[][] shape) {
    return each(own, s -> Math.sqrt(trace(inverse(shape), s) / shape.length));
  }

  @Mistake(
      exercise = "5.11",
      method = "shape",
      name = "brings the shape to the determinant 1",
      why =
          "Others fix the size of a shape so; here nothing is fixed: the size of Ω is what comes"
              + " out of Σ Nₖ Sₖ / αₖ / n, and the scales follow it.",
      section = "11.4")
  static double[][] ofDeterminantOne(double[][][] own, double[] counts, double[] scales) {
    double[][] right = sum(own, k -> counts[k] / scales[k] / total(counts));
    double size = Math.exp(-logDeterminant(right) / right.length);
    return sum(new double[][][] {right}, k -> size);
  }

  @Mistake(
      exercise = "5.11",
      method = "shape",
      name = "does not divide by the scales",
      why =
          "That is the tied covariance, in which a large component drowns the small ones. Divide"
              + " each Sₖ by αₖ first: the shape is what is left.",
      section = "11.4")
  static double[][] tied(double[][][] own, double[] counts, double[] scales) {
    return sum(own, k -> counts[k] / total(counts));
  }

  @Mistake(
      exercise = "5.11",
      method = "shape",
      name = "multiplies by the scales",
      why = "αₖ Ω is to be near Sₖ: what says of Ω is Sₖ / αₖ.",
      section = "11.4")
  static double[][] multiplied(double[][][] own, double[] counts, double[] scales) {
    return sum(own, k -> counts[k] * scales[k] / total(counts));
  }

  @Mistake(
      exercise = "5.11",
      method = "shape",
      name = "gives every component the same say, whatever its effective count",
      why = "A component with more samples knows more of the shape: weight Sₖ / αₖ with Nₖ.",
      section = "11.4")
  static double[][] unweighted(double[][][] own, double[] counts, double[] scales) {
    return sum(own, k -> 1 / scales[k] / counts.length);
  }

  @Mistake(
      exercise = "5.11",
      method = "shape",
      name = "divides by the sum of the Nₖ / αₖ",
      why =
          "It looks like a weighted mean, but Sₖ / αₖ is what is averaged, with the weights Nₖ:"
              + " the divisor is their sum.",
      section = "11.4")
  static double[][] weightedByScale(double[][][] own, double[] counts, double[] scales) {
    double total = IntStream.range(0, counts.length).mapToDouble(k -> counts[k] / scales[k]).sum();
    return sum(own, k -> counts[k] / scales[k] / total);
  }

  @Mistake(
      exercise = "5.11",
      method = "shape",
      name = "forgets to divide by the number of samples",
      why = "A covariance is a mean, not a sum: divide by Σ Nₖ.",
      section = "11.4")
  static double[][] sumForMean(double[][][] own, double[] counts, double[] scales) {
    return sum(own, k -> counts[k] / scales[k]);
  }

  @Mistake(
      exercise = "5.11",
      method = "shape",
      name = "divides by the number of components",
      why = "The weights are the Nₖ, and the divisor is their sum, Σ Nₖ = n.",
      section = "11.4")
  static double[][] dividedByComponents(double[][][] own, double[] counts, double[] scales) {
    return sum(own, k -> counts[k] / scales[k] / counts.length);
  }

  @Mistake(
      exercise = "5.11",
      method = "shape",
      name = "divides by the roots of the scales",
      why = "αₖ is a ratio of covariances, of squares: Sₖ is divided by αₖ itself.",
      section = "11.4")
  static double[][] dividedByRoots(double[][][] own, double[] counts, double[] scales) {
    return sum(own, k -> counts[k] / Math.sqrt(scales[k]) / total(counts));
  }

  @Mistake(
      exercise = "5.11",
      method = "covariances",
      name = "draws every component to Ω itself, not to its own αₖ Ω",
      why = "The target is the common shape at the component's own scale, αₖ Ω.",
      section = "11.3")
  static double[][][] withoutScales(
      double[][][] own, double[] counts, double[][] shape, double[] scales, double strength) {
    return mixed(
        own,
        shape,
        k -> counts[k] / (counts[k] + strength),
        k -> strength / (counts[k] + strength));
  }

  @Mistake(
      exercise = "5.11",
      method = "covariances",
      name = "lets ν weigh the component's own covariance and Nₖ the shape",
      why = "What has been seen Nₖ times counts Nₖ times; ν is what the common shape is worth.",
      section = "11.3")
  static double[][][] swapped(
      double[][][] own, double[] counts, double[][] shape, double[] scales, double strength) {
    return mixed(
        own,
        shape,
        k -> strength / (counts[k] + strength),
        k -> counts[k] * scales[k] / (counts[k] + strength));
  }

  @Mistake(
      exercise = "5.11",
      method = "covariances",
      name = "does not multiply Sₖ by Nₖ",
      why = "Sₖ is a mean over the component's samples: it counts as often as there are samples.",
      section = "11.3")
  static double[][][] notCounted(
      double[][][] own, double[] counts, double[][] shape, double[] scales, double strength) {
    return mixed(
        own,
        shape,
        k -> 1 / (counts[k] + strength),
        k -> strength * scales[k] / (counts[k] + strength));
  }

  @Mistake(
      exercise = "5.11",
      method = "covariances",
      name = "divides by Nₖ alone",
      why = "With the ν samples that the shape stands for there are Nₖ + ν in all.",
      section = "11.3")
  static double[][][] dividedByCounts(
      double[][][] own, double[] counts, double[][] shape, double[] scales, double strength) {
    return mixed(own, shape, k -> 1, k -> strength * scales[k] / counts[k]);
  }

  @Mistake(
      exercise = "5.11",
      method = "covariances",
      name = "divides by the number of all samples plus ν",
      why = "Each component has its own divisor, Nₖ + ν: its samples and those of the shape.",
      section = "11.3")
  static double[][][] dividedByAll(
      double[][][] own, double[] counts, double[][] shape, double[] scales, double strength) {
    double n = total(counts);
    return mixed(
        own, shape, k -> counts[k] / (n + strength), k -> strength * scales[k] / (n + strength));
  }

  @Mistake(
      exercise = "5.11",
      method = "covariances",
      name = "mixes by the same share for every component, n and not Nₖ",
      why =
          "A component of many samples keeps most of its own covariance, one of few takes most"
              + " from the shape: Nₖ decides.",
      section = "11.3")
  static double[][][] sameShare(
      double[][][] own, double[] counts, double[][] shape, double[] scales, double strength) {
    double n = total(counts);
    return mixed(own, shape, k -> n / (n + strength), k -> strength * scales[k] / (n + strength));
  }

  @Mistake(
      exercise = "5.11",
      method = "covariances",
      name = "divides Ω by αₖ",
      why = "αₖ says how many times as large as Ω the component is: the target is αₖ Ω.",
      section = "11.3")
  static double[][][] dividedByScales(
      double[][][] own, double[] counts, double[][] shape, double[] scales, double strength) {
    return mixed(
        own,
        shape,
        k -> counts[k] / (counts[k] + strength),
        k -> strength / scales[k] / (counts[k] + strength));
  }

  @Mistake(
      exercise = "5.11",
      method = "covariances",
      name = "divides by Nₖ + ν + d + 1, as the mode of an inverse-Wishart does",
      why =
          "There ν would be the prior's degrees of freedom. Here ν counts samples, and the d + 1"
              + " is in it already: divide by Nₖ + ν.",
      section = "11.3")
  static double[][][] modeOfTheWishart(
      double[][][] own, double[] counts, double[][] shape, double[] scales, double strength) {
    double more = strength + shape.length + 1;
    return mixed(
        own,
        shape,
        k -> counts[k] / (counts[k] + more),
        k -> strength * scales[k] / (counts[k] + more));
  }

  @Mistake(
      exercise = "5.11",
      method = "covariances",
      name = "takes the weights Nₖ / n for the counts Nₖ",
      why = "ν counts samples, and so must what it is weighed against: Nₖ, not its share of n.",
      section = "11.3")
  static double[][][] weightsForCounts(
      double[][][] own, double[] counts, double[][] shape, double[] scales, double strength) {
    double n = total(counts);
    return mixed(
        own,
        shape,
        k -> counts[k] / (counts[k] + n * strength),
        k -> n * strength * scales[k] / (counts[k] + n * strength));
  }

  @Mistake(
      exercise = "5.11",
      method = "covariances",
      name = "scales the component's own covariance as well",
      why = "Sₖ has its own size: only the common shape has to be brought to it, αₖ Ω.",
      section = "11.3")
  static double[][][] scaledBoth(
      double[][][] own, double[] counts, double[][] shape, double[] scales, double strength) {
    return mixed(
        own,
        shape,
        k -> counts[k] * scales[k] / (counts[k] + strength),
        k -> strength * scales[k] / (counts[k] + strength));
  }

  /** Of each component so much of its own, and so much of the shape. */
  private static double[][][] mixed(
      double[][][] own, double[][] shape, IntToDoubleFunction ofOwn, IntToDoubleFunction ofShape) {
    double[][][] mixed = new double[own.length][][];
    for (int k = 0; k < own.length; k++) {
      double a = ofOwn.applyAsDouble(k);
      double b = ofShape.applyAsDouble(k);
      mixed[k] = sum(new double[][][] {own[k], shape}, both -> both == 0 ? a : b);
    }
    return mixed;
  }

  private static double[][] sum(double[][][] matrices, IntToDoubleFunction factor) {
    int d = matrices[0].length;
    double[][] sum = new double[d][d];
    for (int k = 0; k < matrices.length; k++) {
      double by = factor.applyAsDouble(k);
      for (int i = 0; i < d; i++) {
        for (int j = 0; j < d; j++) {
          sum[i][j] += by * matrices[k][i][j];
        }
      }
    }
    return sum;
  }

  private interface OfMatrix {
    double of(double[][] matrix);
  }

  private static double[] each(double[][][] own, OfMatrix what) {
    return Arrays.stream(own).mapToDouble(what::of).toArray();
  }

  private static double total(double[] counts) {
    return Arrays.stream(counts).sum();
  }

  private static double[][] inverse(double[][] matrix) {
    return Matrices.solvePositiveDefinite(matrix, Matrices.identity(matrix.length));
  }

  private static double trace(double[][] a, double[][] b) {
    return IntStream.range(0, a.length).mapToDouble(j -> Matrices.dot(a[j], b[j])).sum();
  }

  private static double logDeterminant(double[][] matrix) {
    double[][] l = Matrices.cholesky(matrix);
    return 2 * IntStream.range(0, l.length).mapToDouble(j -> Math.log(l[j][j])).sum();
  }

  @Mistake(
      exercise = "5.11",
      method = "covariances",
      name = "shares the strength among the components",
      why = "The prior is the same for each component: the whole strength for every one.",
      section = "11")
  static double[][][] strengthShared(
      double[][][] own, double[] counts, double[][] shape, double[] scales, double strength) {
    Check.sameSize("counts", counts.length, "own", own.length);
    Check.sameSize("scales", scales.length, "own", own.length);
    Check.notNegative("strength", strength);
    int d = shape.length;
    double each = strength / own.length;
    double[][][] covariances = new double[own.length][d][d];
    for (int k = 0; k < own.length; k++) {
      for (int i = 0; i < d; i++) {
        for (int j = 0; j < d; j++) {
          covariances[k][i][j] =
              (counts[k] * own[k][i][j] + each * scales[k] * shape[i][j]) / (counts[k] + each);
        }
      }
    }
    return covariances;
  }
}
