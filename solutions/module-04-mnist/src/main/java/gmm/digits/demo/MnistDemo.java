package gmm.digits.demo;

import gmm.digits.ClassConditionalMixture;
import gmm.digits.DigitGenerator;
import gmm.digits.Pca;
import gmm.kit.data.LabelledData;
import gmm.kit.data.Mnist;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.ImageGrid;
import gmm.kit.plot.Ink;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** MNIST's test digits, 28 x 28, read and drawn by a mixture for each class. */
public final class MnistDemo implements Demo {

  private static final int SPLITS = 5;
  private static final int SHOWN = 3;
  private static final int MANY = 600;
  private static final double REG_COVAR = 0.1;

  /**
   * A number of full Gaussians for each class.
   *
   * @param k how many
   * @param regCovar what is added to every variance of a code
   */
  private record Choice(int k, double regCovar) {

    String words() {
      return k == 1 ? "one full Gaussian a class" : k + " full Gaussians a class";
    }
  }

  private static final List<Choice> CHOICES =
      List.of(new Choice(1, 0.03), new Choice(4, REG_COVAR), new Choice(6, REG_COVAR));

  /** What is added to a variance is drawn as noise: less of it than for reading. */
  private static final Choice DRAWN = new Choice(6, 0.01);

  /** Public for the service loader. */
  public MnistDemo() {}

  /**
   * Runs this demonstration alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String... args) {
    DemoMain.run(new MnistDemo(), args);
  }

  @Override
  public int module() {
    return 4;
  }

  @Override
  public String name() {
    return "mnist";
  }

  @Override
  public String title() {
    return "MNIST: bigger digits";
  }

  @Override
  public Optional<String> needs() {
    return Optional.of("mnist");
  }

  @Override
  public void run(Gallery gallery) {
    LabelledData digits = MnistDigits.load(gallery.dataset("mnist"));
    List<CodeSplit> halves = MnistDigits.halves(digits, SPLITS);
    gallery.part(() -> readers(gallery, halves));
    gallery.part(() -> drawn(gallery, digits));
    gallery.part(() -> many(gallery, halves.getFirst()));
  }

  /** Four classifiers on the same halves. */
  private static void readers(Gallery gallery, List<CodeSplit> halves) {
    double[] nearest = halves.stream().mapToDouble(h -> h.accuracy(h.nearest())).toArray();
    List<double[]> accuracies = new ArrayList<>();
    for (Choice choice : CHOICES) {
      accuracies.add(accuracies(gallery, halves, choice));
      compare(gallery, "full-" + choice.k(), choice.words(), accuracies);
    }
    accuracies.add(nearest);
    compare(gallery, "nearest", "the nearest digit", accuracies);
    double[] places = IntStream.range(0, SPLITS).asDoubleStream().toArray();
    List<String> names = IntStream.rangeClosed(1, SPLITS).mapToObj(String::valueOf).toList();
    gallery.picture(
        "mnist-readers.png",
        Chart.titled("MNIST, 5,000 digits to learn from, the other 5,000 to read")
            .axes("split", "share named right")
            .xNames(names)
            .yRange(0.94, 0.985)
            .markedLine("6 full Gaussians a class", places, accuracies.get(2), Ink.of(2))
            .markedLine("4 full Gaussians a class", places, accuracies.get(1), Ink.of(0))
            .markedLine("one full Gaussian a class", places, accuracies.get(0), Ink.of(1))
            .markedLine("the nearest digit", places, nearest, Ink.of(5).dashed())
            .image(900, 560),
        "Each split is harder or easier for all four, and in each of them several Gaussians a class"
            + " are better than one, and one better than the nearest digit: differences are surer"
            + " than the accuracies themselves. Four and six change places.");
  }

  private static double[] accuracies(Gallery gallery, List<CodeSplit> halves, Choice choice) {
    double[] accuracies = new double[halves.size()];
    double seconds = 0;
    for (int s = 0; s < accuracies.length; s++) {
      CodeSplit half = halves.get(s);
      int seed = s;
      long start = System.nanoTime();
      ClassConditionalMixture classifier =
          ClassConditionalMixture.fit(
              half.train(),
              half.trainLabels(),
              10,
              rows -> mixture(rows, choice, seed)::scoreSamples);
      seconds += (System.nanoTime() - start) / 1e9 / accuracies.length;
      accuracies[s] = half.accuracy(classifier.predict(half.held()));
    }
    gallery.say("%s: fitted in %.1f s".formatted(choice.words(), seconds));
    return accuracies;
  }

