package gmm.mixture;

import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.algorithms.Assignment;

/**
 * Components have no names: which class is each of them? One component a class at most, so that as
 * many samples as possible are called rightly.
 */
public final class LabelMatching {

  private LabelMatching() {}

  /**
   * The best one-to-one map from components to classes; {@link Assignment#maximize} solves it, once
   * it knows how many samples each component and class share.
   *
   * @param labels length n, each sample's component, 0 to components - 1
   * @param components how many there are
   * @param classes length n, each sample's class, 0 to classCount - 1
   * @param classCount how many there are; may be more or fewer than components
   * @return for each component its class, or {@link Assignment#NONE} for components left over
   * @throws IllegalArgumentException if the lengths differ or a label is out of range
   */
  @Exercise("3.16")
  public static int[] best(int[] labels, int components, int[] classes, int classCount) {
    Check.labels("labels", labels, components);
    Check.labels("classes", classes, classCount);
    Check.sameSize("labels", labels.length, "classes", classes.length);
    double[][] shared = new double[components][classCount];
    for (int i = 0; i < labels.length; i++) {
      shared[labels[i]][classes[i]]++;
    }
    return Assignment.maximize(shared);
  }

  /**
   * The share of samples whose component is mapped to their class; a component without a class is
   * wrong about all of its samples.
   *
   * @param labels length n, each sample's component
   * @param classes length n, each sample's class
   * @param map from components to classes
   * @return from 0 to 1
   */
  @Exercise("3.16")
  public static double accuracy(int[] labels, int[] classes, int[] map) {
    Check.sameSize("labels", labels.length, "classes", classes.length);
    int right = 0;
    for (int i = 0; i < labels.length; i++) {
      if (map[labels[i]] == classes[i]) {
        right++;
      }
    }
    return (double) right / labels.length;
  }
}
