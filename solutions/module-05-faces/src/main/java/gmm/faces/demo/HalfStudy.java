package gmm.faces.demo;

import gmm.faces.given.CodePosterior;
import gmm.kit.demo.Gallery;
import gmm.kit.linalg.Eigen;
import gmm.kit.linalg.Matrices;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Hidden halves guessed in all ways, and judged on faces that nothing was fitted to. What is chosen
 * (the multiple of the noise, the penalty of the ridge) is chosen within the training faces.
 */
final class HalfStudy {

  static final double[] MULTIPLES = {1, 3, 10, 20, 30, 100, 300};
  private static final double[] PENALTIES = {0.3, 1, 3, 10, 30};

  private final Half half;
  private final double[][] faces;
  final HalfModel several;
  final double multiple;
  final double multipleOfOne;
  final double[] meanFace;
  final double[] nearest;
  final double[] ofSeveral;
  final double[] ridge;
  final double[][] guesses; // of the mixture, with the chosen multiple
  final double[][] ridgeGuesses;
  final double[][] nearestGuesses;
  final double[][] ofSeveralGuesses;
  private final double[] meanGuess;
  final double[][] errors; // a row for each multiple
  final double[][] errorsOfOne;

  /**
   * @param training to fit to
   * @param faces to judge by
   * @param ofTraining mixtures of all training faces
   * @param part of the training faces to fit to, and others to choose by
   * @param ofPart mixtures of that part
   * @param half what is hidden
   */
  HalfStudy(
      double[][] training,
      double[][] faces,
      HalfMixtures ofTraining,
      Part part,
      HalfMixtures ofPart,
      Half half) {
    this.half = half;
    this.faces = faces;
    several = ofTraining.several(half);
    HalfModel one = ofTraining.one(half);
    multiple = ofPart.several(half).chosen(part.others(), MULTIPLES);
    multipleOfOne = ofPart.one(half).chosen(part.others(), MULTIPLES);
    int m = several.eigenfaces().size();
    double penalty = chosenPenalty(part, m);
    HalfRivals rivals = new HalfRivals(training, faces, half);
    double[][] means = rivals.mean();
    meanGuess = means[0];
    meanFace = errors(means);
    nearestGuesses = rivals.nearest();
    nearest = errors(nearestGuesses);
    ofSeveralGuesses = rivals.ofSeveral();
    ofSeveral = errors(ofSeveralGuesses);
    ridgeGuesses = rivals.ridge(m, penalty)[0];
    ridge = errors(ridgeGuesses);
    errors = errorsAtEach(several);
    errorsOfOne = errorsAtEach(one);
    guesses = several.hidden(faces, multiple);
  }

  /** A part of the training faces to fit to, and the others. */
  record Part(double[][] faces, double[][] others) {}

  private double chosenPenalty(Part part, int m) {
    double[][][] guesses = new HalfRivals(part.faces(), part.others(), half).ridge(m, PENALTIES);
    return PENALTIES[
        IntStream.range(0, PENALTIES.length)
            .boxed()
            .min(
                Comparator.comparingDouble(
                    a -> Sheets.mean(HalfModel.errors(half, part.others(), guesses[a]))))
            .orElseThrow()];
  }

  private double[] errors(double[][] hidden) {
    return HalfModel.errors(half, faces, hidden);
  }

  private double[][] errorsAtEach(HalfModel model) {
    return Arrays.stream(MULTIPLES)
        .mapToObj(c -> errors(model.hidden(faces, c)))
        .toArray(double[][]::new);
  }

  /** The mean face's hidden half, n times. */
  double[][] meanGuesses(int n) {
    return Collections.nCopies(n, meanGuess).toArray(double[][]::new);
  }

  double[] fittedNoise() {
    return errors[0];
  }

  double[] chosen() {
    return errors[Arrays.binarySearch(MULTIPLES, multiple)];
  }

  double[] chosenOfOne() {
    return errorsOfOne[Arrays.binarySearch(MULTIPLES, multipleOfOne)];
  }

  /** The root of the mean predicted variance over the root of the mean squared error. */
  double spreadOverError(double multiple) {
    CodePosterior posterior = several.posterior(faces, multiple);
    double[] e = errors[Arrays.binarySearch(MULTIPLES, multiple)];
    double squared = Arrays.stream(e).map(x -> x * x).average().orElseThrow();
    return Math.sqrt(several.predictedVariance(posterior) / squared);
  }

