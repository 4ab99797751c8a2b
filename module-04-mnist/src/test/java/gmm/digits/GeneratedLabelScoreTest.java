package gmm.digits;

import static gmm.kit.testing.Answer.answer;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gmm.digits.given.RowClassifier;
import gmm.digits.given.Trainer;
import gmm.kit.data.Iris;
import gmm.kit.data.LabelledData;
import gmm.kit.linalg.Matrices;
import gmm.likelihood.given.LabelledSample;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class GeneratedLabelScoreTest {

  /** A judge that reads a sample as the nearest of its examples. */
  static RowClassifier nearest(LabelledSample examples) {
    return rows ->
        Arrays.stream(rows)
            .mapToInt(row -> examples.labels()[nearest(row, examples.points())])
            .toArray();
  }

  /** A judge that keeps of its examples the mean of each class. */
  private static RowClassifier nearestMean(LabelledSample examples) {
    int classes = Arrays.stream(examples.labels()).max().orElseThrow() + 1;
    double[][] means = new double[classes][];
    for (int c = 0; c < classes; c++) {
      int label = c;
      means[c] =
          Matrices.columnMeans(
              IntStream.range(0, examples.labels().length)
                  .filter(i -> examples.labels()[i] == label)
                  .mapToObj(i -> examples.points()[i])
                  .toArray(double[][]::new));
    }
    return rows -> Arrays.stream(rows).mapToInt(row -> nearest(row, means)).toArray();
  }

  private static int nearest(double[] row, double[][] places) {
    return IntStream.range(0, places.length)
        .reduce(
            0,
            (a, b) ->
                Matrices.squaredDistance(row, places[b]) < Matrices.squaredDistance(row, places[a])
                    ? b
                    : a);
  }

  static LabelledSample onALine(double[] places, int... labels) {
    return new LabelledSample(
        Arrays.stream(places).mapToObj(x -> new double[] {x}).toArray(double[][]::new), labels);
  }

  private static LabelledSample everyThird(LabelledData data, int first) {
    return new LabelledSample(
        IntStream.range(0, data.size() / 3)
            .mapToObj(i -> data.rows()[3 * i + first])
            .toArray(double[][]::new),
        IntStream.range(0, data.size() / 3).map(i -> data.labels()[3 * i + first]).toArray());
  }

  @Nested
  @Tag("4.13")
  class Of {

    @Test
    void of_the_lectures_samples_on_a_line() {
      LabelledSample real =
          onALine(new double[] {0, 1, 2, 10, 11, 20, 21, 22, 23}, 0, 0, 0, 1, 1, 2, 2, 2, 2);
      LabelledSample heldOut =
          onALine(
              new double[] {0.4, 2.9, 5, 7, 12, 14, 15.2, 17, 19, 25},
              new int[] {0, 0, 0, 0, 1, 1, 1, 1, 2, 2});
      LabelledSample generated =
          onALine(new double[] {-1, 8, 4, 9, 13, 16, 24}, 0, 0, 1, 1, 1, 2, 2);
      Trainer judge = GeneratedLabelScoreTest::nearest;
      answer("4.13", GeneratedLabelScore.of(judge, real, heldOut, generated))
          .to(judge, real, heldOut, generated)
          .is(new GeneratedLabelScore(8 / 10.0, 5 / 7.0, 6 / 10.0), 1e-12);
    }

    @Test
    void counts_the_first_sample_too() {
      LabelledSample real = onALine(new double[] {0, 10}, 0, 1);
      LabelledSample heldOut = onALine(new double[] {11.5, 1, 7, 12}, 0, 0, 0, 1);
      LabelledSample generated = onALine(new double[] {9, 2, 12}, 0, 0, 1);
      Trainer judge = GeneratedLabelScoreTest::nearest;
      answer("4.13", GeneratedLabelScore.of(judge, real, heldOut, generated))
          .to(judge, real, heldOut, generated)
          .is(new GeneratedLabelScore(2 / 4.0, 2 / 3.0, 3 / 4.0), 1e-12);
    }

    @Test
    void agrees_with_scikit_learn_on_irises() {
      Golden golden = Golden.of("golden-judged.json");
      LabelledSample real = everyThird(Iris.load(), 0);
      LabelledSample heldOut = everyThird(Iris.load(), 1);
      LabelledSample generated =
          new LabelledSample(golden.at("generated").matrix(), golden.at("meant").integers());
      Trainer judge = GeneratedLabelScoreTest::nearestMean;
      answer("4.13", GeneratedLabelScore.of(judge, real, heldOut, generated))
          .to(judge, real, heldOut, generated)
          .is(
              new GeneratedLabelScore(
                  golden.at("realOnReal").number(),
                  golden.at("realOnGenerated").number(),
                  golden.at("generatedOnReal").number()),
              1e-12);
    }

    @Test
    void a_copy_of_the_real_samples_teaches_what_they_teach() {
      LabelledSample real = everyThird(Iris.load(), 0);
      LabelledSample heldOut = everyThird(Iris.load(), 1);
      Trainer judge = Trainer.boosting(5, 1);
      answer("4.13", GeneratedLabelScore.of(judge, real, heldOut, real))
          .to(judge, real, heldOut, real)
          .satisfies(
              "both judges are taught the same, so they read the held-out samples alike",
              s -> s.generatedOnReal() == s.realOnReal() && s.realOnGenerated() > s.realOnReal());
    }
  }

  @Test
  void what_is_no_share_is_refused() {
    assertThatThrownBy(() -> new GeneratedLabelScore(0.9, 1.1, 0.8))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("realOnGenerated");
  }
}
