package gmm.digits.demo;

import gmm.kit.Parallel;
import gmm.kit.data.Digits;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.ImageGrid;
import gmm.kit.plot.Ink;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Digits read with a mixture for each class, beside what else reads them, on the same splits. */
final class ReadersPart {

  /** Small differences need more splits than ten. */
  static final int SPLITS = 20;

  private static final List<String> NAMES =
      List.of(
          "components, named",
          "nearest neighbour",
          "one Gaussian a class",
          "five Gaussians a class");
  private static final int SHOWN = 16;
  private static final int PER_ROW = 8;
  private static final double SURE = 0.99;

  private final Gallery gallery;
  private final List<Trial> trials;
  private final List<ClassReader> mixtures;
  private final List<String> classes;

  private ReadersPart(Gallery gallery, List<Trial> trials, List<String> classes) {
    this.gallery = gallery;
    this.trials = trials;
    this.classes = classes;
    this.mixtures = readers(trials, ClassReader.Choice.MIXTURE);
  }

  /** Shows how good they are, what is mistaken for what, and what is doubtful. */
  static void show(Gallery gallery, List<Trial> trials, List<String> classes) {
    ReadersPart part = new ReadersPart(gallery, trials, classes);
    part.accuracies();
    part.confusion();
    part.doubtful();
  }

  private static List<ClassReader> readers(List<Trial> trials, ClassReader.Choice choice) {
    return Parallel.map(
        trials.size(),
        s -> {
          DigitSplit split = trials.get(s).split();
          return ClassReader.fit(split.train(), split.trainLabels(), choice, s);
        });
  }

  private double[] accuracies(List<ClassReader> readers) {
    return IntStream.range(0, trials.size())
        .mapToDouble(s -> accuracy(trials.get(s).split(), readers.get(s)))
        .toArray();
  }

  private static double accuracy(DigitSplit split, ClassReader reader) {
    return split.accuracy(reader.predict(split.held()));
  }

  private void accuracies() {
    double[][] shares = {
      trials.stream().mapToDouble(Trial::accuracy).toArray(),
      Parallel.map(trials.size(), s -> trials.get(s).split()).stream()
          .mapToDouble(split -> split.accuracy(split.nearest()))
          .toArray(),
      accuracies(readers(trials, ClassReader.Choice.ONE_GAUSSIAN)),
      accuracies(mixtures)
    };
    String[] keys = {"components", "neighbour", "one-gaussian", "five-gaussians"};
    for (int a = 0; a < keys.length; a++) {
      MeanError mean = MeanError.of(shares[a]);
      gallery.figure("read-" + keys[a], mean.mean(), NAMES.get(a) + ", mean accuracy of 20 splits");
      gallery.figure("read-" + keys[a] + "-error", mean.error(), "its standard error");
      for (int b = 0; b < a; b++) {
        MeanError gain = MeanError.ofDifference(shares[a], shares[b]);
        String key = keys[a] + "-over-" + keys[b];
        gallery.figure(key, gain.mean(), NAMES.get(a) + " less " + NAMES.get(b) + ", paired");
        gallery.figure(key + "-error", gain.error(), "its standard error");
      }
    }
    gallery.picture(
        "readers.png",
        chart(shares),
        "Each grey line is a split, the dots are means with their standard errors. What matters is"
            + " whether the lines go up together: nearly all do from the left to the third; from"
            + " there to the fourth some rise, some fall, and it takes more splits to tell.");
  }

  private static BufferedImage chart(double[][] shares) {
    double[] places = {0, 1, 2, 3};
    MeanError[] means = Arrays.stream(shares).map(MeanError::of).toArray(MeanError[]::new);
    double[] middles = Arrays.stream(means).mapToDouble(MeanError::mean).toArray();
    double[] errors = Arrays.stream(means).mapToDouble(MeanError::error).toArray();
    Chart chart =
        Chart.titled("Twenty splits, read in four ways")
            .axes("", "share of held-out digits named right")
            .xRange(-0.4, 3.4)
            .xNames(NAMES);
    for (int s = 0; s < shares[0].length; s++) {
      int split = s;
      double[] ofSplit = Arrays.stream(shares).mapToDouble(of -> of[split]).toArray();
      chart.line(s == 0 ? "one split" : null, places, ofSplit, Ink.GREY.alpha(0.6));
    }
    return chart
        .errorBars(places, middles, errors, Ink.of(0).width(3))
        .points("mean and its standard error", points(places, middles), Ink.of(0).size(10))
        .image(900, 560);
  }

