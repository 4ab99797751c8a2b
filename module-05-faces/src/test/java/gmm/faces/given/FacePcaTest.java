package gmm.faces.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gmm.digits.Pca;
import gmm.kit.testing.Seed;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class FacePcaTest {

  @Test
  void few_faces_and_many_have_the_components_of_the_singular_value_decomposition() {
    assertSame(random(9, 14));
    assertSame(random(14, 9));
  }

  private static void assertSame(double[][] faces) {
    Pca expected = Pca.fit(faces, 4, false);
    Pca found = FacePca.fit(faces, 4);
    assertThat(found.totalVariance()).isEqualTo(expected.totalVariance(), within(1e-9));
    for (int j = 0; j < 4; j++) {
      double variance = expected.explainedVariance()[j];
      assertThat(found.explainedVariance()[j]).isEqualTo(variance, within(1e-9));
      double[] direction = expected.components()[j];
      double dot = 0;
      for (int p = 0; p < direction.length; p++) {
        dot += direction[p] * found.components()[j][p];
      }
      assertThat(Math.abs(dot)).isEqualTo(1, within(1e-9)); // signs are as they come
    }
  }

  private static double[][] random(int n, int d) {
    RandomGenerator random = new Seed(5).random();
    double[][] rows = new double[n][d];
    for (double[] row : rows) {
      Arrays.setAll(row, p -> random.nextGaussian() * (1 + p));
    }
    return rows;
  }
}
