package gmm.kit.algorithms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gmm.kit.data.LabelledData;
import gmm.kit.data.Points;
import gmm.kit.linalg.Matrices;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TsneTest {

  @Test
  void neighbours_stay_neighbours_and_a_seed_gives_the_same_picture() {
    LabelledData blobs = Points.blobs(90, 3, 0.1, new Random(4));
    double[][] plane = Tsne.plane(blobs.rows(), 10, 1);
    int[] labels = blobs.labels();
    for (int i = 0; i < plane.length; i++) {
      int self = i;
      int nearest =
          IntStream.range(0, plane.length)
              .filter(j -> j != self)
              .reduce((a, b) -> distance(plane, self, a) <= distance(plane, self, b) ? a : b)
              .orElseThrow();
      assertThat(labels[nearest]).isEqualTo(labels[i]);
    }
    assertThat(Tsne.plane(blobs.rows(), 10, 1)).isDeepEqualTo(plane);
  }

  @Test
  void too_few_rows_for_the_perplexity_are_refused() {
    assertThatThrownBy(() -> Tsne.plane(new double[30][2], 10, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs more than 30.0 rows but there are 30");
  }

  private static double distance(double[][] plane, int i, int j) {
    return Matrices.squaredDistance(plane[i], plane[j]);
  }
}