  private static double[][] points(double[] xs, double[] ys) {
    return IntStream.range(0, xs.length)
        .mapToObj(i -> new double[] {xs[i], ys[i]})
        .toArray(double[][]::new);
  }

  private void confusion() {
    gallery.picture(
        "confusion-classes.png",
        Confusions.picture(
            "Five Gaussians a class: what is taken for what",
            IntStream.range(0, trials.size())
                .mapToObj(
                    s -> {
                      DigitSplit split = trials.get(s).split();
                      return split.confusion(mixtures.get(s).predict(split.held()));
                    })
                .toList(),
            classes),
        "The grey diagonal is what is right; the colours are of the errors alone.");
  }

  /** A held-out digit with its class and how probable each class is. */
  private record Doubt(double[] image, int label, double[] probabilities) {}

  private void doubtful() {
    Map<String, Doubt> doubts = new HashMap<>(); // a digit that several splits hold out, once
    for (int s = 0; s < trials.size(); s++) {
      DigitSplit split = trials.get(s).split();
      double[][] probabilities = mixtures.get(s).classProbabilities(split.held());
      for (int i = 0; i < probabilities.length; i++) {
        Doubt doubt = new Doubt(split.held()[i], split.heldLabels()[i], probabilities[i]);
        doubts.putIfAbsent(Arrays.toString(doubt.image()), doubt);
      }
    }
    List<Doubt> most =
        doubts.values().stream()
            .sorted(Comparator.comparingDouble(doubt -> max(doubt.probabilities())))
            .limit(SHOWN)
            .toList();
    ImageGrid sheet =
        ImageGrid.titled("The held-out digits that are most in doubt", 8, 8)
            .range(0, Digits.LARGEST)
            .inkOnWhite()
            .zoom(13);
    for (int from = 0; from < SHOWN; from += PER_ROW) {
      List<Doubt> row = most.subList(from, from + PER_ROW);
      sheet.row(
          "",
          row.stream().map(Doubt::image).toArray(double[][]::new),
          row.stream().map(doubt -> "written as " + doubt.label()).toList(),
          row.stream().map(Doubt::probabilities).toArray(double[][]::new));
    }
    gallery.picture(
        "doubtful.png",
        sheet.image(),
        "Below each digit what it was written as, and P(y | x) of each class: two bars of one"
            + " height mean that the mixtures of two classes explain it equally well.");
    sure();
  }

  /** How many digits the mixtures are sure of, and how often they are right of these and others. */
  private void sure() {
    int sure = 0;
    int sureAndRight = 0;
    int right = 0;
    int all = 0;
    for (int s = 0; s < trials.size(); s++) {
      DigitSplit split = trials.get(s).split();
      double[][] probabilities = mixtures.get(s).classProbabilities(split.held());
      int[] predicted = mixtures.get(s).predict(split.held());
      for (int i = 0; i < predicted.length; i++) {
        boolean isRight = predicted[i] == split.heldLabels()[i];
        boolean isSure = max(probabilities[i]) > SURE;
        all++;
        right += isRight ? 1 : 0;
        sure += isSure ? 1 : 0;
        sureAndRight += isSure && isRight ? 1 : 0;
      }
    }
    gallery.figure("sure", (double) sure / all, "share of digits whose class has P > 0.99");
    gallery.figure("sure-right", (double) sureAndRight / sure, "of these, named right");
    gallery.figure("unsure-right", (double) (right - sureAndRight) / (all - sure), "of the others");
  }

  private static double max(double[] values) {
    return Arrays.stream(values).max().orElseThrow();
  }
}
