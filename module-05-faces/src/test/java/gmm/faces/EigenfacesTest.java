package gmm.faces;

import static gmm.kit.testing.Answer.answer;
import static gmm.kit.testing.Answer.experiment;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gmm.digits.Pca;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Answer.Call;
import gmm.kit.testing.Seed;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EigenfacesTest {

  /**
   * What a PCA is, whatever the signs of its directions; where nothing varies there is no
   * direction, and 0 stands for what rounding makes of it.
   */
  record Directions(double[] mean, double[][] directions, double[] variances, double[] ratios) {

    private static final double NOTHING = 1e-10;

    static Directions of(Pca pca) {
      double[][] directions = pca.components();
      double[] variances = pca.explainedVariance();
      for (int j = 0; j < directions.length; j++) {
        double[] direction = directions[j];
        if (variances[j] < NOTHING * variances[0]) {
          Arrays.fill(direction, 0);
        }
        int largest = largest(direction);
        double sign = Math.signum(direction[largest]);
        Arrays.setAll(direction, i -> sign * direction[i]);
      }
      return new Directions(pca.mean(), directions, variances, pca.explainedVarianceRatio());
    }

    /** The first within a hair of the largest: rounding must not choose. */
    private static int largest(double[] values) {
      double top = Arrays.stream(values).map(Math::abs).max().orElseThrow();
      return IntStream.range(0, values.length)
          .filter(i -> Math.abs(values[i]) > top * (1 - 1e-6))
          .findFirst()
          .orElse(0);
    }
  }

  @Nested
  @Tag("5.1")
  class Fit {

    @Test
    void the_lectures_three_faces_have_eigenfaces_of_halves_and_variances_12_and_4() {
      double[][] eigenfaces = {{0.5, 0.5, 0.5, 0.5}, {0.5, -0.5, 0.5, -0.5}};
      Pca expected = Pca.of(new double[] {5, 5, 5, 5}, eigenfaces, new double[] {12, 4}, 16, false);
      answer("5.1", Eigenfaces.fit(three(), 2))
          .to(three(), 2)
          .seenAs("signs aside", Directions::of)
          .is(Directions.of(expected), 1e-12);
    }

    @Test
    void agrees_with_scikit_learn_signs_aside() {
      double[][] faces = Golden.matrix("faces");
      Pca expected =
          Pca.of(
              Golden.vector("mean"),
              Golden.matrix("components"),
              Golden.vector("explainedVariance"),
              total(),
              false);
      answer("5.1", Eigenfaces.fit(faces, 3))
          .to(faces, 3)
          .seenAs("signs aside", Directions::of)
          .is(Directions.of(expected), 1e-9); // the Gram matrix squares the singular values
    }

    @Test
    void agrees_with_the_pca_of_module_4_on_many_more_pixels_than_faces() {
      double[][] faces = random(new Seed(51).random(), 20, 400);
      Pca expected = Pca.fit(faces, 6, false);
      answer("5.1", Eigenfaces.fit(Matrices.copy(faces), 6))
          .to(faces, 6)
          .seenAs("signs aside", Directions::of)
          .is(Directions.of(expected), 1e-9);
    }

    /** The lecture's three faces as photographs: each of their pixels 15,625 times. */
    @Test
    void photographs_of_62_500_pixels_need_no_matrix_of_pixels_with_pixels() {
      experiment("5.1", (Call<Pca> fit) -> variancesOfPhotographs(fit))
          .seenAs("the variances of three photographs of 62,500 pixels", variances -> variances)
          .fulfils("that they fit into memory", Fit::tooLarge);
      experiment("5.1", (Call<Pca> fit) -> variancesOfPhotographs(fit))
          .seenAs("the variances of three photographs of 62,500 pixels", variances -> variances)
          .is(new double[] {12 * 15_625, 4 * 15_625}, 1e-9);
    }

    /** None where there is no memory for them. */
    private static double[] variancesOfPhotographs(Call<Pca> fit) {
      try {
        return fit.with(photographs(), 2).explainedVariance();
      } catch (OutOfMemoryError | NegativeArraySizeException e) {
        return new double[0];
      }
    }

    private static Optional<String> tooLarge(double[] variances) {
      return variances.length > 0
          ? Optional.empty()
          : Optional.of(
              "a matrix of pixels with pixels (d x d) takes 31 GB; one of faces with faces (n x n)"
                  + " takes 72 bytes: form A Aᵀ, not Aᵀ A");
    }

    @Test
    void codes_have_the_variances_of_the_fit_and_are_not_whitened() {
      answer("5.1", Eigenfaces.fit(three(), 2))
          .to(three(), 2)
          .seenAs(
              "mean squares of the faces' codes (of n - 1)",
              pca -> columnSquares(pca.transform(three()), 2))
          .is(new double[] {12, 4}, 1e-12);
    }

    @Test
    void eigenfaces_are_of_length_one_and_at_right_angles() {
      double[][] faces = random(new Seed(52).random(), 9, 50);
      double[][] u = Eigenfaces.fit(faces, 5).components();
      answer("5.1", u)
          .seenAs(
              "the products of eigenfaces with each other",
              eigenfaces -> Matrices.multiply(eigenfaces, Matrices.transpose(eigenfaces)))
          .is(Matrices.identity(5), 1e-9);
    }

    @Test
    void one_eigenface_less_than_faces_holds_every_training_face_whole() {
      double[][] faces = random(new Seed(53).random(), 6, 30);
      Pca pca = Eigenfaces.fit(Matrices.copy(faces), 5);
      answer("5.1", pca)
          .to(faces, 5)
          .seenAs(
              "the faces, decoded from their codes",
              fitted -> fitted.inverseTransform(fitted.transform(faces)))
          .is(faces, 1e-9);
    }

    @Test
    void fewer_pixels_than_faces_is_no_different() {
      double[][] faces = random(new Seed(54).random(), 12, 3);
      Pca expected = Pca.fit(faces, 3, false);
      answer("5.1", Eigenfaces.fit(Matrices.copy(faces), 3))
          .to(faces, 3)
          .seenAs("signs aside", Directions::of)
          .is(Directions.of(expected), 1e-9);
    }
  }

  @Test
  void as_many_eigenfaces_as_faces_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Eigenfaces.fit(three(), 3))
        .withMessage("components must be from 1 to 2 but is 3");
  }

  @Test
  void faces_that_repeat_have_fewer_directions() {
    double[][] three = three();
    double[][] twice = {three[0], three[1], three[0], three[1].clone()};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Eigenfaces.fit(twice, 2))
        .withMessage("components must be from 1 to 1 but is 2");
  }

  @Test
  void faces_that_are_all_the_same_have_no_direction() {
    double[][] same = {three()[0], three()[0]};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Eigenfaces.fit(same, 1))
        .withMessageContaining("the number of different faces must be at least 2 but is 1");
  }

  @Nested
  @Tag("5.2")
  class Reconstruction {

    /** Of three pixels, along the first of them. */
    private final Pca alongTheFirst =
        Pca.of(new double[] {0, 3, 0}, new double[][] {{1, 0, 0}}, new double[] {4}, 5, false);

    /** The lecture's three faces' first eigenface. */
    private final Pca firstOfThree =
        Pca.of(
            new double[] {5, 5, 5, 5},
            new double[][] {{0.5, 0.5, 0.5, 0.5}},
            new double[] {12},
            16,
            false);

    @Test
    void one_eigenface_keeps_the_brightness_of_the_lectures_faces_and_no_more() {
      double[][] expected = {{6, 6, 6, 6}, {6, 6, 6, 6}, {3, 3, 3, 3}};
      answer("5.2", Eigenfaces.reconstruct(firstOfThree, three()))
          .by("reconstruct")
          .to(firstOfThree, three())
          .is(expected, 1e-12);
    }

    @Test
    void agrees_with_scikit_learn_on_faces_not_seen() {
      Pca pca = golden();
      double[][] unseen = Golden.matrix("unseen");
      answer("5.2", Eigenfaces.reconstruct(pca, unseen))
          .by("reconstruct")
          .to(pca, unseen)
          .is(Golden.matrix("reconstructed"), 1e-12);
      answer("5.2", Eigenfaces.errors(pca, unseen))
          .by("errors")
          .to(pca, unseen)
          .is(Golden.vector("errors"), 1e-12);
    }

    @Test
    void the_error_of_5_4_2_beside_5_3_0_is_the_root_of_five_thirds() {
      double[][] faces = {{5, 4, 2}, {-1, 3, 6}};
      answer("5.2", Eigenfaces.errors(alongTheFirst, faces))
          .by("errors")
          .to(alongTheFirst, faces)
          .is(new double[] {Math.sqrt(5 / 3.0), Math.sqrt(12)}, 1e-12);
    }

    @Test
    void what_is_reconstructed_once_stays_as_it_is() {
      Pca pca = golden();
      double[][] once = Eigenfaces.reconstruct(pca, Golden.matrix("unseen"));
      answer("5.2", Eigenfaces.reconstruct(pca, once))
          .by("reconstruct")
          .to(pca, once)
          .is(once, 1e-12);
    }

    @Test
    void the_mean_face_is_kept_whole() {
      double[][] mean = {{0, 3, 0}};
      answer("5.2", Eigenfaces.reconstruct(alongTheFirst, mean))
          .by("reconstruct")
          .to(alongTheFirst, mean)
          .is(mean, 1e-12);
      answer("5.2", Eigenfaces.errors(alongTheFirst, mean))
          .by("errors")
          .to(alongTheFirst, mean)
          .is(new double[] {0}, 0);
    }

    @Test
    void mean_squared_length_of_what_is_lost_is_the_sum_of_the_variances_left_out() {
      double[][] faces = random(new Seed(55).random(), 8, 20);
      Pca two = Pca.fit(faces, 2, false);
      double[] all = Pca.fit(faces, 7, false).explainedVariance();
      double leftOut = Arrays.stream(all, 2, 7).sum() * 7 / 8; // of n - 1, now of n
      answer("5.2", Eigenfaces.errors(two, faces))
          .by("errors")
          .to(two, faces)
          .seenAs(
              "mean of the squared errors, times the pixels",
              errors -> 20 * Arrays.stream(errors).map(e -> e * e).average().orElseThrow())
          .is(leftOut, 1e-9);
    }

    private static Pca golden() {
      return Pca.of(
          Golden.vector("mean"),
          Golden.matrix("components"),
          Golden.vector("explainedVariance"),
          total(),
          false);
    }
  }

  /** The lecture's: three faces of four pixels. */
  private static double[][] three() {
    return new double[][] {{7, 5, 7, 5}, {5, 7, 5, 7}, {3, 3, 3, 3}};
  }

  private static double[][] photographs() {
    return Arrays.stream(three())
        .map(face -> IntStream.range(0, 62_500).mapToDouble(i -> face[i % 4]).toArray())
        .toArray(double[][]::new);
  }

  private static double[] columnSquares(double[][] table, double divisor) {
    return IntStream.range(0, table[0].length)
        .mapToDouble(j -> Arrays.stream(table).mapToDouble(row -> row[j] * row[j]).sum() / divisor)
        .toArray();
  }

  private static double total() {
    return Golden.vector("explainedVariance")[0] / Golden.vector("explainedVarianceRatio")[0];
  }

  private static double[][] random(RandomGenerator random, int n, int d) {
    double[] spread = random.doubles(d, 0.1, 2).toArray();
    return IntStream.range(0, n)
        .mapToObj(i -> Arrays.stream(spread).map(s -> 3 + s * random.nextGaussian()).toArray())
        .toArray(double[][]::new);
  }
}
