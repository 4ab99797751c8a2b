package gmm.faces;

import static gmm.kit.testing.Answer.answer;

import gmm.kit.testing.Trait;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Cases in which parts of a formula vanish or make no difference, so that where an answer is right
 * tells in which part a mistake is.
 */
class TermByTermTest {

  private static boolean allSame(double... numbers) {
    return DoubleStream.of(numbers).allMatch(x -> x == numbers[0]);
  }

  @Nested
  @Tag("5.5")
  class CopyProbability {

    private static final Trait ONE_HELD_OUT =
        Trait.where(
                "there is one held-out face",
                (double[] generated, double[] heldOut) -> heldOut.length == 1)
            .look("with which of the held-out faces each generated one is compared");

    private static final Trait ONE_GENERATED =
        Trait.where("there is one generated face", (double[] generated) -> generated.length == 1)
            .look("how the generated faces are put together");

    private static final Trait TIE =
        Trait.where(
                "a generated face lies as far as a held-out one",
                (double[] generated, double[] heldOut) ->
                    DoubleStream.of(generated)
                        .anyMatch(g -> DoubleStream.of(heldOut).anyMatch(h -> h == g)))
            .look("how a tie counts");

    static Stream<double[][]> cases() {
      return Stream.of(
          new double[][] {{1, 3, 5}, {4}, {2 / 3.0}},
          new double[][] {{1, 3, 4}, {2}, {1 / 3.0}},
          new double[][] {{3}, {4, 1, 5}, {2 / 3.0}},
          new double[][] {{3}, {2, 1, 0.5, 5}, {0.25}},
          new double[][] {{1, 3, 5}, {4, 2}, {0.5}},
          new double[][] {{1, 2, 5, 6}, {4, 3, 7, 1.5}, {9 / 16.0}},
          new double[][] {{3, 3}, {3}, {0.5}},
          new double[][] {{2, 4}, {2, 4}, {0.5}},
          new double[][] {{2, 4}, {2, 5, 1}, {0.5 - 1 / 12.0}});
    }

    @ParameterizedTest
    @MethodSource("cases")
    void compares_every_pair(double[][] one) {
      answer("5.5", Memorization.copyProbability(one[0], one[1]))
          .by("copyProbability")
          .to(one[0], one[1])
          .toldBy(ONE_HELD_OUT, ONE_GENERATED, TIE)
          .is(one[2][0], 1e-12);
    }
  }

  @Nested
  @Tag("5.11")
  class Shape {

    // not static: what one test does to them must not reach the next
    private final double[][][] own = {{{4, 1}, {1, 3}}, {{1, 0}, {0, 2}}};

    private static final Trait EQUAL_SCALES =
        Trait.where(
                "all scales are equal",
                (double[][][] own, double[] counts, double[] scales) -> allSame(scales))
            .look("that each covariance is divided by the scale of its own component");

    private static final Trait EQUAL_COUNTS =
        Trait.where("all counts are equal", (double[][][] own, double[] counts) -> allSame(counts))
            .look("how the counts enter");

    private static final Trait UNIT_SCALES =
        Trait.where(
                "all scales are 1",
                (double[][][] own, double[] counts, double[] scales) ->
                    DoubleStream.of(scales).allMatch(a -> a == 1))
            .look("how the scales enter");

    /** Counts and scales of the two components. */
    static Stream<double[][]> cases() {
      return Stream.of(
          new double[][] {{10, 10}, {1, 1}},
          new double[][] {{10, 30}, {1, 1}},
          new double[][] {{10, 10}, {2, 2}},
          new double[][] {{10, 30}, {0.5, 0.5}},
          new double[][] {{10, 10}, {2, 0.5}},
          new double[][] {{20, 20}, {1, 4}},
          new double[][] {{10, 30}, {2, 0.5}});
    }

    @ParameterizedTest
    @MethodSource("cases")
    void is_a_mean_of_the_covariances_each_at_its_scale(double[][] one) {
      double[] counts = one[0];
      double[] scales = one[1];
      double n = counts[0] + counts[1];
      double[][] expected = new double[2][2];
      IntStream.range(0, 2)
          .forEach(
              i ->
                  Arrays.setAll(
                      expected[i],
                      j ->
                          (counts[0] * own[0][i][j] / scales[0]
                                  + counts[1] * own[1][i][j] / scales[1])
                              / n));
      answer("5.11", Shrinkage.shape(own, counts, scales))
          .by("shape")
          .to(own, counts, scales)
          .toldBy(EQUAL_SCALES, EQUAL_COUNTS, UNIT_SCALES)
          .is(expected, 1e-12);
    }
  }
}
