// Yours to write: 4.8 priors, 4.8 logJoint, 4.9 logMarginal, 4.9 classProbabilities. All else here is given.
package gmm.digits;

import gmm.digits.given.ClassDensity;
import gmm.digits.given.ClassFit;
import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.Parallel;
import gmm.kit.Todo;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Classifies by Bayes' rule: a density of its own for each class, fitted to the samples of that
 * class alone, and a prior that says how common the class is. Immutable.
 *
 * <p>Together they are one model of all samples, p(x) = Σ_y P(y) p(x | y). Source: Bishop, PRML,
 * section 4.2 (probabilistic generative models).
 */
public final class ClassConditionalMixture {

  private final List<ClassDensity> densities;
  private final double[] priors;

  private ClassConditionalMixture(List<ClassDensity> densities, double[] priors) {
    Check.probabilities("priors", priors);
    Check.sameSize("densities", densities.size(), "priors", priors.length);
    this.densities = List.copyOf(densities);
    this.priors = priors.clone();
  }

  /**
   * A classifier from its parts.
   *
   * @param densities of classes 0 to C - 1, in that order
   * @param priors P(y), length C; they sum to 1
   * @return the classifier
   * @throws IllegalArgumentException if there are not as many of one as of the other, or the priors
   *     are no probabilities
   */
  public static ClassConditionalMixture of(List<ClassDensity> densities, double[] priors) {
    return new ClassConditionalMixture(densities, priors);
  }

  /**
   * A classifier that learns each class from its own samples, the classes side by side on all
   * cores. Prior and density of a class are found apart: each is in a term of its own of the
   * log-likelihood Σᵢ log P(yᵢ) + Σᵢ log p(xᵢ | yᵢ).
   *
   * @param rows n x d
   * @param labels length n, each 0 to classes - 1; every class occurs
   * @param classes C, at least 1
   * @param fit finds the density of one class; called once for each, by several threads
   * @return the classifier
   * @throws IllegalArgumentException if an argument is outside its domain, or a class has no sample
   */
  public static ClassConditionalMixture fit(
      double[][] rows, int[] labels, int classes, ClassFit fit) {
    Check.rows("rows", rows);
    Check.sameSize("rows", rows.length, "labels", labels.length);
    double[] priors = priors(labels, classes);
    List<double[][]> ofClass =
        IntStream.range(0, classes).mapToObj(y -> rowsOf(rows, labels, y)).toList();
    return of(Parallel.map(classes, y -> fit.fit(ofClass.get(y))), priors);
  }

  private static double[][] rowsOf(double[][] rows, int[] labels, int y) {
    double[][] own =
        IntStream.range(0, rows.length)
            .filter(i -> labels[i] == y)
            .mapToObj(i -> rows[i])
            .toArray(double[][]::new);
    Check.that(
        own.length > 0,
        "every class needs a sample to learn from but class %s has none; leave the class out or"
            + " collect some",
        y);
    return own;
  }

  /**
   * How common each class is: P(y) = n_y / n, the share of the labels that are y.
   *
   * @param labels of the samples to learn from, length n, at least 1; each 0 to classes - 1
   * @param classes C, at least 1
   * @return length C; sums to 1; 0 for a class that does not occur
   * @throws IllegalArgumentException if there is no label, or one is no class
   */
  @Exercise("4.8")
  public static double[] priors(int[] labels, int classes) {
    Check.atLeast("classes", classes, 1);
    Check.atLeast("number of labels", labels.length, 1);
    Check.labels("labels", labels, classes);
    throw new Todo("4.8");
  }

  /**
   * How probable each sample is together with each class: log P(y) + log p(x | y).
   *
   * @param rows n x d
   * @return n x C, a row for each sample; not normalised, and any size: -2000 is usual. -∞ in the
   *     column of a class whose prior is 0
   */
  @Exercise("4.8")
  public double[][] logJoint(double[][] rows) {
    throw new Todo("4.8");
  }

  /**
   * How probable each sample is, whatever its class: log p(x) = log Σ_y P(y) p(x | y).
   *
   * @param rows n x d
   * @return length n
   */
  @Exercise("4.9")
  public double[] logMarginal(double[][] rows) {
    throw new Todo("4.9");
  }

  /**
   * How probable each class is, given a sample, by Bayes' rule in the log domain: P(y | x) =
   * exp(log P(y) + log p(x | y) - log p(x)).
   *
   * @param rows n x d
   * @return n x C; each row sums to 1, also where every density underflows
   */
  @Exercise("4.9")
  public double[][] classProbabilities(double[][] rows) {
    throw new Todo("4.9");
  }

  /**
   * The most probable class of each sample: argmax over y of P(y | x), which is where log P(y) +
   * log p(x | y) is largest, since log p(x) is the same for all classes.
   *
   * @param rows n x d
   * @return length n, each 0 to C - 1; the smaller class where two are equally probable
   */
  public int[] predict(double[][] rows) {
    return Arrays.stream(logJoint(rows)).mapToInt(ClassConditionalMixture::largest).toArray();
  }

  private static int largest(double[] values) {
    return IntStream.range(0, values.length).reduce(0, (a, b) -> values[b] > values[a] ? b : a);
  }

  /** {@return the densities of the classes, length C} */
  public List<ClassDensity> densities() {
    return densities;
  }

  /** {@return a copy of P(y), length C; sums to 1} */
  public double[] priors() {
    return priors.clone();
  }

  @Override
  public String toString() {
    return "ClassConditionalMixture[priors=" + Arrays.toString(priors) + "]";
  }
}
