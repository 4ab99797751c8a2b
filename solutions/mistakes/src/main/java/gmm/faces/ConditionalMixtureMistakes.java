package gmm.faces;

import gmm.faces.given.CodePosterior;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import gmm.likelihood.LogSumExp;
import gmm.likelihood.MultivariateGaussian;
import java.util.Arrays;
import java.util.stream.IntStream;

final class ConditionalMixtureMistakes {

  private ConditionalMixtureMistakes() {}

  @Mistake(
      exercise = "5.8",
      method = "given",
      name = "leaves the weights as they were",
      why =
          "A component that did not expect these pixels becomes improbable: the weights are"
              + " multiplied by how probable each makes them.",
      section = "15")
  static CodePosterior oldWeights(ConditionalMixture model, int[] seen, double[][] values) {
    return posterior(model, seen, values, Setup.RIGHT, (w, b) -> Math.log(w));
  }

  @Mistake(
      exercise = "5.8",
      method = "given",
      name = "starts from equal weights",
      why = "The weights of the mixture are what is known before: each is a factor of the new one.",
      section = "15")
  static CodePosterior equalWeights(ConditionalMixture model, int[] seen, double[][] values) {
    return posterior(model, seen, values, Setup.RIGHT, (w, b) -> b.determinants() + b.squares());
  }

  @Mistake(
      exercise = "5.8",
      method = "given",
      name = "leaves the determinants out of the weights",
      why =
          "A wide component spreads its probability thinly: the root of |Σ'| / |Σ| is a factor of"
              + " its new weight.",
      section = "15")
  static CodePosterior noDeterminants(ConditionalMixture model, int[] seen, double[][] values) {
    return posterior(model, seen, values, Setup.RIGHT, (w, b) -> Math.log(w) + b.squares());
  }

  @Mistake(
      exercise = "5.8",
      method = "given",
      name = "takes the whole of log |Σ'| / |Σ| and not the half of it",
      why = "A Gaussian has the root of the determinant: in logarithms one half of it.",
      section = "15")
  static CodePosterior wholeDeterminants(ConditionalMixture model, int[] seen, double[][] values) {
    return posterior(
        model,
        seen,
        values,
        Setup.RIGHT,
        (w, b) -> Math.log(w) + 2 * b.determinants() + b.squares());
  }

  @Mistake(
      exercise = "5.8",
      method = "given",
      name = "leaves the old mean's square μᵀ Σ⁻¹ μ out of the weights",
      why =
          "It is the same for all pixels but another for each component: what was in the exponent"
              + " before has to come off.",
      section = "15")
  static CodePosterior noOldSquare(ConditionalMixture model, int[] seen, double[][] values) {
    return posterior(
        model,
        seen,
        values,
        Setup.RIGHT,
        (w, b) -> Math.log(w) + b.determinants() + 0.5 * b.newSquare());
  }

  @Mistake(
      exercise = "5.8",
      method = "given",
      name = "gives all the weight to the most probable component",
      why = "Several components may have made these pixels: each keeps its share.",
      section = "15")
  static CodePosterior onlyTheBest(ConditionalMixture model, int[] seen, double[][] values) {
    CodePosterior right = right(model, seen, values);
    double[][] hard = new double[right.size()][right.components()];
    for (int i = 0; i < hard.length; i++) {
      hard[i][best(right.weights()[i])] = 1;
    }
    return new CodePosterior(hard, right.means(), right.covariances());
  }

  @Mistake(
      exercise = "5.8",
      method = "given",
      name = "divides by the standard deviation of the noise and not by its variance",
      why = "In the exponent stands the squared distance over the variance: noiseVariance itself.",
      section = "15")
  static CodePosterior standardDeviation(ConditionalMixture model, int[] seen, double[][] values) {
    double deviation = Math.sqrt(model.noiseVariance());
    return posterior(
        model, seen, values, new Setup(true, deviation, deviation, true, true, false), Before::log);
  }

  @Mistake(
      exercise = "5.8",
      method = "given",
      name = "multiplies by the noise variance where it has to divide",
      why = "The noisier the pixels, the less they say: UᵀU and Uᵀ(x - x̄) are over σ².",
      section = "15")
  static CodePosterior timesNoise(ConditionalMixture model, int[] seen, double[][] values) {
    double inverse = 1 / model.noiseVariance();
    return posterior(
        model, seen, values, new Setup(true, inverse, inverse, true, true, false), Before::log);
  }

