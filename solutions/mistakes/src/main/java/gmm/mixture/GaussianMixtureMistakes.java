package gmm.mixture;

import gmm.kit.linalg.Block;
import gmm.kit.testing.Mistake;
import gmm.likelihood.given.LabelledSample;
import gmm.mixture.given.Posterior;
import java.util.Arrays;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;

final class GaussianMixtureMistakes {

  private GaussianMixtureMistakes() {}

  @Mistake(
      exercise = "3.7",
      name = "forgets the components' weights",
      why = "A common component is more probable before anything is seen: add log wₖ.",
      section = "5.1")
  static Posterior noWeights(GaussianMixture model, Block rows) {
    return posterior(model.logDensities(rows));
  }

  @Mistake(
      exercise = "3.7",
      name = "exponentiates before the largest of the row is taken out",
      why = "Far from every mean all densities underflow to 0, and 0/0 is NaN.",
      section = "5.1")
  static Posterior underflow(GaussianMixture model, Block rows) {
    Block joint = joint(model, rows).exp();
    double[] sums = joint.rowSums();
    double[] logs = Arrays.stream(sums).map(Math::log).toArray();
    return new Posterior(joint.dividedByColumn(sums), logs);
  }

  @Mistake(
      exercise = "3.7",
      name = "forgets to put the largest back into the log density",
      why = "log Σ exp a = top + log Σ exp(a - top): top comes back in the end.",
      section = "5.1")
  static Posterior topForgotten(GaussianMixture model, Block rows) {
    Block joint = joint(model, rows);
    joint.minusColumn(joint.rowMaxima()).exp();
    double[] sums = joint.rowSums();
    double[] logs = Arrays.stream(sums).map(Math::log).toArray();
    return new Posterior(joint.dividedByColumn(sums), logs);
  }

  @Mistake(
      exercise = "3.7",
      name = "does not divide by the sum of the row",
      why = "Responsibilities are probabilities: each row has to sum to 1.",
      section = "5.1")
  static Posterior notNormalised(GaussianMixture model, Block rows) {
    double[] logs = posterior(joint(model, rows)).logDensities();
    Block joint = joint(model, rows);
    return new Posterior(joint.minusColumn(joint.rowMaxima()).exp(), logs);
  }

  @Mistake(
      exercise = "3.7",
      name = "adds the weights instead of their logarithms",
      why = "In logarithms the product wₖ N becomes the sum log wₖ + log N: add logWeights().",
      section = "5.1")
  static Posterior plainWeights(GaussianMixture model, Block rows) {
    return posterior(model.logDensities(rows).plusRow(model.weights()));
  }

  @Mistake(
      exercise = "3.8",
      name = "takes the last of components that are equally probable",
      why = "Where two are equal the lower one counts: compare with >, not with >=.",
      section = "5.2")
  static int[] lastOfEqual(GaussianMixture model, double[][] rows) {
    return label(
        model.predictProba(rows),
        row -> {
          int best = 0;
          for (int c = 1; c < row.length; c++) {
            best = row[c] >= row[best] ? c : best;
          }
          return best;
        });
  }

  @Mistake(
      exercise = "3.8",
      name = "takes the least probable component",
      why = "The label is where the responsibility is largest.",
      section = "5.2")
  static int[] smallest(GaussianMixture model, double[][] rows) {
    return label(model.predictProba(rows), row -> argmax(negative(row)));
  }

  @Mistake(
      exercise = "3.8",
      name = "counts the components from 1",
      why = "Labels are indices into weights and means: they begin at 0.",
      section = "5.2")
  static int[] fromOne(GaussianMixture model, double[][] rows) {
    return label(model.predictProba(rows), row -> argmax(row) + 1);
  }

  @Mistake(
      exercise = "3.8",
      name = "asks which density is highest and forgets the weights",
      why = "By Bayes' rule the weight counts as well: a rare component has to be much closer.",
      section = "5.2")
  static int[] highestDensity(GaussianMixture model, double[][] rows) {
    return label(model.logDensities(Block.of(rows)).toRows(), GaussianMixtureMistakes::argmax);
  }

