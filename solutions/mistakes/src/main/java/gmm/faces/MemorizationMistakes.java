package gmm.faces;

import gmm.kit.Check;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

final class MemorizationMistakes {

  private MemorizationMistakes() {}

  @Mistake(
      exercise = "5.5",
      method = "nearestDistances",
      name = "gives the squared distances",
      why = "A distance is in grey values: take the root.",
      section = "8")
  static double[] squared(double[][] faces, double[][] training) {
    return Arrays.stream(faces).mapToDouble(x -> squares(x, training).min().orElse(0)).toArray();
  }

  @Mistake(
      exercise = "5.5",
      method = "nearestDistances",
      name = "averages the distances to all training faces",
      why = "A copy is near to one face and far from all others: only the nearest tells.",
      section = "8")
  static double[] averaged(double[][] faces, double[][] training) {
    return Arrays.stream(faces)
        .mapToDouble(x -> squares(x, training).map(Math::sqrt).average().orElse(0))
        .toArray();
  }

  @Mistake(
      exercise = "5.5",
      method = "nearestDistances",
      name = "takes the farthest training face",
      why = "A copy is near to the face it was copied from: the smallest distance tells.",
      section = "8")
  static double[] farthest(double[][] faces, double[][] training) {
    return Arrays.stream(faces)
        .mapToDouble(x -> Math.sqrt(squares(x, training).max().orElse(0)))
        .toArray();
  }

  @Mistake(
      exercise = "5.5",
      method = "nearestDistances",
      name = "passes over training faces at distance 0",
      why = "A generated face is not one of the training faces: at distance 0 it is a copy.",
      section = "8")
  static double[] withoutCopies(double[][] faces, double[][] training) {
    return Arrays.stream(faces)
        .mapToDouble(x -> Math.sqrt(squares(x, training).filter(s -> s > 0).min().orElse(0)))
        .toArray();
  }

  @Mistake(
      exercise = "5.5",
      method = "nearestDistances",
      name = "divides by the number of pixels, as an error does",
      why = "The length of the difference is wanted, √Σ (x - xₙ)², not the error of a pixel.",
      section = "8")
  static double[] errors(double[][] faces, double[][] training) {
    double pixels = training[0].length;
    return Arrays.stream(faces)
        .mapToDouble(x -> Math.sqrt(squares(x, training).min().orElse(0) / pixels))
        .toArray();
  }

  @Mistake(
      exercise = "5.5",
      method = "copyProbability",
      name = "compares with the median of the held-out faces only",
      why = "Every pair counts: each generated distance against each held-out one.",
      section = "8")
  static double againstTheMedian(double[] generated, double[] heldOut) {
    double[] sorted = heldOut.clone();
    Arrays.sort(sorted);
    double median = sorted[sorted.length / 2];
    return Arrays.stream(generated).map(d -> wins(d, median, 0.5)).average().orElse(0);
  }

  @Mistake(
      exercise = "5.5",
      method = "nearestDistances",
      name = "sums the absolute differences",
      why = "The distance here is Euclid's: the root of the sum of the squares.",
      section = "8")
  static double[] cityBlock(double[][] faces, double[][] training) {
    return Arrays.stream(faces)
        .mapToDouble(x -> Arrays.stream(training).mapToDouble(t -> sum(x, t)).min().orElse(0))
        .toArray();
  }

  @Mistake(
      exercise = "5.5",
      method = "copyProbability",
      name = "counts a tie as nothing",
      why =
          "A tie counts one half (0.5: in Java 1 / 2 is 0), so that a set against itself gives one"
              + " half.",
      section = "8")
  static double tiesForNothing(double[] generated, double[] heldOut) {
    return mean(generated, heldOut, 0);
  }

  @Mistake(
      exercise = "5.5",
      method = "copyProbability",
      name = "counts a tie as a whole",
      why = "A tie counts one half, so that a set against itself gives one half.",
      section = "8")
  static double tiesForWhole(double[] generated, double[] heldOut) {
    return mean(generated, heldOut, 1);
  }

  @Mistake(
      exercise = "5.5",
      method = "copyProbability",
      name = "turns the comparison round",
      why =
          "Copies are nearer than held-out faces, and theirs is the probability that is asked for.",
      section = "8")
  static double turnedRound(double[] generated, double[] heldOut) {
    return mean(heldOut, generated, 0.5);
  }

  @Mistake(
      exercise = "5.5",
      method = "copyProbability",
      name = "compares the i-th with the i-th only",
      why =
          "The i-th generated face has nothing to do with the i-th held-out face: take all pairs.",
      section = "8")
  static double inStep(double[] generated, double[] heldOut) {
    return IntStream.range(0, Math.min(generated.length, heldOut.length))
        .mapToDouble(i -> wins(generated[i], heldOut[i], 0.5))
        .average()
        .orElse(0);
  }

  @Mistake(
      exercise = "5.5",
      method = "copyProbability",
      name = "adds the pairs up and does not divide by their number",
      why = "A probability is a share: divide by the number of pairs.",
      section = "8")
  static double notDivided(double[] generated, double[] heldOut) {
    return mean(generated, heldOut, 0.5) * generated.length * heldOut.length;
  }

  private static double mean(double[] nearer, double[] farther, double tie) {
    return Arrays.stream(nearer)
        .flatMap(a -> Arrays.stream(farther).map(b -> wins(a, b, tie)))
        .average()
        .orElse(0);
  }

  private static double wins(double a, double b, double tie) {
    return a < b ? 1 : a == b ? tie : 0;
  }

  private static DoubleStream squares(double[] face, double[][] training) {
    return Arrays.stream(training).mapToDouble(t -> Matrices.squaredDistance(face, t));
  }

  private static double sum(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> Math.abs(a[i] - b[i])).sum();
  }

  @Mistake(
      exercise = "5.5",
      method = "copyProbability",
      name = "compares each generated face with the mean of the held-out distances alone",
      why = "The probability counts over pairs: each generated distance against each held-out one.",
      section = "8")
  static double againstTheMean(double[] generated, double[] heldOut) {
    Check.sample("generated", generated);
    Check.sample("heldOut", heldOut);
    double mean = 0;
    for (double distance : heldOut) {
      mean += distance / heldOut.length;
    }
    double nearer = 0;
    for (double distance : generated) {
      if (distance < mean) {
        nearer += 1;
      } else if (distance == mean) {
        nearer += 0.5;
      }
    }
    return nearer / generated.length;
  }
}
