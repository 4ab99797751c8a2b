// Given: nothing to write here.
package gmm.digits.given;

import gmm.kit.Check;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Samples divided into those to learn from and those held out, each class in the same proportion.
 *
 * @param train indices of the samples to learn from
 * @param test indices of the samples held out
 */
public record StratifiedSplit(int[] train, int[] test) {

  /** Copies both arrays. */
  public StratifiedSplit {
    train = train.clone();
    test = test.clone();
  }

  /**
   * Holds out a share of each class, drawn at random.
   *
   * @param labels length n, each 0 or greater
   * @param heldOut the share to hold out, strictly between 0 and 1; of a class of m samples, {@code
   *     heldOut} times m, rounded, are held out
   * @param random where the randomness comes from
   * @return the split; each sample is in one part, once
   * @throws IllegalArgumentException if an argument is outside its domain
   */
  public static StratifiedSplit of(int[] labels, double heldOut, RandomGenerator random) {
    Check.insideUnit("heldOut", heldOut);
    Check.labels("labels", labels, Integer.MAX_VALUE);
    List<Integer> train = new ArrayList<>();
    List<Integer> test = new ArrayList<>();
    int classes = IntStream.of(labels).max().orElse(-1) + 1;
    for (int c = 0; c < classes; c++) {
      int label = c;
      List<Integer> members =
          new ArrayList<>(
              IntStream.range(0, labels.length).filter(i -> labels[i] == label).boxed().toList());
      Collections.shuffle(members, Random.from(random));
      int held = (int) Math.round(heldOut * members.size());
      test.addAll(members.subList(0, held));
      train.addAll(members.subList(held, members.size()));
    }
    return new StratifiedSplit(sorted(train), sorted(test));
  }

  /** {@return a copy of the indices to learn from, ascending} */
  @Override
  public int[] train() {
    return train.clone();
  }

  /** {@return a copy of the indices held out, ascending} */
  @Override
  public int[] test() {
    return test.clone();
  }

  /** {@return the rows to learn from, in the order of {@link #train()}} */
  public double[][] trainOf(double[][] rows) {
    return picked(rows, train);
  }

  /** {@return the rows held out, in the order of {@link #test()}} */
  public double[][] testOf(double[][] rows) {
    return picked(rows, test);
  }

  /** {@return the labels to learn from, in the order of {@link #train()}} */
  public int[] trainOf(int[] labels) {
    return IntStream.of(train).map(i -> labels[i]).toArray();
  }

  /** {@return the labels held out, in the order of {@link #test()}} */
  public int[] testOf(int[] labels) {
    return IntStream.of(test).map(i -> labels[i]).toArray();
  }

  private static double[][] picked(double[][] rows, int[] indices) {
    return IntStream.of(indices).mapToObj(i -> rows[i].clone()).toArray(double[][]::new);
  }

  private static int[] sorted(List<Integer> indices) {
    return indices.stream().mapToInt(Integer::intValue).sorted().toArray();
  }
}