  private static GaussianMixture mixture(double[][] rows, Choice choice, long seed) {
    return GaussianMixture.builder(choice.k()).regCovar(choice.regCovar()).seed(seed).fit(rows);
  }

  /** The last of some, and what it is more than the first. */
  private static void compare(
      Gallery gallery, String key, String words, List<double[]> accuracies) {
    MeanError mean = MeanError.of(accuracies.getLast());
    gallery.figure("accuracy-" + key, mean.mean(), "accuracy of " + words);
    gallery.figure("error-" + key, mean.error(), "its standard error over the splits");
    if (accuracies.size() == 1) {
      gallery.say("%s: accuracy %s".formatted(words, mean));
      return;
    }
    MeanError more = MeanError.ofDifference(accuracies.getLast(), accuracies.getFirst());
    gallery.figure("more-" + key, more.mean(), "more than one Gaussian a class, " + words);
    gallery.figure("more-error-" + key, more.error(), "its standard error, paired by split");
    gallery.say("%s: accuracy %s, more than one Gaussian %s".formatted(words, mean, more));
  }

  /** Digits that people wrote, and digits from six Gaussians of each class. */
  private static void drawn(Gallery gallery, LabelledData digits) {
    double[][] rows = digits.rows();
    Pca pca = Pca.fit(rows, MnistDigits.CODES, false);
    double[][][] real = new double[SHOWN][10][];
    double[][][] back = new double[SHOWN][10][];
    double[][][] fresh = new double[SHOWN][10][];
    for (int c = 0; c < 10; c++) {
      double[][] own = ClassGenerator.ofClass(rows, digits.labels(), c);
      double[][] codes = pca.transform(own);
      DigitGenerator generator = new DigitGenerator(mixture(codes, DRAWN, c)::sample, pca, 0, 1);
      double[][] images = generator.generate(SHOWN, new SplittableRandom(c)).points();
      double[][] decoded = pca.inverseTransform(Arrays.copyOf(codes, SHOWN));
      for (int r = 0; r < SHOWN; r++) {
        real[r][c] = own[r];
        back[r][c] = decoded[r];
        fresh[r][c] = images[r];
      }
    }
    gallery.picture(
        "mnist-generated.png",
        sheet(real, back, fresh, digits.classes()),
        "Above, the first digits of each class in MNIST's test set, and the same made of their 50"
            + " codes; below, digits from six full Gaussians of each class. Compare these with the"
            + " middle rows: codes hold no finer strokes.");
  }

  private static BufferedImage sheet(
      double[][][] real, double[][][] back, double[][][] fresh, List<String> classes) {
    ImageGrid sheet =
        ImageGrid.titled("MNIST: real and generated digits", Mnist.SIDE, Mnist.SIDE)
            .range(0, 1)
            .inkOnWhite()
            .zoom(2);
    rows(sheet, "real", real, classes);
    rows(sheet, "from 50 codes", back, classes);
    rows(sheet, "generated", fresh, classes);
    return sheet.image();
  }

  private static void rows(ImageGrid sheet, String label, double[][][] rows, List<String> classes) {
    for (int r = 0; r < SHOWN; r++) {
      sheet.row(r == 0 ? label : "", rows[r], r == SHOWN - 1 ? classes : List.of());
    }
  }

  /** Six hundred components, and how long they take. */
  private static void many(Gallery gallery, CodeSplit half) {
    long start = System.nanoTime();
    GaussianMixture mixture =
        ComponentCurves.fit(half, CovarianceType.DIAGONAL, MANY, REG_COVAR, 0);
    gallery.say(
        "600 diagonal components: %d iterations in %.1f s"
            .formatted(mixture.iterations(), (System.nanoTime() - start) / 1e9));
    gallery.figure(
        "smallest-weight",
        Arrays.stream(mixture.weights()).min().orElseThrow() * half.train().length,
        "digits of the smallest of 600 diagonal components");
  }
}
