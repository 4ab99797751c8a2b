package gmm.digits.demo;

import gmm.digits.GeneratedLabelScore;
import gmm.digits.Pca;
import gmm.digits.given.Trainer;
import gmm.kit.algorithms.Tsne;
import gmm.kit.data.Digits;
import gmm.kit.data.LabelledData;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.linalg.Matrices;
import gmm.kit.plot.Chart;
import gmm.kit.plot.ImageGrid;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Marker;
import gmm.kit.plot.Panels;
import gmm.likelihood.given.LabelledSample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Digits of a class that is asked for, and what judges say of them. */
public final class JudgeDemo implements Demo {

  private static final int PER_CLASS = 50;
  private static final int ROUNDS = 30;
  private static final int ON_THE_MAP = 300;
  private static final int SHOWN = 4;

  /** Public for the service loader. */
  public JudgeDemo() {}

  /**
   * Runs this demonstration alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String... args) {
    DemoMain.run(new JudgeDemo(), args);
  }

  @Override
  public int module() {
    return 4;
  }

  @Override
  public String name() {
    return "judge";
  }

  @Override
  public String title() {
    return "Digits of a class that is asked for, judged";
  }

  @Override
  public void run(Gallery gallery) {
    LabelledData digits = Digits.load();
    DigitSplit split = DigitSplit.of(digits, 0);
    ClassGenerator generator = ClassGenerator.fit(split.real(), ClassGenerator.THREE_FULL, 1);
    LabelledSample generated = generator.draw(PER_CLASS, new SplittableRandom(1));
    gallery.part(() -> sheet(gallery, digits.classes(), split, generated));
    gallery.part(() -> map(gallery, digits.classes(), split, generated, generator.pca()));
    gallery.part(() -> judged(gallery, split, generated));
  }

  private static void sheet(
      Gallery gallery, List<String> classes, DigitSplit split, LabelledSample generated) {
    ImageGrid sheet =
        ImageGrid.titled("Held-out digits, and digits that were asked for", 8, 8)
            .range(0, Digits.LARGEST)
            .inkOnWhite()
            .zoom(6);
    addRows(sheet, "held out", split.heldOut(), classes);
    addRows(sheet, "generated", generated, classes);
    gallery.picture(
        "asked-for.png",
        sheet.image(),
        "Above, digits that people wrote; below, digits from three full Gaussians for each class."
            + " The class need not be guessed any more: it was asked for.");
  }

  private static void addRows(
      ImageGrid sheet, String label, LabelledSample digits, List<String> classes) {
    double[][][] columns =
        IntStream.range(0, ClassGenerator.CLASSES)
            .mapToObj(c -> ClassGenerator.ofClass(digits.points(), digits.labels(), c))
            .toArray(double[][][]::new);
    for (int r = 0; r < SHOWN; r++) {
      int row = r;
      sheet.row(
          r == 0 ? label : "",
          Arrays.stream(columns).map(column -> column[row]).toArray(double[][]::new),
          r == SHOWN - 1 ? classes : List.of());
    }
  }

  /** Real and generated digits laid out together, so that neighbours stay neighbours. */
  private static void map(
      Gallery gallery, List<String> classes, DigitSplit split, LabelledSample generated, Pca pca) {
    LabelledSample real = some(split.heldOut());
    LabelledSample made = some(generated);
    double[][] codes =
        pca.transform(
            Stream.of(real.points(), made.points())
                .flatMap(Arrays::stream)
                .toArray(double[][]::new));
    int[] labels =
        IntStream.concat(Arrays.stream(real.labels()), Arrays.stream(made.labels())).toArray();
    gallery.figure(
        "own-kind",
        ownKind(codes),
        "share of digits whose nearest neighbour is of their own kind, held out or generated");
    gallery.figure(
        "own-kind-real",
        ownKind(realAlone(split, pca)),
        "the same of held-out and training digits");
    double[][] plane = Tsne.plane(codes, 30, 1);
    gallery.picture(
        "map.png",
        Panels.titled("300 held-out and 300 generated digits on one map (t-SNE of their codes)", 2)
            .add(
                Chart.titled("their classes")
                    .axes("", "")
                    .equalAspect()
                    .groups(plane, labels, classes))
            .add(
                Chart.titled("real or generated")
                    .axes("", "")
                    .equalAspect()
                    .points("held out", Arrays.copyOf(plane, ON_THE_MAP), Ink.of(0).size(6))
                    .points(
                        "generated",
                        Arrays.copyOfRange(plane, ON_THE_MAP, plane.length),
                        Ink.of(1).size(6).marker(Marker.CROSS)))
            .image(1200, 620),
        "Each class is an island or a few, and on every large one generated digits lie among real"
            + " ones.");
  }

  private static double[][] realAlone(DigitSplit split, Pca pca) {
    return pca.transform(
        Stream.of(some(split.heldOut()).points(), some(split.real()).points())
            .flatMap(Arrays::stream)
            .toArray(double[][]::new));
  }

  /**
   * As many of each class, {@value #ON_THE_MAP} in all, drawn at random: digits that follow each
   * other in the file are of the same writers.
   */
  private static LabelledSample some(LabelledSample digits) {
    int perClass = ON_THE_MAP / ClassGenerator.CLASSES;
    Random random = Random.from(new SplittableRandom(8));
    double[][] rows =
        IntStream.range(0, ClassGenerator.CLASSES)
            .mapToObj(c -> ClassGenerator.ofClass(digits.points(), digits.labels(), c))
            .flatMap(members -> shuffled(members, random).limit(perClass))
            .toArray(double[][]::new);
    return new LabelledSample(
        rows, IntStream.range(0, rows.length).map(i -> i / perClass).toArray());
  }

  private static Stream<double[]> shuffled(double[][] rows, Random random) {
    List<double[]> list = new ArrayList<>(List.of(rows));
    Collections.shuffle(list, random);
    return list.stream();
  }

  /** The first half is of one kind, the second of the other. */
  private static double ownKind(double[][] rows) {
    int half = rows.length / 2;
    return IntStream.range(0, rows.length)
            .filter(i -> nearestOther(rows, i) < half == i < half)
            .count()
        / (double) rows.length;
  }

  private static int nearestOther(double[][] rows, int self) {
    return IntStream.range(0, rows.length)
        .filter(i -> i != self)
        .reduce(
            (a, b) ->
                Matrices.squaredDistance(rows[self], rows[b])
                        < Matrices.squaredDistance(rows[self], rows[a])
                    ? b
                    : a)
        .orElseThrow();
  }

  private static void judged(Gallery gallery, DigitSplit split, LabelledSample generated) {
    GeneratedLabelScore score =
        GeneratedLabelScore.of(
            Trainer.boosting(ROUNDS, 1), split.real(), split.heldOut(), generated);
    String of = ", one split, %d generated digits a class".formatted(PER_CLASS);
    gallery.figure("real-on-real", score.realOnReal(), "real digits teach, held-out read" + of);
    gallery.figure(
        "real-on-generated", score.realOnGenerated(), "real digits teach, generated read" + of);
    gallery.figure(
        "generated-on-real", score.generatedOnReal(), "generated digits teach, held-out read" + of);
  }
}
