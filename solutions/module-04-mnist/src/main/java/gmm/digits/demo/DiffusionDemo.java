package gmm.digits.demo;

import gmm.digits.Denoiser;
import gmm.digits.given.PosteriorMean;
import gmm.digits.given.ProbabilityFlow;
import gmm.kit.Parallel;
import gmm.kit.data.Digits;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.linalg.Matrices;
import gmm.kit.plot.ImageGrid;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import gmm.mixture.CovarianceType;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** From nothing but noise to digits, by the exact score of a mixture. */
public final class DiffusionDemo implements Demo {

  private static final int COMPONENTS = 30;
  private static final double MOST = 80;
  private static final double LEAST = 0.05;
  private static final int[] STEPS = {5, 10, 20};
  private static final int DRAWN = 200;
  private static final int COPIES = 12;
  private static final int PARTS = 4;
  private static final double POINT = 1e-6; // the variance of a component that is nearly a point

  /** Public for the service loader. */
  public DiffusionDemo() {}

  /**
   * Runs this demonstration alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String... args) {
    DemoMain.run(new DiffusionDemo(), args);
  }

  @Override
  public int module() {
    return 4;
  }

  @Override
  public String name() {
    return "diffusion";
  }

  @Override
  public String title() {
    return "From noise to digits";
  }

  @Override
  public void run(Gallery gallery) {
    DigitSplit split = DigitSplit.of(Digits.load(), 0);
    DigitMixture model =
        DigitMixture.fit(split.real().points(), CovarianceType.FULL, COMPONENTS, 1, 1);
    gallery.part(() -> emerging(gallery, model));
    gallery.part(() -> densities(gallery, split, model));
    gallery.part(() -> photocopier(gallery, split, model));
  }

  /** Some of the steps from noise to ten digits, with what the mixture expects at each. */
  private static void emerging(Gallery gallery, DigitMixture model) {
    Denoiser denoiser = new Denoiser(model.mixture().toMixture());
    ProbabilityFlow flow = ProbabilityFlow.of(denoiser::posteriorMean, MOST, LEAST, 20);
    double[] noises = flow.noises();
    double[][][] path = flow.from(pureNoise(10, model.mixture().dimension(), 6));
    ImageGrid sheet =
        ImageGrid.titled("Ten digits on their way out of the noise", 8, 8)
            .range(0, Digits.LARGEST)
            .inkOnWhite()
            .zoom(7);
    for (int step : new int[] {0, 4, 6, 8, 10, 20}) {
      String noise = (noises[step] < 1 ? "noise %.2f" : "noise %.0f").formatted(noises[step]);
      sheet.row(noise, model.pca().inverseTransform(path[step]));
      sheet.row(
          "expected there",
          model.pca().inverseTransform(denoiser.posteriorMean(path[step], noises[step])));
    }
    gallery.picture(
        "emerging.png",
        sheet.image(),
        "From above: nothing but noise, and what to expect behind it, which is the mean of all"
            + " digits. As the noise falls, the expectation becomes one way of writing, and the"
            + " sample follows it.");
  }

  /** Whether as many steps are enough: the log density of what comes out. */
  private static void densities(Gallery gallery, DigitSplit split, DigitMixture model) {
    double[][] direct = model.mixture().sample(DRAWN, new SplittableRandom(1)).points();
    report(gallery, "direct", model.mixture().scoreSamples(direct), "drawn directly");
    double[][] codes = model.pca().transform(split.real().points());
    double[][] held = model.pca().transform(split.heldOut().points());
    nearest(gallery, "held-out", held, codes, "held out");
    report(gallery, "held-out", model.mixture().scoreSamples(held), "of held-out digits");
    Denoiser denoiser = new Denoiser(model.mixture().toMixture());
    double[][] start = pureNoise(DRAWN, model.mixture().dimension(), 7);
    for (int steps : STEPS) {
      ProbabilityFlow flow = ProbabilityFlow.of(inParallel(denoiser), MOST, LEAST, steps);
      double[][] drawn = flow.from(start)[steps];
      report(
          gallery,
          "steps-" + steps,
          model.mixture().scoreSamples(drawn),
          "drawn in %d steps".formatted(steps));
      if (steps == 20) {
        nearest(gallery, "mixture", drawn, codes, "drawn by the score of the mixture");
      }
    }
  }

