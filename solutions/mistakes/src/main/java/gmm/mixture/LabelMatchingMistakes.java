package gmm.mixture;

import gmm.kit.algorithms.Assignment;
import gmm.kit.testing.Mistake;
import java.util.Arrays;

final class LabelMatchingMistakes {

  private LabelMatchingMistakes() {}

  @Mistake(
      exercise = "3.16",
      method = "best",
      name = "gives each component its most frequent class",
      why = "Then two components may claim one class and another class has none: not one-to-one.",
      section = "12.1")
  static int[] majority(int[] labels, int components, int[] classes, int classCount) {
    double[][] shared = shared(labels, components, classes, classCount);
    return Arrays.stream(shared).mapToInt(LabelMatchingMistakes::argmax).toArray();
  }

  @Mistake(
      exercise = "3.16",
      method = "best",
      name = "takes component i for class i",
      why = "Components have no order: which number one gets is an accident of the start.",
      section = "12.1")
  static int[] sameNumbers(int[] labels, int components, int[] classes, int classCount) {
    int[] map = new int[components];
    Arrays.setAll(map, c -> c < classCount ? c : Assignment.NONE);
    return map;
  }

  @Mistake(
      exercise = "3.16",
      method = "best",
      name = "lets the first component choose first",
      why = "Choosing one after the other can leave the last a bad rest: the sum counts.",
      section = "12.1")
  static int[] greedy(int[] labels, int components, int[] classes, int classCount) {
    double[][] shared = shared(labels, components, classes, classCount);
    int[] map = new int[components];
    for (int c = 0; c < components; c++) {
      map[c] = argmax(shared[c]);
      if (shared[c][map[c]] < 0) {
        map[c] = Assignment.NONE;
        continue;
      }
      for (double[] row : shared) {
        row[map[c]] = -1;
      }
    }
    return map;
  }

  @Mistake(
      exercise = "3.16",
      method = "accuracy",
      name = "leaves out the samples of components without a class",
      why = "A component left over is wrong about all of its samples: they count in n.",
      section = "12.1")
  static double matchedOnly(int[] labels, int[] classes, int[] map) {
    int right = 0;
    int matched = 0;
    for (int i = 0; i < labels.length; i++) {
      matched += map[labels[i]] == Assignment.NONE ? 0 : 1;
      right += map[labels[i]] == classes[i] ? 1 : 0;
    }
    return (double) right / matched;
  }

  @Mistake(
      exercise = "3.16",
      method = "accuracy",
      name = "compares component numbers with class numbers",
      why = "The map says which class a component is: map[labels[i]].",
      section = "12.1")
  static double withoutMap(int[] labels, int[] classes, int[] map) {
    int right = 0;
    for (int i = 0; i < labels.length; i++) {
      right += labels[i] == classes[i] ? 1 : 0;
    }
    return (double) right / labels.length;
  }

  private static double[][] shared(int[] labels, int components, int[] classes, int classCount) {
    double[][] shared = new double[components][classCount];
    for (int i = 0; i < labels.length; i++) {
      shared[labels[i]][classes[i]]++;
    }
    return shared;
  }

  private static int argmax(double[] values) {
    int best = 0;
    for (int c = 1; c < values.length; c++) {
      if (values[c] > values[best]) {
        best = c;
      }
    }
    return best;
  }
}
