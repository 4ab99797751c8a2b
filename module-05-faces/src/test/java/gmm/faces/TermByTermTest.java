package gmm.faces;

import static gmm.kit.testing.Answer.answer;

import gmm.digits.Pca;
import gmm.faces.given.FactorAnalyzer;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Trait;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import gmm.mixture.given.Covariances;
import gmm.mixture.given.Parameters;
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
          new double[][] {{1, 3, 5}, {4, 2.5}, {0.5}},
          new double[][] {{1, 2, 5, 6}, {4, 3, 7, 1.5}, {9 / 16.0}},
          new double[][] {{3, 3}, {3}, {0.5}},
          new double[][] {{2, 4}, {4, 2, 2}, {2.5 / 6}},
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

  @Nested
  @Tag("5.1")
  class Fit {

    private static final Trait CENTRED =
        Trait.where(
                "the mean face is 0",
                (double[][] faces) ->
                    DoubleStream.of(Matrices.columnMeans(faces)).allMatch(x -> x == 0))
            .look("how the mean face is taken off")
            .leaves("the directions and variances of the faces as they are");

    private static final Trait TWO =
        Trait.where("there are two faces", (double[][] faces) -> faces.length == 2)
            .look("what is made of more than one direction, and what is divided by")
            .leaves("the direction from one to the other, and half their squared distance");

    /** Faces, then for each eigenface its variance and its pixels. */
    static Stream<double[][][]> cases() {
      double[][] four = {{3, 0, 0}, {-3, 0, 0}, {0, 1, 0}, {0, -1, 0}};
      double[][] turned = {{4, -4, 2}, {-4, 4, -2}, {1, 2, 2}, {-1, -2, -2}};
      double[][] ofFour = {{6, 1, 0, 0}, {2 / 3.0, 0, 1, 0}};
      double[][] ofTurned = {{24, 2 / 3.0, -2 / 3.0, 1 / 3.0}, {6, 1 / 3.0, 2 / 3.0, 2 / 3.0}};
      return Stream.of(
          new double[][][] {{{3, 4}, {-3, -4}}, {{50, 0.6, 0.8}}},
          new double[][][] {{{3, -1}, {-3, 1}}, {{20, 3 / Math.sqrt(10), -1 / Math.sqrt(10)}}},
          new double[][][] {four, ofFour},
          new double[][][] {turned, ofTurned},
          new double[][][] {shifted(four, 5, 2, -1), ofFour},
          new double[][][] {shifted(turned, 1, -3, 2), ofTurned},
          new double[][][] {shifted(turned, 4, 1, 0.5), ofTurned},
          new double[][][] {{{4, 6}, {-2, -2}}, {{50, 0.6, 0.8}}},
          new double[][][] {{{5, 0, 1}, {1, 0, 1}}, {{8, 1, 0, 0}}});
    }

    private static double[][] shifted(double[][] faces, double... by) {
      return Arrays.stream(faces)
          .map(x -> IntStream.range(0, by.length).mapToDouble(p -> x[p] + by[p]).toArray())
          .toArray(double[][]::new);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void finds_directions_and_variances_about_the_mean_face(double[][][] one) {
      double[][] faces = one[0];
      int components = one[1].length;
      double[] variances = Arrays.stream(one[1]).mapToDouble(row -> row[0]).toArray();
      double[][] directions =
          Arrays.stream(one[1])
              .map(row -> Arrays.copyOfRange(row, 1, row.length))
              .toArray(double[][]::new);
      Pca expected =
          Pca.of(
              Matrices.columnMeans(faces),
              directions,
              variances,
              DoubleStream.of(variances).sum(),
              false);
      answer("5.1", Eigenfaces.fit(faces, components))
          .by("fit")
          .to(faces, components)
          .toldBy(CENTRED, TWO)
          .seenAs("signs aside", EigenfacesTest.Directions::of)
          .is(EigenfacesTest.Directions.of(expected), 1e-9);
    }
  }

  @Nested
  @Tag("5.3")
  class Cohesions {

    private static final Trait COINCIDE =
        Trait.where(
                "each face is its cluster's centroid",
                (FaceClusters c) ->
                    IntStream.range(0, c.labels().length)
                        .allMatch(n -> Arrays.equals(c.codes()[n], c.centroids()[c.labels()[n]])))
            .look("which distances are averaged: those of the faces from the centroid")
            .leaves("0 for every cluster");

    private static final Trait AT_ONE =
        Trait.where(
                "each face lies 1 from its centroid",
                (FaceClusters c) ->
                    IntStream.range(0, c.labels().length)
                        .allMatch(
                            n ->
                                Matrices.squaredDistance(c.codes()[n], c.centroids()[c.labels()[n]])
                                    == 1))
            .look("whether distances or their squares are averaged");

    /** Codes, labels, centroids and cohesions. */
    static Stream<double[][][]> cases() {
      return Stream.of(
          new double[][][] {{{1, 2}, {1, 2}, {4, 0}}, {{0, 0, 1}}, {{1, 2}, {4, 0}}, {{0, 0}}},
          new double[][][] {{{3}, {5}}, {{1, 0}}, {{5}, {3}}, {{0, 0}}},
          new double[][][] {{{1}, {3}, {7}, {9}}, {{0, 0, 1, 1}}, {{2}, {8}}, {{1, 1}}},
          new double[][][] {{{1, 0}, {-1, 0}, {0, 1}, {0, -1}}, {{0, 0, 0, 0}}, {{0, 0}}, {{1}}},
          new double[][][] {{{0}, {4}, {10}, {16}}, {{0, 0, 1, 1}}, {{2}, {13}}, {{4, 9}}},
          new double[][][] {{{0, 0}, {6, 8}, {3, 1}}, {{0, 0, 0}}, {{3, 3}}, {{56 / 3.0}}},
          new double[][][] {{{0}, {3}, {6}, {1}}, {{0, 0, 0, 1}}, {{3}, {1}}, {{6, 0}}});
    }

    @ParameterizedTest
    @MethodSource("cases")
    void are_mean_squared_distances_from_the_centroid(double[][][] one) {
      int[] labels = Arrays.stream(one[1][0]).mapToInt(z -> (int) z).toArray();
      FaceClusters clusters = new FaceClusters(one[0], one[2], labels);
      answer("5.3", clusters.cohesions())
          .by("cohesions")
          .to(clusters)
          .toldBy(COINCIDE, AT_ONE)
          .is(one[3][0], 1e-12);
    }
  }

  @Nested
  @Tag("5.6")
  class Frechet {

    private static final Trait SAME_AXES =
        new Trait(
            "both covariances have the same axes",
            "what becomes of covariances whose axes differ",
            "",
            inputs -> commute((double[][]) inputs[1], (double[][]) inputs[3]));

    private static final Trait SAME_ORDER =
        new Trait(
            "both covariances have the same axes, the longest of the one that of the other",
            "which variance of the one is compared with which of the other",
            "",
            inputs ->
                commute((double[][]) inputs[1], (double[][]) inputs[3])
                    && inOrder((double[][]) inputs[1], (double[][]) inputs[3]));

    private static final Trait SAME_MEAN =
        new Trait(
            "both means are the same",
            "how the means enter",
            "",
            inputs -> Arrays.equals((double[]) inputs[0], (double[]) inputs[2]));

    private static final Trait SAME_COVARIANCE =
        new Trait(
            "both covariances are the same",
            "what is taken off the traces",
            "the squared distance of the means",
            inputs -> Arrays.deepEquals((double[][]) inputs[1], (double[][]) inputs[3]));

    private static boolean commute(double[][] a, double[][] b) {
      double[][] ab = Matrices.multiply(a, b);
      double[][] ba = Matrices.transpose(ab); // of symmetric ones
      return IntStream.range(0, a.length)
          .allMatch(
              i ->
                  IntStream.range(0, a.length).allMatch(j -> Math.abs(ab[i][j] - ba[i][j]) < 1e-9));
    }

    /** Of those with the same axes the sum of products is largest then. */
    private static boolean inOrder(double[][] a, double[][] b) {
      double[] ofA = Matrices.eigenSymmetric(a).values();
      double[] ofB = Matrices.eigenSymmetric(b).values();
      double trace = 0;
      for (int i = 0; i < a.length; i++) {
        trace += Matrices.dot(a[i], b[i]);
      }
      return Math.abs(trace - Matrices.dot(ofA, ofB)) < 1e-9 * Math.max(1, Math.abs(trace));
    }

    /** Both means, then the two covariances. */
    static Stream<double[][][]> cases() {
      double[][] wide = {{9, 0}, {0, 4}};
      double[][] alsoWide = {{4, 0}, {0, 1}};
      double[][] tall = {{1, 0}, {0, 4}};
      double[][] rising = {{5, 4}, {4, 5}};
      double[][] alsoRising = {{2.5, 1.5}, {1.5, 2.5}};
      double[][] falling = {{2.5, -1.5}, {-1.5, 2.5}};
      double[][] apart = {{0, 0}, {3, 4}};
      double[][] together = {{1, -2}, {1, -2}};
      return Stream.of(
          new double[][][] {apart, wide, wide},
          new double[][][] {{{1, 0}, {3, -1}}, rising, rising},
          new double[][][] {apart, wide, alsoWide},
          new double[][][] {together, rising, alsoRising},
          new double[][][] {together, wide, tall},
          new double[][][] {apart, rising, falling},
          new double[][][] {{{1, 0}, {3, -1}}, alsoWide, tall},
          new double[][][] {together, wide, rising},
          new double[][][] {apart, tall, alsoRising},
          new double[][][] {{{1, 0}, {3, -1}}, falling, wide});
    }

    @ParameterizedTest
    @MethodSource("cases")
    void is_of_means_and_of_spreads_along_axes(double[][][] one) {
      double[] meanA = one[0][0];
      double[] meanB = one[0][1];
      double[][] a = one[1];
      double[][] b = one[2];
      // of two features: the overlap is the root of tr(Σ₁ Σ₂) + 2 √(|Σ₁| |Σ₂|)
      double ofProduct = Matrices.dot(a[0], b[0]) + Matrices.dot(a[1], b[1]);
      double overlap = Math.sqrt(ofProduct + 2 * Math.sqrt(determinant(a) * determinant(b)));
      double traces = a[0][0] + a[1][1] + b[0][0] + b[1][1];
      answer("5.6", FrechetDistance.between(meanA, a, meanB, b))
          .to(meanA, a, meanB, b)
          .toldBy(SAME_AXES, SAME_ORDER, SAME_MEAN, SAME_COVARIANCE)
          .is(Matrices.squaredDistance(meanA, meanB) + traces - 2 * overlap, 1e-9);
    }

    private static double determinant(double[][] a) {
      return a[0][0] * a[1][1] - a[0][1] * a[1][0];
    }
  }

  private static final Trait ONE_FACTOR =
      Trait.where("there is one factor", (FactorAnalyzer c) -> c.factors() == 1)
          .look("what several factors have to do with each other");

  private static final Trait SEPARATE =
      Trait.where(
              "M is diagonal: no two factors speak in the same pixels",
              (FactorAnalyzer c) ->
                  IntStream.range(0, c.factors())
                      .allMatch(
                          a ->
                              IntStream.range(0, a)
                                  .allMatch(b -> Math.abs(shared(c, a, b)) < 1e-9)))
          .look("what is made of the entries of M beside the diagonal");

  private static final Trait UNIT_NOISE =
      Trait.where(
              "every pixel's noise has the variance 1",
              (FactorAnalyzer c) -> DoubleStream.of(c.noiseVariances()).allMatch(v -> v == 1))
          .look("where the noise's variances enter");

  private static final Trait AT_MEAN =
      Trait.where(
              "every picture is the component's mean",
              (FactorAnalyzer c, double[][] rows) ->
                  Stream.of(rows).allMatch(x -> Arrays.equals(x, c.mean())))
          .look("what is made of the difference from the mean")
          .leaves("what does not depend on the picture");

  private static final Trait SILENT =
      Trait.where(
              "all loadings are 0",
              (FactorAnalyzer c) ->
                  Arrays.stream(c.loadings()).flatMapToDouble(Arrays::stream).allMatch(h -> h == 0))
          .look("what the loadings do")
          .leaves("pixels that know nothing of each other");

  /** An entry of Hᵀ Ψ⁻¹ H. */
  private static double shared(FactorAnalyzer c, int a, int b) {
    double[][] h = c.loadings();
    double[] noise = c.noiseVariances();
    return IntStream.range(0, h.length).mapToDouble(p -> h[p][a] * h[p][b] / noise[p]).sum();
  }

  /** Of two pixels: the mean, the noise's variances, a picture, then the loadings of each pixel. */
  static Stream<double[][]> analysers() {
    return Stream.of(
        new double[][] {{1, 1}, {1, 2}, {3, 2}, {1}, {2}},
        new double[][] {{0, 0}, {1, 1}, {2, -1}, {1}, {0.5}},
        new double[][] {{1, -1}, {2, 0.5}, {1, -1}, {1}, {0.5}},
        new double[][] {{0, 2}, {1, 1}, {0, 2}, {1, 0.5}, {1, -1}},
        new double[][] {{0, 0}, {1, 1}, {2, -1}, {2, 0}, {0, 1}},
        new double[][] {{1, 0}, {2, 0.5}, {2, -1}, {2, 1}, {-0.5, 1}},
        new double[][] {{0, 0}, {1, 1}, {2, -1}, {1, 0.5}, {1, -1}},
        new double[][] {{1, 0}, {1, 1}, {2, 3}, {2, 1}, {1, 1}},
        new double[][] {{0, 0}, {2, 0.5}, {2, -1}, {1, 0.5}, {1, 1}},
        new double[][] {{1, 0}, {0.5, 4}, {0, 3}, {2, 1}, {1, 1}},
        new double[][] {{0, 0}, {1, 4}, {2, -1}, {0}, {0}},
        new double[][] {{1, 0}, {1, 1}, {3, 3}, {0, 0}, {0, 0}});
  }

  private static FactorAnalyzer analyser(double[][] one) {
    return new FactorAnalyzer(one[0], new double[][] {one[3], one[4]}, one[1]);
  }

  /** H Hᵀ + Ψ of two pixels. */
  private static double[][] covariance(double[][] one) {
    double between = Matrices.dot(one[3], one[4]);
    return new double[][] {
      {Matrices.dot(one[3], one[3]) + one[1][0], between},
      {between, Matrices.dot(one[4], one[4]) + one[1][1]}
    };
  }

  /** Σ⁻¹ (x - μ). */
  private static double[] solved(double[][] one) {
    double[][] s = covariance(one);
    double determinant = s[0][0] * s[1][1] - s[0][1] * s[1][0];
    double first = one[2][0] - one[0][0];
    double second = one[2][1] - one[0][1];
    return new double[] {
      (s[1][1] * first - s[0][1] * second) / determinant,
      (s[0][0] * second - s[1][0] * first) / determinant
    };
  }

  @Nested
  @Tag("5.10")
  class LogDensities {

    @ParameterizedTest
    @MethodSource("gmm.faces.TermByTermTest#analysers")
    void are_those_of_loadings_and_noise_together(double[][] one) {
      FactorAnalyzer component = analyser(one);
      double[][] s = covariance(one);
      double determinant = s[0][0] * s[1][1] - s[0][1] * s[1][0];
      double[] solved = solved(one);
      double squared = (one[2][0] - one[0][0]) * solved[0] + (one[2][1] - one[0][1]) * solved[1];
      double[][] rows = {one[2]};
      answer("5.10", FactorAnalyzers.logDensities(component, rows))
          .by("logDensities")
          .to(component, rows)
          .toldBy(ONE_FACTOR, SEPARATE, UNIT_NOISE, AT_MEAN, SILENT)
          .is(
              new double[] {-0.5 * (2 * Math.log(2 * Math.PI) + Math.log(determinant) + squared)},
              1e-12);
    }
  }

  @Nested
  @Tag("5.10")
  class FactorMeans {

    @ParameterizedTest
    @MethodSource("gmm.faces.TermByTermTest#analysers")
    void are_solved_for_all_factors_at_once(double[][] one) {
      FactorAnalyzer component = analyser(one);
      double[] solved = solved(one);
      double[][] rows = {one[2]};
      double[][] expected = new double[1][one[3].length]; // Hᵀ Σ⁻¹ (x - μ)
      Arrays.setAll(expected[0], j -> one[3][j] * solved[0] + one[4][j] * solved[1]);
      answer("5.10", FactorAnalyzers.factorMeans(component, rows))
          .by("factorMeans")
          .to(component, rows)
          .toldBy(ONE_FACTOR, SEPARATE, UNIT_NOISE, AT_MEAN, SILENT)
          .is(expected, 1e-12);
    }
  }

  @Nested
  @Tag("5.12")
  class PictureLogDensity {

    /** The variance of which the logarithm of 2π times it is 0. */
    private static final double NEUTRAL = 0.5 / Math.PI;

    private static final Trait NO_REST =
        Trait.where(
                "the eigenfaces leave no rest of any face",
                (PictureDensity density, double[][] faces) ->
                    rests(density, faces).allMatch(s -> s < 1e-12))
            .look("the rest, and what it is divided by");

    private static final Trait NO_CONSTANT =
        Trait.where(
                "2π times the rest's variance is 1, so that the rest's constant is 0",
                (PictureDensity density) -> Math.abs(density.restVariance() - NEUTRAL) < 1e-12)
            .look("how many directions the rest's constant counts");

    private static final Trait NEITHER =
        Trait.where(
                "the eigenfaces leave no rest of any face and the rest's constant is 0",
                (PictureDensity density, double[][] faces) ->
                    Math.abs(density.restVariance() - NEUTRAL) < 1e-12
                        && rests(density, faces).allMatch(s -> s < 1e-12))
            .look("the rest and its constant")
            .leaves("the log density of the code");

    private static DoubleStream rests(PictureDensity density, double[][] faces) {
      Pca pca = density.eigenfaces();
      double[][] rebuilt = pca.inverseTransform(pca.transform(faces));
      return IntStream.range(0, faces.length)
          .mapToDouble(i -> Matrices.squaredDistance(faces[i], rebuilt[i]));
    }

    /** A face of three pixels, the rest's variance, its code and the square of its rest. */
    static Stream<double[][]> cases() {
      return Stream.of(
          new double[][] {{3, 1, 2}, {NEUTRAL, 2, 0}},
          new double[][] {{0, 1, 2}, {NEUTRAL, -1, 0}},
          new double[][] {{3, 1, 2}, {0.5, 2, 0}},
          new double[][] {{-1, 1, 2}, {4, -2, 0}},
          new double[][] {{2, 3, 2}, {NEUTRAL, 1, 4}},
          new double[][] {{1, 2, 0}, {NEUTRAL, 0, 5}},
          new double[][] {{0, 3, 3}, {2, -1, 5}},
          new double[][] {{4, 0, 2}, {0.25, 3, 1}});
    }

    @ParameterizedTest
    @MethodSource("cases")
    void is_that_of_the_code_and_that_of_the_rest(double[][] one) {
      double variance = one[1][0];
      Pca first =
          Pca.of(new double[] {1, 1, 2}, new double[][] {{1, 0, 0}}, new double[] {9}, 12, false);
      GaussianMixture codes =
          new GaussianMixture(
              new Parameters(
                  new double[] {1},
                  new double[][] {{0}},
                  Covariances.of(CovarianceType.DIAGONAL, new double[][][] {{{9}}})),
              gmm.mixture.given.Fit.NONE);
      PictureDensity density = new PictureDensity(first, codes, variance);
      double[][] faces = {one[0]};
      double ofCode = -0.5 * (Math.log(2 * Math.PI * 9) + one[1][1] * one[1][1] / 9);
      double ofRest = -Math.log(2 * Math.PI * variance) - one[1][2] / (2 * variance);
      answer("5.12", density.logDensity(faces))
          .by("logDensity")
          .to(density, faces)
          .toldBy(NO_REST, NO_CONSTANT, NEITHER)
          .is(new double[] {ofCode + ofRest}, 1e-12);
    }
  }
}