  /**
   * How much more of the rest arrives in the code than independent noise would bring, in the
   * directions of the code that the seen half shows by one to three quarters.
   */
  double carried() {
    double[][] rest = rests(faces);
    double[][] u = Matrices.transpose(half.seenOf(several.eigenfaces().components())); // seen x m
    Eigen seen = Matrices.eigenSymmetric(Matrices.multiply(Matrices.transpose(u), u));
    double[][] arriving =
        Matrices.multiply(Matrices.multiply(half.seenOf(rest), u), seen.vectors());
    return IntStream.range(0, u[0].length)
        .filter(j -> seen.values()[j] > 0.25 && seen.values()[j] < 0.75)
        .mapToDouble(
            j ->
                Arrays.stream(arriving).mapToDouble(row -> row[j] * row[j]).average().orElseThrow()
                    / (several.restVariance() * seen.values()[j]))
        .average()
        .orElseThrow();
  }

  private double[][] rests(double[][] faces) {
    double[][] rebuilt =
        several.eigenfaces().inverseTransform(several.eigenfaces().transform(faces));
    for (int i = 0; i < faces.length; i++) {
      double[] row = rebuilt[i];
      double[] face = faces[i];
      Arrays.setAll(row, p -> face[p] - row[p]);
    }
    return rebuilt;
  }

  /** The correlation of what is left over in neighbouring pixels of a row. */
  double neighbours(int width) {
    double[][] rest = rests(faces);
    double products = 0;
    double squares = 0;
    for (double[] face : rest) {
      for (int p = 0; p < face.length - 1; p++) {
        if (p % width < width - 1) {
          products += face[p] * face[p + 1];
          squares += 0.5 * (face[p] * face[p] + face[p + 1] * face[p + 1]);
        }
      }
    }
    return products / squares;
  }

  /** Says the study's numbers; the errors of differences as the data has them. */
  void report(Gallery gallery, String key, ToDoubleFunction<double[]> standardError) {
    String of = ", " + half.name();
    figure(gallery, key + "-mean-face", meanFace, "error of the mean face" + of);
    figure(gallery, key + "-nearest", nearest, "error of the nearest face's half" + of);
    figure(gallery, key + "-of-20", ofSeveral, "error of the mean of the 20 nearest" + of);
    figure(gallery, key + "-ridge", ridge, "error of ridge regression" + of);
    figure(gallery, key + "-one", chosenOfOne(), "error of one Gaussian, its noise chosen" + of);
    figure(gallery, key + "-fitted", fittedNoise(), "error of the mixture, noise as fitted" + of);
    figure(gallery, key + "-chosen", chosen(), "error of the mixture, noise chosen" + of);
    gallery.figure(key + "-multiple", multiple, "multiple of the noise, chosen in training" + of);
    gallery.figure(key + "-multiple-one", multipleOfOne, "the same for one Gaussian" + of);
    gallery.figure(
        key + "-spread", spreadOverError(multiple), "predicted spread over error, chosen" + of);
    gallery.figure(
        key + "-spread-fitted", spreadOverError(1), "predicted spread over error, as fitted" + of);
    gallery.figure(key + "-carried", carried(), "noise that arrives over what was expected" + of);
    difference(gallery, key + "-fitted-loss", fittedNoise(), meanFace, standardError);
    difference(gallery, key + "-gain-of-20", ofSeveral, chosen(), standardError);
    difference(gallery, key + "-gain-ridge", ridge, chosen(), standardError);
    difference(gallery, key + "-gain-one", chosenOfOne(), chosen(), standardError);
  }

  private static void figure(Gallery gallery, String key, double[] errors, String words) {
    gallery.figure(key, Sheets.mean(errors), words);
  }

  private static void difference(
      Gallery gallery, String key, double[] a, double[] b, ToDoubleFunction<double[]> error) {
    double[] differences = IntStream.range(0, a.length).mapToDouble(i -> a[i] - b[i]).toArray();
    gallery.figure(key, Sheets.mean(differences), key.replace('-', ' '));
    gallery.figure(key + "-error", error.applyAsDouble(differences), "its standard error");
  }
}