  @Mistake(
      exercise = "3.8",
      name = "takes the first component above one half",
      why = "With three components or more the most probable may be below one half.",
      section = "5.2")
  static int[] aboveHalf(GaussianMixture model, double[][] rows) {
    return label(
        model.predictProba(rows),
        row -> {
          for (int c = 0; c < row.length; c++) {
            if (row[c] > 0.5) {
              return c;
            }
          }
          return 0;
        });
  }

  @Mistake(
      exercise = "3.9",
      method = "scoreSamples",
      name = "scores the most probable component alone",
      why = "log p(x) is of the whole mixture: the log of the sum over the components.",
      section = "6")
  static double[] largestOnly(GaussianMixture model, double[][] rows) {
    return joint(model, Block.of(rows)).rowMaxima();
  }

  @Mistake(
      exercise = "3.9",
      method = "scoreSamples",
      name = "gives densities instead of their logarithms",
      why = "Scores are logarithms: densities of many features underflow.",
      section = "6")
  static double[] densities(GaussianMixture model, double[][] rows) {
    return Arrays.stream(logDensities(model, rows)).map(Math::exp).toArray();
  }

  @Mistake(
      exercise = "3.9",
      method = "scoreSamples",
      name = "gives the log of the largest responsibility",
      why = "That says how clear the label is, not how probable the sample is.",
      section = "6")
  static double[] responsibilities(GaussianMixture model, double[][] rows) {
    return Arrays.stream(model.predictProba(rows))
        .mapToDouble(row -> Math.log(row[argmax(row)]))
        .toArray();
  }

  @Mistake(
      exercise = "3.9",
      method = "score",
      name = "gives the sum instead of the mean",
      why = "The score is a mean a sample, so that data of different length can be compared.",
      section = "6")
  static double total(GaussianMixture model, double[][] rows) {
    return Arrays.stream(logDensities(model, rows)).sum();
  }

  @Mistake(
      exercise = "3.9",
      method = "score",
      name = "takes the logarithm of the mean density",
      why = "The mean is of the logarithms: the log-likelihood is a sum of logs.",
      section = "6")
  static double logOfMean(GaussianMixture model, double[][] rows) {
    return Math.log(
        Arrays.stream(logDensities(model, rows)).map(Math::exp).average().orElseThrow());
  }

  @Mistake(
      exercise = "3.10",
      name = "uses the mean log-likelihood for the total",
      why = "score is a mean a sample; the criterion is about the likelihood of all n.",
      section = "7.2")
  static double bicOfMean(GaussianMixture model, double[][] rows) {
    return -2 * model.score(rows) + parameters(model) * Math.log(rows.length);
  }

  @Mistake(
      exercise = "3.10",
      name = "charges 2 a parameter",
      why = "That is AIC; BIC charges log n a parameter.",
      section = "7.2")
  static double bicIsAic(GaussianMixture model, double[][] rows) {
    return -2 * rows.length * model.score(rows) + 2.0 * parameters(model);
  }

  @Mistake(
      exercise = "3.10",
      name = "turns the sign round",
      why = "Here, as in scikit-learn, a lower BIC is better: -2 ℓ + ν log n.",
      section = "7.2")
  static double bicSign(GaussianMixture model, double[][] rows) {
    return 2 * rows.length * model.score(rows) - parameters(model) * Math.log(rows.length);
  }

  @Mistake(
      exercise = "3.10",
      name = "counts the components for the parameters",
      why = "p is the number of free parameters, exercise 3.1.",
      section = "7.2")
  static double bicOfComponents(GaussianMixture model, double[][] rows) {
    return -2 * rows.length * model.score(rows) + model.size() * Math.log(rows.length);
  }

  @Mistake(
      exercise = "3.10",
      name = "forgets the 2 before the log-likelihood",
      why = "Both criteria are on the scale of -2 log L.",
      section = "7.2")
  static double bicHalf(GaussianMixture model, double[][] rows) {
    return -rows.length * model.score(rows) + parameters(model) * Math.log(rows.length);
  }

