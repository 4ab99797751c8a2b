package gmm.digits.demo;

import gmm.digits.GeneratedLabelScore;
import gmm.digits.given.RowClassifier;
import gmm.kit.data.Digits;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.linalg.Block;
import gmm.kit.linalg.Matrices;
import gmm.kit.linalg.Nearest;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.likelihood.given.LabelledSample;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Three numbers about generated digits, from the simplest of all judges. */
public final class ScoresDemo implements Demo {

  private static final int[] PER_CLASS = {2, 5, 10, 20, 50, 100};

  /** Public for the service loader. */
  public ScoresDemo() {}

  /**
   * Runs it alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String... args) {
    DemoMain.run(new ScoresDemo(), args);
  }

  @Override
  public int module() {
    return 4;
  }

  @Override
  public String name() {
    return "scores";
  }

  @Override
  public String title() {
    return "Three scores of generated digits";
  }

  @Override
  public void run(Gallery gallery) {
    DigitSplit split = DigitSplit.of(Digits.load(), 0);
    ClassGenerator generator = ClassGenerator.fit(split.real(), ClassGenerator.THREE_FULL, 1);
    GeneratedLabelScore[] scores =
        Arrays.stream(PER_CLASS)
            .mapToObj(
                n ->
                    GeneratedLabelScore.of(
                        ScoresDemo::nearestMean,
                        split.real(),
                        split.heldOut(),
                        generator.draw(n, new SplittableRandom(1))))
            .toArray(GeneratedLabelScore[]::new);
    for (int i = 0; i < PER_CLASS.length; i++) {
      gallery.figure(
          "generated-on-real-" + PER_CLASS[i],
          scores[i].generatedOnReal(),
          "share of held-out digits read as they are, taught by %d generated ones a class"
              .formatted(PER_CLASS[i]));
    }
    gallery.picture(
        "scores.png",
        Chart.titled("Three scores, from a judge that knows each class's mean image alone")
            .axes("generated digits of each class", "share read as meant")
            .xNames(IntStream.of(PER_CLASS).mapToObj(Integer::toString).toList())
            .yRange(0.7, 1)
            .markedLine(
                "real teach, held-out read",
                places(),
                of(scores, GeneratedLabelScore::realOnReal),
                Ink.BLACK.dashed())
            .markedLine(
                "real teach, generated read",
                places(),
                of(scores, GeneratedLabelScore::realOnGenerated),
                Ink.of(0))
            .markedLine(
                "generated teach, held-out read",
                places(),
                of(scores, GeneratedLabelScore::generatedOnReal),
                Ink.of(1))
            .image(900, 520),
        "Dashed, the yardstick, which no generated digit touches. The more generated digits teach"
            + " the judge, the better it reads, until it is as good as one that was taught by real"
            + " ones.");
  }

  private static double[] places() {
    return IntStream.range(0, PER_CLASS.length).asDoubleStream().toArray();
  }

  private static double[] of(
      GeneratedLabelScore[] scores, ToDoubleFunction<GeneratedLabelScore> which) {
    return Arrays.stream(scores).mapToDouble(which).toArray();
  }

  private static RowClassifier nearestMean(LabelledSample examples) {
    double[][] means =
        IntStream.range(0, ClassGenerator.CLASSES)
            .mapToObj(
                c ->
                    Matrices.columnMeans(
                        ClassGenerator.ofClass(examples.points(), examples.labels(), c)))
            .toArray(double[][]::new);
    return rows -> {
      int[] labels = new int[rows.length];
      Nearest.assign(Block.of(rows), means, labels, new double[rows.length]);
      return labels;
    };
  }
}