  @Mistake(
      exercise = "5.8",
      method = "given",
      name = "divides the pixels by the noise variance, but not UᵀU",
      why = "Both come from the same square over the same variance.",
      section = "15")
  static CodePosterior sharpnessWithoutNoise(
      ConditionalMixture model, int[] seen, double[][] values) {
    double noise = model.noiseVariance();
    return posterior(
        model, seen, values, new Setup(true, noise, 1, true, true, false), Before::log);
  }

  @Mistake(
      exercise = "5.8",
      method = "given",
      name = "forgets to subtract the mean face from the seen pixels",
      why = "A code says how a picture differs from the mean face.",
      section = "15")
  static CodePosterior meanFaceLeftIn(ConditionalMixture model, int[] seen, double[][] values) {
    double noise = model.noiseVariance();
    return posterior(
        model, seen, values, new Setup(false, noise, noise, true, true, false), Before::log);
  }

  @Mistake(
      exercise = "5.8",
      method = "given",
      name = "leaves the components' own means out",
      why =
          "The new mean weighs two things: what the component expected, Σ⁻¹ μ, and what was seen.",
      section = "15")
  static CodePosterior noPull(ConditionalMixture model, int[] seen, double[][] values) {
    double noise = model.noiseVariance();
    return posterior(
        model, seen, values, new Setup(true, noise, noise, false, true, false), Before::log);
  }

  @Mistake(
      exercise = "5.8",
      method = "given",
      name = "adds the components' covariances to UᵀU / σ² instead of their precisions",
      why = "Precisions add up, covariances do not: invert Σ first, and the sum at the end.",
      section = "15")
  static CodePosterior covarianceAdded(ConditionalMixture model, int[] seen, double[][] values) {
    double noise = model.noiseVariance();
    return posterior(
        model, seen, values, new Setup(true, noise, noise, true, false, false), Before::log);
  }

  @Mistake(
      exercise = "5.8",
      method = "given",
      name = "takes the first pixels' rows of the eigenfaces, as many as there are seen ones",
      why = "seen holds indices: entry a of the values is pixel seen[a].",
      section = "15")
  static CodePosterior firstPixels(ConditionalMixture model, int[] seen, double[][] values) {
    double noise = model.noiseVariance();
    return posterior(
        model, seen, values, new Setup(true, noise, noise, true, true, true), Before::log);
  }

  @Mistake(
      exercise = "5.8",
      method = "given",
      name = "returns the new precisions where the covariances belong",
      why = "Λ' = Σ⁻¹ + UᵀU / σ² is a precision: its inverse is the covariance.",
      section = "15")
  static CodePosterior precisions(ConditionalMixture model, int[] seen, double[][] values) {
    CodePosterior right = right(model, seen, values);
    return new CodePosterior(
        right.weights(),
        right.means(),
        Arrays.stream(right.covariances())
            .map(ConditionalMixtureMistakes::inverse)
            .toArray(double[][][]::new));
  }

  @Mistake(
      exercise = "5.8",
      method = "given",
      name = "weighs the components by how far the pixels are from their mean pictures",
      why =
          "A component may vary, too, and not the noise alone: the determinants and both squares"
              + " belong to a weight.",
      section = "15")
  static CodePosterior fromTheMeanPictures(
      ConditionalMixture model, int[] seen, double[][] values) {
    CodePosterior right = right(model, seen, values);
    double[][] u = seenRows(model, seen, false);
    double[][] surprise = surprise(model, seen, values, true);
    double[][] logWeights = new double[values.length][right.components()];
    for (int i = 0; i < values.length; i++) {
      double[] row = logWeights[i];
      for (int k = 0; k < row.length; k++) {
        double[] expected = Matrices.multiply(u, model.mixture().components().get(k).mean());
        row[k] =
            Math.log(model.mixture().weights()[k])
                - Matrices.squaredDistance(surprise[i], expected) / (2 * model.noiseVariance());
      }
      double total = LogSumExp.of(row);
      Arrays.setAll(row, k -> Math.exp(row[k] - total));
    }
    return new CodePosterior(logWeights, right.means(), right.covariances());
  }

  @Mistake(
      exercise = "5.8",
      method = "complete",
      name = "codes the picture with the mean face in its hidden part",
      why = "So the mean face is taken for seen, and pulls each code towards itself.",
      section = "15")
  static double[][] meanFaceSeen(ConditionalMixture model, int[] seen, double[][] values) {
    double[][] pictures = new double[values.length][];
    Arrays.setAll(pictures, i -> model.eigenfaces().mean());
    restored(pictures, seen, values);
    return decoded(model, seen, values, model.eigenfaces().transform(pictures));
  }

