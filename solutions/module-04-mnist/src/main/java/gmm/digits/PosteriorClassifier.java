package gmm.digits;

import gmm.digits.given.ComponentPosterior;
import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.linalg.Matrices;
import java.util.Arrays;

/**
 * Classifies by the components of a mixture that was fitted without labels: a sample's class is
 * what the samples near the same components were labelled. Immutable.
 *
 * <p>The one assumption: once the component is known, the sample says nothing more of its class,
 * P(y | x, z) = P(y | z). Source: Bishop, PRML, section 1.5.4 (inference and decision).
 */
public final class PosteriorClassifier {

  private final ComponentPosterior mixture;
  private final double[][] labelGivenComponent;

  private PosteriorClassifier(ComponentPosterior mixture, double[][] labelGivenComponent) {
    Check.notNull("mixture", mixture);
    Check.probabilityRows("labelGivenComponent", labelGivenComponent);
    this.mixture = mixture;
    this.labelGivenComponent = Matrices.copy(labelGivenComponent);
  }

  /**
   * A classifier from its parts.
   *
   * @param mixture how probable each of K components is, given a sample
   * @param labelGivenComponent P(label given component), K x C; each row sums to 1
   * @return the classifier
   * @throws IllegalArgumentException if a row holds no probabilities
   */
  public static PosteriorClassifier of(ComponentPosterior mixture, double[][] labelGivenComponent) {
    return new PosteriorClassifier(mixture, labelGivenComponent);
  }

  /**
   * A classifier that learns from labelled samples what each component stands for.
   *
   * @param mixture how probable each component is, given a sample; {@code mixture::predictProba}
   * @param rows n x d, n at least 1; not necessarily what the mixture was fitted to
   * @param labels length n, each 0 to classes - 1
   * @param classes c, at least 1
   * @return the classifier
   * @throws IllegalArgumentException if an argument is outside its domain
   */
  public static PosteriorClassifier fit(
      ComponentPosterior mixture, double[][] rows, int[] labels, int classes) {
    double[][] responsibilities = mixture.predictProba(rows);
    return of(mixture, labelGivenComponent(responsibilities, labels, classes));
  }

  /**
   * How probable each label is, given the component: P(y | z = k) = Σ (of label y) rᵢₖ / Σᵢ rᵢₖ.
   *
   * @param responsibilities n x K: rᵢₖ = P(component k given sample i)
   * @param labels length n, each 0 to classes - 1
   * @param classes c, at least 1
   * @return K x C; each row sums to 1. A component that is responsible for nothing, whose sums are
   *     all 0, gets the shares of the labels themselves
   * @throws IllegalArgumentException if an argument is outside its domain
   */
  @Exercise("4.5")
  public static double[][] labelGivenComponent(
      double[][] responsibilities, int[] labels, int classes) {
    Check.probabilityRows("responsibilities", responsibilities);
    Check.sameSize("rows of responsibilities", responsibilities.length, "labels", labels.length);
    Check.atLeast("classes", classes, 1);
    Check.labels("labels", labels, classes);
    double[][] counts = new double[responsibilities[0].length][classes];
    double[] labelCounts = new double[classes];
    for (int i = 0; i < labels.length; i++) {
      labelCounts[labels[i]]++;
      for (int z = 0; z < counts.length; z++) {
        counts[z][labels[i]] += responsibilities[i][z];
      }
    }
    return Arrays.stream(counts)
        .map(row -> Arrays.stream(row).sum() > 0 ? shares(row) : shares(labelCounts))
        .toArray(double[][]::new);
  }

  private static double[] shares(double[] counts) {
    double sum = Arrays.stream(counts).sum();
    return Arrays.stream(counts).map(count -> count / sum).toArray();
  }

  /**
   * How probable each class is, given a sample: P(y | x) = Σₖ P(y | z = k) P(z = k | x).
   *
   * @param rows n x d
   * @return n x C; each row sums to 1
   */
  @Exercise("4.6")
  public double[][] classProbabilities(double[][] rows) {
    return Matrices.multiply(componentProbabilities(rows), labelGivenComponent);
  }

  /**
   * The most probable class of each sample: argmax over y of P(y | x).
   *
   * @param rows n x d
   * @return length n, each 0 to c - 1; the smaller class where two are equally probable
   */
  @Exercise("4.7")
  public int[] predict(double[][] rows) {
    return Arrays.stream(classProbabilities(rows)).mapToInt(PosteriorClassifier::largest).toArray();
  }

  private static int largest(double[] values) {
    int largest = 0;
    for (int i = 1; i < values.length; i++) {
      if (values[i] > values[largest]) {
        largest = i;
      }
    }
    return largest;
  }

  /**
   * How probable each component is, given a sample.
   *
   * @param rows n x d
   * @return P(z = k | x), n x K; each row sums to 1
   */
  public double[][] componentProbabilities(double[][] rows) {
    return mixture.predictProba(rows);
  }

  /** {@return a copy of P(label given component), K x C; each row sums to 1} */
  public double[][] labelGivenComponent() {
    return Matrices.copy(labelGivenComponent);
  }

  @Override
  public String toString() {
    return "PosteriorClassifier[labelGivenComponent="
        + Arrays.deepToString(labelGivenComponent)
        + "]";
  }
}
