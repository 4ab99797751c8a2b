package gmm.mixture.fit;

import gmm.mixture.AdjustedRandIndex;
import gmm.mixture.GaussianMixture;
import gmm.mixture.LabelMatching;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What components have to do with classes that are known, although the fit never saw them.
 *
 * @param labels the classes
 * @param shared k x classes: how many rows of a component have a class
 * @param standsFor of each component its class under the best matching, or -1
 * @param accuracy the share of rows whose component stands for their class
 * @param adjustedRandIndex how far components and classes agree about which rows belong together
 */
record Comparison(
    Labels labels, int[][] shared, int[] standsFor, double accuracy, double adjustedRandIndex) {

  /**
   * {@return a mixture's components beside the classes}
   *
   * @param model what was fitted
   * @param data to what, with labels
   */
  static Comparison of(GaussianMixture model, FitData data) {
    int[] components = new int[data.rows().rows()];
    Predictions.each(model, data.rows(), (row, component) -> components[row] = component);
    return of(components, model.size(), data.labels());
  }

  /**
   * {@return components beside classes}
   *
   * @param components of each row its own, 0 to k - 1
   * @param k how many there are
   * @param labels of each row its class
   */
  static Comparison of(int[] components, int k, Labels labels) {
    int[] codes = labels.codes();
    int[] map = LabelMatching.best(components, k, codes, labels.classes().size());
    int[][] shared = new int[k][labels.classes().size()];
    for (int i = 0; i < codes.length; i++) {
      shared[components[i]][codes[i]]++;
    }
    return new Comparison(
        labels,
        shared,
        map,
        LabelMatching.accuracy(components, codes, map),
        AdjustedRandIndex.of(components, codes));
  }

  /** Reaches every formula once, so that one not written yet is said before a long fit. */
  static void rehearse() {
    int[] two = {0, 1};
    of(two, 2, new Labels("", List.of("a", "b"), two));
  }

  /** {@return the name of the class that a component stands for, or null} */
  String nameOf(int component) {
    int own = standsFor[component];
    return own < 0 ? null : labels.classes().get(own);
  }

  /** {@return the classes that no component stands for} */
  List<String> withoutComponent() {
    return IntStream.range(0, labels.classes().size())
        .filter(c -> Arrays.stream(standsFor).noneMatch(own -> own == c))
        .mapToObj(labels.classes()::get)
        .toList();
  }
}
