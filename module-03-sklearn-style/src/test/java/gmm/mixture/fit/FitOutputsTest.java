package gmm.mixture.fit;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.kit.OutputFile;
import gmm.kit.data.Csv;
import gmm.kit.data.Npy;
import gmm.kit.linalg.RowSource;
import gmm.kit.testing.OnSolutions;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import gmm.mixture.given.Covariances;
import gmm.mixture.given.Fit;
import gmm.mixture.given.Parameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code course fit} writes. */
class FitOutputsTest extends FitRoom {

  @Test
  void points_as_text_under_the_names_of_the_data() throws IOException {
    Path file = folder.resolve("new/sample.csv");
    FitOutputs.points(OutputFile.at(file), ROWS, List.of("a", "b,c", "d\"e"));
    assertThat(Csv.read(file).header()).containsExactly("a", "b,c", "d\"e");
    assertThat(Csv.read(file).rows()).isDeepEqualTo(ROWS);
    FitOutputs.points(OutputFile.at(file), ROWS, List.of());
    assertThat(Csv.read(file).header()).isEmpty();
    assertThat(Csv.read(file).rows()).isDeepEqualTo(ROWS);
  }

  @Test
  void points_as_numpys_file_where_its_name_says_so() {
    Path file = folder.resolve("sample.npy");
    FitOutputs.points(OutputFile.at(file), ROWS, List.of("a", "b", "c"));
    assertThat(Npy.readMatrix(file)).isDeepEqualTo(ROWS);
  }

  @Test
  @OnSolutions
  void the_component_of_each_row() throws IOException {
    double[][] means = {{0, 0}, {10, 10}};
    double[][][] unit = {{{1}}, {{1}}};
    GaussianMixture model =
        new GaussianMixture(
            new Parameters(
                new double[] {0.5, 0.5}, means, Covariances.of(CovarianceType.SPHERICAL, unit)),
            Fit.NONE);
    Path file = folder.resolve("labels.txt");
    double[][] rows = {{1, 0}, {9, 8}, {0, 2}};
    FitOutputs.labels(OutputFile.at(file), model, RowSource.of(rows));
    assertThat(Files.readAllLines(file)).containsExactly("0", "1", "0");
  }
}