  @Mistake(
      exercise = "3.11",
      name = "uses the mean log-likelihood for the total",
      why = "score is a mean a sample; the criterion is about the likelihood of all n.",
      section = "7.3")
  static double aicOfMean(GaussianMixture model, double[][] rows) {
    return -2 * model.score(rows) + 2.0 * parameters(model);
  }

  @Mistake(
      exercise = "3.11",
      name = "charges 1 a parameter",
      why = "On the scale of -2 log L a parameter costs 2.",
      section = "7.3")
  static double aicOne(GaussianMixture model, double[][] rows) {
    return -2 * rows.length * model.score(rows) + parameters(model);
  }

  @Mistake(
      exercise = "3.11",
      name = "charges log n a parameter",
      why = "That is BIC; AIC charges 2 a parameter, however many samples there are.",
      section = "7.3")
  static double aicIsBic(GaussianMixture model, double[][] rows) {
    return -2 * rows.length * model.score(rows) + parameters(model) * Math.log(rows.length);
  }

  @Mistake(
      exercise = "3.12",
      name = "draws every component equally often",
      why = "A component is drawn with its weight as probability.",
      section = "8")
  static LabelledSample equalWeights(GaussianMixture model, int n, RandomGenerator random) {
    return sample(n, random, () -> random.nextInt(model.size()), model);
  }

  @Mistake(
      exercise = "3.12",
      name = "always draws from the most common component",
      why = "Each point draws its own component first.",
      section = "8")
  static LabelledSample oneComponent(GaussianMixture model, int n, RandomGenerator random) {
    int most = argmax(model.weights());
    return sample(n, random, () -> most, model);
  }

  @Mistake(
      exercise = "3.12",
      name = "adds uncorrelated noise of variance 1 to the mean",
      why = "The point is drawn from the component's own Gaussian, covariance included.",
      section = "8")
  static LabelledSample unitNoise(GaussianMixture model, int n, RandomGenerator random) {
    double[][] points = new double[n][];
    int[] labels = new int[n];
    for (int i = 0; i < n; i++) {
      labels[i] = draw(model.weights(), random);
      points[i] =
          Arrays.stream(model.means()[labels[i]]).map(m -> m + random.nextGaussian()).toArray();
    }
    return new LabelledSample(points, labels);
  }

  private interface Draw {
    int next();
  }

  private static LabelledSample sample(
      int n, RandomGenerator random, Draw component, GaussianMixture model) {
    double[][] points = new double[n][];
    int[] labels = new int[n];
    for (int i = 0; i < n; i++) {
      labels[i] = component.next();
      points[i] = model.component(labels[i]).sample(random);
    }
    return new LabelledSample(points, labels);
  }

  private static int draw(double[] weights, RandomGenerator random) {
    double u = random.nextDouble();
    int c = 0;
    while (c < weights.length - 1 && u >= weights[c]) {
      u -= weights[c++];
    }
    return c;
  }

  private static int parameters(GaussianMixture model) {
    return model.covarianceType().freeParameters(model.size(), model.dimension());
  }

  private static Block joint(GaussianMixture model, Block rows) {
    return model.logDensities(rows).plusRow(model.logWeights());
  }

  private static double[] logDensities(GaussianMixture model, double[][] rows) {
    return posterior(joint(model, Block.of(rows))).logDensities();
  }

  private static Posterior posterior(Block joint) {
    double[] top = joint.rowMaxima();
    joint.minusColumn(top).exp();
    double[] sums = joint.rowSums();
    for (int i = 0; i < top.length; i++) {
      top[i] += Math.log(sums[i]);
    }
    return new Posterior(joint.dividedByColumn(sums), top);
  }

  private static int[] label(double[][] rows, ToIntFunction<double[]> choice) {
    return Arrays.stream(rows).mapToInt(choice).toArray();
  }

  private static double[] negative(double[] values) {
    return Arrays.stream(values).map(value -> -value).toArray();
  }

  private static int argmax(double[] values) {
    int best = 0;
    for (int c = 1; c < values.length; c++) {
      if (values[c] > values[best]) {
        best = c;
      }
    }
    return best;
  }
}
