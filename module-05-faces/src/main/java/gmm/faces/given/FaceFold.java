// Given: nothing to write here.
package gmm.faces.given;

import gmm.kit.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Faces to learn from, and faces kept aside to judge by.
 *
 * @param training indices of faces
 * @param heldOut indices of all other faces
 */
public record FaceFold(int[] training, int[] heldOut) {

  /** Copies both. */
  public FaceFold {
    training = training.clone();
    heldOut = heldOut.clone();
  }

  /** {@return a copy, ascending} */
  @Override
  public int[] training() {
    return training.clone();
  }

  /** {@return a copy, ascending} */
  @Override
  public int[] heldOut() {
    return heldOut.clone();
  }

  /**
   * {@return folds in which each face is held out exactly once}
   *
   * @param faces n, at least as many as folds
   * @param folds at least 2
   * @param random what deals the faces out
   */
  public static List<FaceFold> of(int faces, int folds, RandomGenerator random) {
    Check.atLeast("folds", folds, 2);
    Check.atLeast("faces", faces, folds);
    int[] order = shuffled(faces, random);
    List<FaceFold> all = new ArrayList<>();
    for (int f = 0; f < folds; f++) {
      int own = f;
      int[] out =
          IntStream.range(0, faces).filter(i -> i % folds == own).map(i -> order[i]).toArray();
      int[] in =
          IntStream.range(0, faces).filter(i -> i % folds != own).map(i -> order[i]).toArray();
      all.add(new FaceFold(sorted(in), sorted(out)));
    }
    return all;
  }

  /**
   * {@return the rows of a table at some indices}
   *
   * @param table n rows
   * @param indices 0 to n - 1
   */
  public static double[][] rows(double[][] table, int[] indices) {
    return Arrays.stream(indices).mapToObj(i -> table[i]).toArray(double[][]::new);
  }

  /**
   * {@return 0 to n - 1 in an order left to chance}
   *
   * @param n how many
   * @param random what chooses
   */
  public static int[] shuffled(int n, RandomGenerator random) {
    int[] order = IntStream.range(0, n).toArray();
    for (int i = n - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
    return order;
  }

  private static int[] sorted(int[] values) {
    return Arrays.stream(values).sorted().toArray();
  }
}
