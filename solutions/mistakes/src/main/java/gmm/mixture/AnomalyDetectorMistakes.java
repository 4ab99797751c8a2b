package gmm.mixture;

import gmm.kit.Check;
import gmm.kit.testing.Mistake;
import java.util.Arrays;

final class AnomalyDetectorMistakes {

  private AnomalyDetectorMistakes() {}

  @Mistake(
      exercise = "3.15",
      method = "threshold",
      name = "takes the score below instead of interpolating",
      why = "The place q (n - 1) lies between two scores: so does the quantile.",
      section = "11.2")
  static double noInterpolation(double[] scores, double q) {
    double[] sorted = sorted(scores);
    return sorted[(int) (q * (sorted.length - 1))];
  }

  @Mistake(
      exercise = "3.15",
      method = "threshold",
      name = "takes the quantile from the upper end",
      why = "Anomalies are improbable: their scores are the lowest.",
      section = "11.2")
  static double upperEnd(double[] scores, double q) {
    return at(sorted(scores), (1 - q) * (scores.length - 1));
  }

  @Mistake(
      exercise = "3.15",
      method = "threshold",
      name = "uses q n for the place",
      why = "n scores have n - 1 gaps between them: the last place is n - 1.",
      section = "11.2")
  static double placeOfN(double[] scores, double q) {
    return at(sorted(scores), Math.min(scores.length - 1, q * scores.length));
  }

  @Mistake(
      exercise = "3.15",
      method = "threshold",
      name = "forgets to sort the scores",
      why = "A quantile is a place in the order of size.",
      section = "11.2")
  static double notSorted(double[] scores, double q) {
    return at(scores, q * (scores.length - 1));
  }

  @Mistake(
      exercise = "3.15",
      method = "anomalies",
      name = "marks what lies above the threshold",
      why = "An anomaly is improbable: its log density is low.",
      section = "11.2")
  static boolean[] above(double[] scores, double threshold) {
    boolean[] marked = new boolean[scores.length];
    for (int i = 0; i < marked.length; i++) {
      marked[i] = scores[i] > threshold;
    }
    return marked;
  }

  @Mistake(
      exercise = "3.15",
      method = "anomalies",
      name = "marks what lies on the threshold too",
      why = "Only what is below the line is an anomaly.",
      section = "11.2")
  static boolean[] onTheLine(double[] scores, double threshold) {
    boolean[] marked = new boolean[scores.length];
    for (int i = 0; i < marked.length; i++) {
      marked[i] = scores[i] <= threshold;
    }
    return marked;
  }

  private static double[] sorted(double[] scores) {
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  private static double at(double[] scores, double place) {
    int below = (int) place;
    int above = Math.min(below + 1, scores.length - 1);
    return scores[below] + (place - below) * (scores[above] - scores[below]);
  }

  @Mistake(
      exercise = "3.15",
      method = "threshold",
      name = "swaps the weights of the two neighbours when it interpolates",
      why = "The nearer the place is to the upper neighbour, the more that one counts.",
      section = "11.2")
  static double swappedWeights(double[] scores, double q) {
    Check.sample("scores", scores);
    Check.probability("q", q);
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    double place = q * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = (int) Math.ceil(place);
    if (below == above) {
      return sorted[below];
    }
    double part = place - below;
    return part * sorted[below] + (1 - part) * sorted[above];
  }
}
