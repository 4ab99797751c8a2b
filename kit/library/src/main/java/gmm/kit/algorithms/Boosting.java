package gmm.kit.algorithms;

import gmm.kit.Check;
import java.util.Arrays;
import java.util.stream.IntStream;
import smile.classification.GradientTreeBoost;
import smile.data.DataFrame;
import smile.data.formula.Formula;
import smile.data.vector.IntVector;
import smile.math.MathEx;

/**
 * A classifier of many small regression trees, each of which mends what those before it left wrong:
 * Smile's gradient tree boosting, its random generator seeded here. Every round grows a tree for
 * each class. Immutable.
 *
 * <p>Source: Friedman, Greedy Function Approximation: A Gradient Boosting Machine, 2001.
 */
public final class Boosting {

  private static final int DEEPEST = 20; // the number of leaves is what bounds a tree
  private static final int LEAST_IN_A_LEAF = 5;
  private static final double SHRINKAGE = 0.1;
  private static final double SHARE_PER_TREE = 0.7;
  private static final String LABEL = "label";

  private final GradientTreeBoost trees;
  private final String[] names;

  private Boosting(GradientTreeBoost trees, String[] names) {
    this.trees = trees;
    this.names = names;
  }

  /**
   * {@return the classifier, trained}
   *
   * @param rows n x d
   * @param labels length n, from 0 upwards, at least two different ones and none left out
   * @param rounds how often each class gets a tree, at least 1
   * @param leaves of a tree, at least 2
   * @param seed of the samples that each tree is grown from
   * @throws IllegalArgumentException if an argument is outside its domain
   */
  public static Boosting fit(double[][] rows, int[] labels, int rounds, int leaves, long seed) {
    Check.rows("rows", rows);
    Check.sameSize("rows", rows.length, "labels", labels.length);
    Check.atLeast("rounds", rounds, 1);
    Check.atLeast("leaves", leaves, 2);
    String[] names =
        IntStream.range(0, rows[0].length).mapToObj(j -> "x" + j).toArray(String[]::new);
    DataFrame data = DataFrame.of(rows, names).add(new IntVector(LABEL, labels));
    MathEx.setSeed(seed);
    GradientTreeBoost.Options options =
        new GradientTreeBoost.Options(
            rounds, DEEPEST, leaves, LEAST_IN_A_LEAF, SHRINKAGE, SHARE_PER_TREE, null, null);
    return new Boosting(GradientTreeBoost.fit(Formula.lhs(LABEL), data, options), names);
  }

  /**
   * {@return the most probable label of each row}
   *
   * @param rows n x d
   * @throws IllegalArgumentException if a row has another width than those of the training
   */
  public int[] predict(double[][] rows) {
    Check.columns("rows", rows, names.length);
    DataFrame data =
        DataFrame.of(rows, names).add(new IntVector(LABEL, new int[rows.length])); // not looked at
    int[] labels = new int[rows.length];
    Arrays.setAll(labels, i -> trees.predict(data.get(i)));
    return labels;
  }
}