  private static void report(Gallery gallery, String key, double[] logs, String words) {
    MeanError mean = MeanError.of(logs);
    gallery.figure("log-density-" + key, mean.mean(), "mean log density of codes " + words);
    gallery.figure("log-density-error-" + key, mean.error(), "its standard error");
  }

  /** The ideal score of training digits themselves, a third of them: components without width. */
  private static void photocopier(Gallery gallery, DigitSplit split, DigitMixture model) {
    double[][] all = split.real().points();
    double[][] training =
        IntStream.range(0, all.length / 3).mapToObj(i -> all[3 * i]).toArray(double[][]::new);
    double[][] codes = model.pca().transform(training);
    Denoiser ideal = new Denoiser(points(codes));
    double[][] start = pureNoise(COPIES, codes[0].length, 6);
    double[][][] path = ProbabilityFlow.of(ideal::posteriorMean, MOST, LEAST, 20).from(start);
    double[][] drawn = ideal.posteriorMean(path[20], LEAST);
    nearest(gallery, "copier", drawn, codes, "drawn by the score of the training digits");
    double[][] originals =
        Arrays.stream(drawn).map(code -> training[nearest(code, codes)]).toArray(double[][]::new);
    gallery.picture(
        "photocopier.png",
        ImageGrid.titled("The perfect score of the training digits copies them", 8, 8)
            .range(0, Digits.LARGEST)
            .inkOnWhite()
            .zoom(7)
            .row("out of noise", model.pca().inverseTransform(drawn))
            .row("nearest in training", originals)
            .row("its code, undone", model.pca().inverseTransform(model.pca().transform(originals)))
            .image(),
        "Twenty steps with the exact score of a mixture that has a component without width at every"
            + " training digit: each result is a training digit, to the last decimal of its code.");
  }

  private static void nearest(
      Gallery gallery, String key, double[][] from, double[][] codes, String words) {
    gallery.figure(
        "nearest-" + key,
        Arrays.stream(Nearness.distances(from, codes)).average().orElseThrow(),
        "mean distance of a code to the nearest training digit's, " + words);
  }

  private static int nearest(double[] code, double[][] codes) {
    return IntStream.range(0, codes.length)
        .reduce(
            0,
            (a, b) ->
                Matrices.squaredDistance(code, codes[b]) < Matrices.squaredDistance(code, codes[a])
                    ? b
                    : a);
  }

  private static Mixture points(double[][] codes) {
    double[][] tiny = Matrices.identity(codes[0].length);
    for (int j = 0; j < tiny.length; j++) {
      tiny[j][j] = POINT;
    }
    double[] weights = new double[codes.length];
    Arrays.fill(weights, 1.0 / codes.length);
    return Mixture.of(
        weights, Arrays.stream(codes).map(c -> MultivariateGaussian.of(c, tiny)).toList());
  }

  /** The same, a part of the rows on each core. */
  private static PosteriorMean inParallel(Denoiser denoiser) {
    return (noisy, noise) ->
        Parallel.map(
                PARTS,
                part -> {
                  int from = part * noisy.length / PARTS;
                  int to = (part + 1) * noisy.length / PARTS;
                  return denoiser.posteriorMean(Arrays.copyOfRange(noisy, from, to), noise);
                })
            .stream()
            .flatMap(Arrays::stream)
            .toArray(double[][]::new);
  }

  private static double[][] pureNoise(int n, int width, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] noise = new double[n][width];
    for (double[] row : noise) {
      Arrays.setAll(row, j -> MOST * random.nextGaussian());
    }
    return noise;
  }
}
