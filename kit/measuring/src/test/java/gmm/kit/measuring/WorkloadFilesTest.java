package gmm.kit.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gmm.kit.InputException;
import gmm.kit.data.Digits;
import gmm.kit.data.Npy;
import gmm.kit.linalg.Matrices;
import gmm.kit.linalg.RowSource;
import gmm.kit.measuring.WorkloadFiles.Prepared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkloadFilesTest {

  @TempDir Path folder;

  private static double[][] products(double[][] rows) {
    double[][] products = Matrices.multiply(Matrices.transpose(rows), rows);
    return Arrays.stream(products)
        .map(row -> Arrays.stream(row).map(v -> v / (rows.length - 1)).toArray())
        .toArray(double[][]::new);
  }

  @Test
  void whitened_digits_are_41_uncorrelated_features_of_unit_variance() {
    double[][] rows = GeneratedRows.whitened(Digits.load().rows());
    assertThat(rows).hasDimensions(1797, 41);
    double[][] covariance = products(rows);
    for (int j = 0; j < 41; j++) {
      for (int l = 0; l < 41; l++) {
        assertThat(covariance[j][l]).isCloseTo(j == l ? 1 : 0, within(1e-10));
      }
    }
  }

  @Test
  void made_rows_are_the_same_each_time_and_narrower_from_column_to_column() throws IOException {
    Path one = folder.resolve("one.npy");
    Path two = folder.resolve("two.npy");
    GeneratedRows.blobs(one, 20_000, 3, 1);
    GeneratedRows.blobs(two, 20_000, 3, 1);
    assertThat(Files.mismatch(one, two)).isEqualTo(-1);
    double[][] rows = Npy.readMatrix(one);
    double[] mean = Matrices.columnMeans(rows);
    double[] expected = {3, 1.6, 0.2};
    for (int j = 0; j < 3; j++) {
      double[] column = Matrices.column(rows, j);
      double centre = mean[j];
      double variance = Arrays.stream(column).map(x -> (x - centre) * (x - centre)).sum() / 20_000;
      assertThat(Math.sqrt(variance)).isCloseTo(expected[j], within(0.03 * expected[j]));
    }
  }

  @Test
  void files_of_a_persons_own_are_used_as_far_as_they_are_there() {
    Npy.write(folder.resolve("digits.npy"), GeneratedRows.whitened(Digits.load().rows()));
    try (Workroom room = Workroom.open()) {
      Prepared prepared = new WorkloadFiles(room, Optional.of(folder)).of(Workload.DIGITS);
      assertThat(prepared.data()).isEqualTo(folder.resolve("digits.npy"));
      assertThat(prepared.start()).exists().hasParent(room.folder());
      assertThat(prepared.bytes()).isEqualTo(1797 * 41 * 8);
    }
  }

  @Test
  void what_was_made_for_one_workload_serves_the_next() throws IOException {
    try (Workroom room = Workroom.open()) {
      WorkloadFiles files = new WorkloadFiles(room, Optional.empty());
      Prepared first = files.of(Workload.DIGITS);
      var made = Files.getLastModifiedTime(first.data());
      assertThat(files.of(Workload.DIGITS)).isEqualTo(first);
      assertThat(Files.getLastModifiedTime(first.data())).isEqualTo(made);
    }
  }

  @Test
  void a_folder_that_is_not_there_is_refused() {
    try (Workroom room = Workroom.open()) {
      assertThatExceptionOfType(InputException.class)
          .isThrownBy(() -> new WorkloadFiles(room, Optional.of(folder.resolve("none"))))
          .withMessageContaining("There is no folder");
    }
  }

  @Test
  void a_folder_with_nothing_of_the_workloads_is_refused() throws IOException {
    try (Workroom room = Workroom.open()) {
      WorkloadFiles files = new WorkloadFiles(room, Optional.of(folder));
      Files.createFile(folder.resolve("faces.npy"));
      files.requireSome(List.of(Workload.DIGITS, Workload.FACES));
      assertThatExceptionOfType(InputException.class)
          .isThrownBy(() -> files.requireSome(List.of(Workload.DIGITS)))
          .withMessageContaining("holds nothing of these workloads (digits.npy)");
    }
  }

  @Nested
  class Start {

    private final double[][] rows = {{0, 0}, {2, 0}, {0, 4}, {2, 4}};

    @Test
    void has_equal_weights_rows_as_means_and_everybodys_covariance() throws IOException {
      Path file = folder.resolve("start.json");
      StartingPoint.of(RowSource.of(rows), 4).write(file);
      JsonNode start = new ObjectMapper().readTree(file.toFile());
      assertThat(start.get("weights").toString()).isEqualTo("[0.25,0.25,0.25,0.25]");
      assertThat(start.get("means").valueStream().map(JsonNode::toString))
          .containsExactlyInAnyOrder("[0.0,0.0]", "[2.0,0.0]", "[0.0,4.0]", "[2.0,4.0]");
      assertThat(start.get("covariances")).hasSize(4);
      assertThat(start.get("covariances").get(3).toString())
          .isEqualTo("[[1.000001,0.0],[0.0,4.000001]]");
    }

    @Test
    void of_more_components_than_rows_is_refused() {
      assertThatExceptionOfType(InputException.class)
          .isThrownBy(() -> StartingPoint.of(RowSource.of(rows), 5))
          .withMessageContaining("4 rows");
    }
  }
}
