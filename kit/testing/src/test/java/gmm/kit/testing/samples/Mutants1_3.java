package gmm.kit.testing.samples;

import gmm.kit.testing.Mutant;
import gmm.kit.testing.Slip;
import gmm.kit.testing.Ticks;
import java.util.Arrays;

/** Mutants of {@link Average} as the build would make them. */
final class Mutants1_3 {

  private Mutants1_3() {}

  @Mutant(method = "of", number = 1, slip = Slip.SIGN, term = "the step that gives the sum")
  static double of_1(double[] data) {
    double sum = 0;
    for (double x : data) {
      sum -= x;
    }
    return sum / data.length;
  }

  /** The same numbers as a mistake that is known. */
  @Mutant(method = "of", number = 2, slip = Slip.COUNT)
  static double of_2(double[] data) {
    return Arrays.stream(data).sum() / (data.length - 1);
  }

  /** The last one's place in the sum is empty where there is but one. */
  @Mutant(method = "of", number = 3, slip = Slip.ENDS)
  static double of_3(double[] data) {
    double sum = 0;
    for (int i = 1; i < data.length; i++) {
      sum += data[i];
    }
    return sum / data.length;
  }

  @Mutant(method = "of", number = 4, slip = Slip.STEP)
  static double of_4(double[] data) {
    while (data.length > 0) {
      Ticks.tick();
    }
    return 0;
  }

  @Mutant(method = "of", number = 5, slip = Slip.SQUARE)
  static double of_5(double[] data) {
    return Arrays.stream(data).map(x -> x * x).sum() / data.length;
  }

  @Mutant(method = "of", number = 6, slip = Slip.PLUS_FOR_TIMES)
  static double of_6(double[] data) {
    return of_5(data);
  }

  @Mutant(method = "of", number = 7, slip = Slip.FACTOR)
  static double of_7(double[] data) {
    return 2 * Average.of(data);
  }

  @Mutant(method = "of", number = 8, slip = Slip.TERM)
  static double of_8(double[] data) {
    return of_7(data);
  }

  @Mutant(method = "of", number = 9, slip = Slip.LOG)
  static double of_9(double[] data) {
    return of_7(data);
  }

  /** Writes into what the receiver holds. */
  @Mutant(method = "ofRows", number = 10, slip = Slip.SET)
  static double ofRows_10(double[][] rows) {
    rows[0][0] = Double.NaN;
    return 0;
  }
}
