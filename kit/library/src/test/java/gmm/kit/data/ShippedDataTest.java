package gmm.kit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gmm.kit.CourseRoot;
import gmm.kit.linalg.Matrices;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;

class ShippedDataTest {

  @Test
  void iris_has_fifty_flowers_of_each_species_and_its_known_means() {
    LabelledData iris = Iris.load();
    assertThat(iris.rows()).hasDimensions(150, 4);
    assertThat(iris.rows()[0]).containsExactly(5.1, 3.5, 1.4, 0.2);
    assertThat(counts(iris)).containsExactly(50, 50, 50);
    // the means that every description of the set gives
    assertThat(Matrices.columnMeans(iris.rows()))
        .containsExactly(new double[] {5.843333, 3.057333, 3.758, 1.199333}, within(1e-6));
  }

  @Test
  void some_features_of_iris_keep_their_names() {
    LabelledData petals = Iris.load().features(2, 3);
    assertThat(petals.features()).containsExactly("petal length (cm)", "petal width (cm)");
    assertThat(petals.rows()[0]).containsExactly(1.4, 0.2);
  }

  @Test
  void digits_are_1797_pictures_of_64_greys_from_0_to_16() {
    LabelledData digits = Digits.load();
    assertThat(digits.rows()).hasDimensions(1797, 64);
    // the class counts in UCI's own description (test set)
    assertThat(counts(digits)).containsExactly(178, 182, 177, 183, 181, 182, 181, 179, 174, 180);
    assertThat(Arrays.stream(digits.rows()).flatMapToDouble(Arrays::stream).summaryStatistics())
        .satisfies(
            s -> {
              assertThat(s.getMin()).isZero();
              assertThat(s.getMax()).isEqualTo(Digits.LARGEST);
            });
  }

  @Test
  void faces_are_a_hundred_pictures_from_0_to_1() {
    FaceImages faces = Faces.load();
    assertThat(faces.rows()).hasDimensions(100, 625);
    assertThat(faces.width() * faces.height()).isEqualTo(625);
    assertThat(Arrays.stream(faces.rows()).flatMapToDouble(Arrays::stream))
        .allMatch(grey -> grey >= 0 && grey <= 1);
  }

  @Test
  void faces_are_the_published_ones_within_half_a_grey_level() {
    Optional<Path> file = CourseRoot.shared("data/lfw_subset.npy");
    Assumptions.assumeThat(file)
        .as("not on this machine: ../shared/data/lfw_subset.npy")
        .isPresent();
    NpyArray all = Npy.read(file.orElseThrow());
    assertThat(all.shape()).containsExactly(200, 25, 25);
    double[][] faces = Faces.load().rows();
    for (int i = 0; i < 100; i++) {
      double[] published = Arrays.copyOfRange(all.values(), i * 625, (i + 1) * 625);
      assertThat(faces[i]).containsExactly(published, within(0.5 / 255 + 1e-12));
    }
  }

  private static int[] counts(LabelledData data) {
    int[] counts = new int[data.classes().size()];
    for (int label : data.labels()) {
      counts[label]++;
    }
    return counts;
  }
}
