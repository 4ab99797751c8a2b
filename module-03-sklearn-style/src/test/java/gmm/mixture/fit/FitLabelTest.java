package gmm.mixture.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import gmm.kit.data.Iris;
import gmm.kit.data.LabelledData;
import gmm.kit.data.Npy;
import gmm.kit.testing.OnSolutions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --columns} and {@code --label}: what is fitted, and what its components stand for. */
class FitLabelTest extends FitRoom {

  private static final LabelledData IRIS = Iris.load();

  /** scikit-learn's adjusted_rand_score (1.2.1) of the table 50,0,0; 0,1,47; 0,49,3. */
  private static final double PETALS_ARI = 0.9221767019765943;

  @OnSolutions
  @ParameterizedTest
  @ValueSource(strings = {"titled", "scikit-learn's", "bare"})
  void components_are_compared_with_the_label_which_is_not_fitted(String form) throws IOException {
    JsonNode comparison = petals(iris(form), "--label", form.equals("titled") ? "species" : "5");
    List<String> classes = form.equals("bare") ? List.of("0", "1", "2") : IRIS.classes();
    assertThat(comparison.get("classes")).extracting(JsonNode::textValue).isEqualTo(classes);
    assertThat(out.toString())
        .contains("150 rows of 2 features")
        .contains("Compared with column 5", "146 of 150 rows (97.3%)")
        .contains("Adjusted Rand index 0.9222.");
    assertThat(err.toString()).doesNotContain("fitted as a feature");
  }

  @OnSolutions
  @Test
  void the_label_of_a_numpy_file() throws IOException {
    Path file = npy("iris.npy", withLabels());
    JsonNode comparison = petals(file, "--label", "5");
    assertThat(comparison.get("label").textValue()).isEqualTo("column 5");
    assertThat(comparison.get("classes")).extracting(JsonNode::textValue).contains("0", "1", "2");
  }

  private JsonNode petals(Path data, String... label) throws IOException {
    Path json = folder.resolve("petals.json");
    int code =
        run(
            data.toString(),
            "-k",
            "3",
            "--columns",
            "3-4",
            label[0],
            label[1],
            "--json",
            "" + json);
    assertThat(code).as(err.toString()).isZero();
    JsonNode written = JSON.readTree(json.toFile());
    assertThat(written.get("means").get(0)).hasSize(2);
    JsonNode comparison = written.get("comparison");
    int[] ofClass = new int[3];
    for (int c = 0; c < 3; c++) {
      int own = largest(comparison.get("table").get(c));
      assertThat(comparison.get("stands_for").get(c)).isEqualTo(comparison.get("classes").get(own));
      for (int j = 0; j < 3; j++) {
        ofClass[j] += comparison.get("table").get(c).get(j).intValue();
      }
    }
    assertThat(ofClass).containsOnly(50);
    assertThat(comparison.get("accuracy").doubleValue()).isEqualTo(146 / 150.0);
    assertThat(comparison.get("adjusted_rand_index").doubleValue())
        .isCloseTo(PETALS_ARI, within(1e-12));
    return comparison;
  }

  private static int largest(JsonNode counts) {
    int at = 0;
    for (int j = 1; j < counts.size(); j++) {
      at = counts.get(j).intValue() > counts.get(at).intValue() ? j : at;
    }
    return at;
  }

  @OnSolutions
  @Test
  void components_without_a_class_and_classes_without_a_component_are_told() throws IOException {
    String data = iris("titled").toString();
    assertThat(run(data, "-k", "5", "--label", "species", "--max-iter", "5")).isZero();
    assertThat(out.toString()).contains("stands for", "none");
    assertThat(run(data, "-k", "2", "--label", "species")).isZero();
    assertThat(out.toString()).contains("; no component stands for v");
    assertThat(run(data, "-k", "2", "--columns", "1-4")).isZero();
    assertThat(out.toString()).doesNotContain("Compared with");
  }

  @OnSolutions
  @Test
  void a_label_taken_for_a_feature_is_told_and_so_is_what_line_1_is() throws IOException {
    assertThat(run(iris("scikit-learn's").toString(), "-k", "3", "--quiet")).isZero();
    assertThat(err.toString())
        .contains("150 rows, 4 features, the classes setosa, versicolor, virginica")
        .contains(
            "Column 5 looks like a label and is fitted as a feature: --label 5 leaves it out");
    assertThat(out.toString()).contains("150 rows of 5 features");
  }

  @OnSolutions
  @Test
  void samples_carry_the_titles_of_what_was_fitted() throws IOException {
    Path sample = folder.resolve("new.csv");
    String[] options = {
      "--columns", "petal width (cm),2", "--sample", "3", "--sample-to", "" + sample
    };
    String[] all = {iris("titled").toString(), "-k", "2", "--label", "species"};
    assertThat(run(joined(all, options))).as(err.toString()).isZero();
    assertThat(Files.readAllLines(sample))
        .hasSize(4)
        .first()
        .isEqualTo("petal width (cm),sepal width (cm)");
  }

  @OnSolutions
  @Test
  void chosen_columns_of_a_numpy_file_are_those_of_the_same_text() throws IOException {
    Path file = folder.resolve("all.npy");
    Npy.write(file, withLabels());
    for (String which : new String[] {"2-4", "4,1"}) {
      assertThat(run(file.toString(), "-k", "3", "--columns", which, "--quiet")).isZero();
      String ofNpy = untimed();
      assertThat(run(iris("bare").toString(), "-k", "3", "--columns", which, "--quiet")).isZero();
      assertThat(untimed()).isEqualTo(ofNpy).contains("column 4");
    }
  }

  private String untimed() {
    return out.toString().replaceAll("The fit took.*", "");
  }

  private static String[] joined(String[] a, String[] b) {
    return Stream.of(a, b).flatMap(Arrays::stream).toArray(String[]::new);
  }

  private static double[][] withLabels() {
    double[][] rows = IRIS.rows();
    double[][] all = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      all[i] = Arrays.copyOf(rows[i], 5);
      all[i][4] = IRIS.labels()[i];
    }
    return all;
  }

  private Path iris(String form) throws IOException {
    StringBuilder text =
        new StringBuilder(
            switch (form) {
              case "titled" -> String.join(",", IRIS.features()) + ",species\n";
              case "bare" -> "";
              default -> "150,4," + String.join(",", IRIS.classes()) + "\n";
            });
    for (double[] row : withLabels()) {
      int label = (int) row[4];
      text.append("%s,%s,%s,%s,".formatted(row[0], row[1], row[2], row[3]))
          .append(form.equals("titled") ? IRIS.classes().get(label) : "" + label)
          .append('\n');
    }
    return Files.writeString(folder.resolve("iris.csv"), text);
  }
}
