package gmm.digits.given;

import gmm.kit.algorithms.Boosting;
import gmm.likelihood.given.LabelledSample;

/** How a classifier is made from examples. */
@FunctionalInterface
public interface Trainer {

  /**
   * {@return a classifier that has learned from the examples}
   *
   * @param examples n rows with their classes
   */
  RowClassifier train(LabelledSample examples);

  /**
   * {@return gradient boosting: {@code rounds} small trees for each class}
   *
   * @param rounds at least 1
   * @param seed of the samples that each tree is grown from
   */
  static Trainer boosting(int rounds, long seed) {
    return examples -> Boosting.fit(examples.points(), examples.labels(), rounds, 8, seed)::predict;
  }
}
