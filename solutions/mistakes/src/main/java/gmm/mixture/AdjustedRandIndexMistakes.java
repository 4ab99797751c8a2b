package gmm.mixture;

import gmm.kit.testing.Mistake;
import java.util.Arrays;

final class AdjustedRandIndexMistakes {

  private AdjustedRandIndexMistakes() {}

  @Mistake(
      exercise = "3.18",
      name = "does not correct for chance",
      why = "That is Rand's index, which is far above 0 even for labels drawn at random.",
      section = "12.2")
  static double rand(int[] a, int[] b) {
    int agree = 0;
    int pairs = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < i; j++) {
        agree += (a[i] == a[j]) == (b[i] == b[j]) ? 1 : 0;
        pairs++;
      }
    }
    return (double) agree / pairs;
  }

  @Mistake(
      exercise = "3.18",
      name = "counts squares instead of pairs",
      why = "Among n samples there are n (n - 1) / 2 pairs: a sample is no pair with itself.",
      section = "12.2")
  static double squares(int[] a, int[] b) {
    return index(a, b, 0, false);
  }

  @Mistake(
      exercise = "3.18",
      name = "divides by the larger of the two clusterings' pairs",
      why = "The largest value to expect is taken to be the mean of the two, ½ (A + B).",
      section = "12.2")
  static double larger(int[] a, int[] b) {
    return index(a, b, 1, true);
  }

  @Mistake(
      exercise = "3.18",
      name = "counts the samples with equal labels",
      why = "Labels are names: two clusterings may agree and call every cluster something else.",
      section = "12.2")
  static double equalLabels(int[] a, int[] b) {
    int equal = 0;
    for (int i = 0; i < a.length; i++) {
      equal += a[i] == b[i] ? 1 : 0;
    }
    return (double) equal / a.length;
  }

  private static double index(int[] a, int[] b, int less, boolean larger) {
    int columns = Arrays.stream(b).max().orElseThrow() + 1;
    int rows = Arrays.stream(a).max().orElseThrow() + 1;
    double[] shared = new double[rows * columns];
    double[] ofA = new double[rows];
    double[] ofB = new double[columns];
    for (int i = 0; i < a.length; i++) {
      shared[a[i] * columns + b[i]]++;
      ofA[a[i]]++;
      ofB[b[i]]++;
    }
    double inA = pairs(ofA, less);
    double inB = pairs(ofB, less);
    double expected = inA * inB / pairs(new double[] {a.length}, less);
    double most = larger ? Math.max(inA, inB) : (inA + inB) / 2;
    return most == expected ? 1 : (pairs(shared, less) - expected) / (most - expected);
  }

  private static double pairs(double[] counts, int less) {
    return Arrays.stream(counts).map(count -> count * (count - less) / 2).sum();
  }
}