  @Mistake(
      exercise = "5.8",
      method = "complete",
      name = "replaces the seen pixels too",
      why = "What was seen is known: only the other pixels are to be guessed.",
      section = "15")
  static double[][] seenReplaced(ConditionalMixture model, int[] seen, double[][] values) {
    return model.eigenfaces().inverseTransform(codes(right(model, seen, values)));
  }

  @Mistake(
      exercise = "5.8",
      method = "complete",
      name = "decodes the most probable component alone",
      why = "The expected code is the weighted mean of what all components expect.",
      section = "15")
  static double[][] bestDecoded(ConditionalMixture model, int[] seen, double[][] values) {
    return decoded(model, seen, values, codes(onlyTheBest(model, seen, values)));
  }

  @Mistake(
      exercise = "5.8",
      method = "complete",
      name = "weights the components as before anything was seen",
      why = "Each picture has its own weights now: posterior.weights()[i].",
      section = "15")
  static double[][] oldWeightsDecoded(ConditionalMixture model, int[] seen, double[][] values) {
    CodePosterior right = right(model, seen, values);
    double[][] weights = new double[values.length][];
    Arrays.fill(weights, model.mixture().weights());
    return decoded(
        model, seen, values, codes(new CodePosterior(weights, right.means(), right.covariances())));
  }

  @Mistake(
      exercise = "5.8",
      method = "complete",
      name = "takes the plain mean over the components",
      why = "A component that did not expect these pixels has hardly a say: use the weights.",
      section = "15")
  static double[][] unweighted(ConditionalMixture model, int[] seen, double[][] values) {
    CodePosterior right = right(model, seen, values);
    double[][] weights = new double[values.length][right.components()];
    for (double[] row : weights) {
      Arrays.fill(row, 1.0 / row.length);
    }
    return decoded(
        model, seen, values, codes(new CodePosterior(weights, right.means(), right.covariances())));
  }

  @Mistake(
      exercise = "5.8",
      method = "complete",
      name = "forgets to add the mean face",
      why = "A code says how a picture differs from the mean face: inverseTransform adds it.",
      section = "15")
  static double[][] noMeanFace(ConditionalMixture model, int[] seen, double[][] values) {
    double[][] pictures =
        Matrices.multiply(codes(right(model, seen, values)), model.eigenfaces().components());
    return restored(pictures, seen, values);
  }

  @Mistake(
      exercise = "5.8",
      method = "complete",
      name = "puts the values into the first pixels, as many as were seen",
      why = "seen holds indices: value a belongs to pixel seen[a].",
      section = "15")
  static double[][] valuesFirst(ConditionalMixture model, int[] seen, double[][] values) {
    double[][] pictures = model.eigenfaces().inverseTransform(codes(right(model, seen, values)));
    return restored(pictures, IntStream.range(0, seen.length).toArray(), values);
  }

  @Mistake(
      exercise = "5.8",
      method = "complete",
      name = "clips the grey values",
      why = "An expected value may lie outside 0..1, and clipping it would hide that.",
      section = "15")
  static double[][] clipped(ConditionalMixture model, int[] seen, double[][] values) {
    double[][] pictures = decoded(model, seen, values, codes(right(model, seen, values)));
    for (double[] picture : pictures) {
      Arrays.setAll(picture, p -> Math.clamp(picture[p], 0.0, 1.0));
    }
    return pictures;
  }

  /** How the parts are put together; RIGHT is not a mistake. */
  private record Setup(
      boolean centred,
      double evidenceOver,
      double sharpnessOver,
      boolean pulled,
      boolean inverted,
      boolean firstPixels) {

    static final Setup RIGHT = new Setup(true, 0, 0, true, true, false); // 0: the noise variance
  }

  /** What a new weight is made of, in logarithms. */
  private record Before(double determinants, double newSquare, double oldSquare) {

    double squares() {
      return 0.5 * (newSquare - oldSquare);
    }

    static double log(double weight, Before before) {
      return Math.log(weight) + before.determinants + before.squares();
    }
  }

  private interface LogWeight {
    double of(double weight, Before before);
  }

  private static CodePosterior right(ConditionalMixture model, int[] seen, double[][] values) {
    return posterior(model, seen, values, Setup.RIGHT, Before::log);
  }

  private static CodePosterior posterior(
      ConditionalMixture model, int[] seen, double[][] values, Setup setup, LogWeight rule) {
    double noise = model.noiseVariance();
    double[][] u = seenRows(model, seen, setup.firstPixels());
    double[][] surprise = surprise(model, seen, values, setup.centred());
    double[][] evidence = over(Matrices.multiply(surprise, u), or(setup.evidenceOver(), noise));
    double[][] sharpness =
        over(Matrices.multiply(Matrices.transpose(u), u), or(setup.sharpnessOver(), noise));
    int components = model.mixture().size();
    double[][] logWeights = new double[values.length][components];
    double[][][] means = new double[components][values.length][];
    double[][][] covariances = new double[components][][];
    for (int k = 0; k < components; k++) {
      MultivariateGaussian before = model.mixture().components().get(k);
      double[][] precision = inverse(before.covariance());
      double[] pull = Matrices.multiply(precision, before.mean());
      covariances[k] = inverse(plus(setup.inverted() ? precision : before.covariance(), sharpness));
      double determinants =
          0.5
              * (MultivariateGaussian.of(before.mean(), covariances[k]).logDeterminant()
                  - before.logDeterminant());
      for (int i = 0; i < values.length; i++) {
        double[] h = setup.pulled() ? plus(pull, evidence[i]) : evidence[i];
        means[k][i] = Matrices.multiply(covariances[k], h);
        double newSquare = Matrices.dot(h, means[k][i]);
        double oldSquare = Matrices.dot(before.mean(), pull);
        logWeights[i][k] =
            rule.of(model.mixture().weights()[k], new Before(determinants, newSquare, oldSquare));
      }
    }
    for (double[] row : logWeights) {
      double total = LogSumExp.of(row);
      Arrays.setAll(row, k -> Math.exp(row[k] - total));
    }
    return new CodePosterior(logWeights, means, covariances);
  }

  private static double or(double chosen, double noise) {
    return chosen == 0 ? noise : chosen;
  }

  private static double[][] seenRows(ConditionalMixture model, int[] seen, boolean first) {
    double[][] u = Matrices.transpose(model.eigenfaces().components());
    return IntStream.range(0, seen.length)
        .mapToObj(a -> u[first ? a : seen[a]])
        .toArray(double[][]::new);
  }

  private static double[][] surprise(
      ConditionalMixture model, int[] seen, double[][] values, boolean centred) {
    double[][] surprise = Matrices.copy(values);
    double[] mean = model.eigenfaces().mean();
    for (double[] row : surprise) {
      Arrays.setAll(row, a -> row[a] - (centred ? mean[seen[a]] : 0));
    }
    return surprise;
  }

  private static double[][] codes(CodePosterior posterior) {
    double[][] codes = new double[posterior.size()][posterior.covariances()[0].length];
    for (int i = 0; i < codes.length; i++) {
      for (int k = 0; k < posterior.components(); k++) {
        double weight = posterior.weights()[i][k];
        double[] mean = posterior.means()[k][i];
        double[] code = codes[i];
        Arrays.setAll(code, j -> code[j] + weight * mean[j]);
      }
    }
    return codes;
  }

  private static double[][] decoded(
      ConditionalMixture model, int[] seen, double[][] values, double[][] codes) {
    return restored(model.eigenfaces().inverseTransform(codes), seen, values);
  }

  private static double[][] restored(double[][] pictures, int[] seen, double[][] values) {
    for (int i = 0; i < pictures.length; i++) {
      for (int a = 0; a < seen.length; a++) {
        pictures[i][seen[a]] = values[i][a];
      }
    }
    return pictures;
  }

  private static int best(double[] weights) {
    return IntStream.range(0, weights.length)
        .reduce((a, b) -> weights[b] > weights[a] ? b : a)
        .orElseThrow();
  }

  private static double[][] inverse(double[][] a) {
    return Matrices.solvePositiveDefinite(a, Matrices.identity(a.length));
  }

  private static double[][] over(double[][] matrix, double divisor) {
    return Arrays.stream(matrix)
        .map(row -> Arrays.stream(row).map(v -> v / divisor).toArray())
        .toArray(double[][]::new);
  }

  private static double[] plus(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(j -> a[j] + b[j]).toArray();
  }

  private static double[][] plus(double[][] a, double[][] b) {
    return IntStream.range(0, a.length).mapToObj(i -> plus(a[i], b[i])).toArray(double[][]::new);
  }
}
