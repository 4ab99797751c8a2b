package gmm.digits.demo;

import gmm.digits.Denoiser;
import gmm.digits.Pca;
import gmm.kit.data.Digits;
import gmm.kit.data.LabelledData;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.ImageGrid;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Panels;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import gmm.mixture.CovarianceType;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Noise taken off the codes of digits that the mixture has not seen. */
public final class DenoisingDemo implements Demo {

  private static final int SPLITS = 3;
  private static final int COMPONENTS = 30;
  private static final double[] NOISES = {2, 4, 8};

  private final LabelledData digits = Digits.load();

  /** Public for the service loader. */
  public DenoisingDemo() {}

  /**
   * Runs this demonstration alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String... args) {
    DemoMain.run(new DenoisingDemo(), args);
  }

  @Override
  public int module() {
    return 4;
  }

  @Override
  public String name() {
    return "denoising";
  }

  @Override
  public String title() {
    return "Noise taken off";
  }

  /** What one split gives: of each noise the errors of the noisy codes and of two denoisers. */
  private record Outcome(double[] noisy, double[] one, double[] many) {}

  @Override
  public void run(Gallery gallery) {
    gallery.part(() -> line(gallery));
    gallery.part(() -> pictures(gallery));
    gallery.part(() -> errors(gallery));
  }

  /** The lecture's mixture of two components on a line. */
  private static void line(Gallery gallery) {
    Denoiser denoiser =
        new Denoiser(
            Mixture.of(
                new double[] {0.75, 0.25},
                List.of(
                    MultivariateGaussian.of(new double[] {0}, new double[][] {{1}}),
                    MultivariateGaussian.of(new double[] {10}, new double[][] {{4}}))));
    Chart densities = Chart.titled("density").axes("x, or h with noise", "density");
    densities.function("no noise", density(denoiser.mixture()), -8, 20, Ink.of(0));
    densities.function("noise 2", density(denoiser.noised(2)), -8, 20, Ink.of(1).dashed());
    densities.function("noise 8", density(denoiser.noised(8)), -8, 20, Ink.of(2).width(3));
    Chart expected = Chart.titled("what to expect").axes("h", "E[x | h]").yRange(-8, 20);
    expected.function("h itself", h -> h, -8, 20, Ink.GREY.width(1));
    expected.function("noise 0.5", at(denoiser, 0.5), -8, 20, Ink.of(0));
    expected.function("noise 2", at(denoiser, 2), -8, 20, Ink.of(1).dashed());
    expected.function("noise 8", at(denoiser, 8), -8, 20, Ink.of(2).width(3));
    gallery.figure("line-expected", at(denoiser, 2).applyAsDouble(5), "E[x | h = 5], noise 2");
    gallery.figure("line-score", denoiser.score(new double[][] {{5}}, 2)[0][0], "the score there");
    gallery.picture(
        "denoising-line.png",
        Panels.titled("Two components on a line, seen through noise", 2)
            .add(densities)
            .add(expected)
            .image(1100, 460),
        "Left: noise widens the components until they are one hill. Right: with little noise the"
            + " guess follows the sample and jumps from one component to the other; with much it"
            + " listens little: the guess is drawn towards the mean, 2.5.");
  }

  private static DoubleUnaryOperator density(Mixture mixture) {
    return x -> Math.exp(mixture.logDensity(new double[] {x}));
  }

  private static DoubleUnaryOperator at(Denoiser denoiser, double noise) {
    return h -> denoiser.posteriorMean(new double[][] {{h}}, noise)[0][0];
  }

  private void pictures(Gallery gallery) {
    DigitSplit split = DigitSplit.of(digits, 0);
    DigitMixture many = fit(split, COMPONENTS);
    Pca pca = many.pca();
    double[][] held = Arrays.copyOf(split.heldOut().points(), 12);
    double[][] codes = pca.transform(held);
    ImageGrid sheet =
        ImageGrid.titled("Held-out digits, with noise on their codes and without", 8, 8)
            .range(0, Digits.LARGEST)
            .inkOnWhite()
            .zoom(7)
            .row("held out", held);
    for (double noise : new double[] {4, 8}) {
      double[][] noisy = noisy(codes, noise, new SplittableRandom(4));
      String sigma = "noise %.0f".formatted(noise);
      sheet.row(sigma, pca.inverseTransform(noisy));
      sheet.row(
          sigma + ", 1 Gaussian",
          pca.inverseTransform(denoiser(fit(split, 1)).posteriorMean(noisy, noise)));
      sheet.row(
          sigma + ", 30 Gaussians",
          pca.inverseTransform(denoiser(many).posteriorMean(noisy, noise)));
    }
    gallery.picture(
        "denoised.png",
        sheet.image(),
        "The mixture knows which strokes go together: one Gaussian shrinks the codes towards the"
            + " mean of all digits, thirty towards the ways of writing that are near.");
  }

  private void errors(Gallery gallery) {
    List<Outcome> outcomes = IntStream.range(0, SPLITS).parallel().mapToObj(this::outcome).toList();
    for (int s = 0; s < NOISES.length; s++) {
      int at = s;
      double[] one = outcomes.stream().mapToDouble(o -> o.one()[at]).toArray();
      double[] many = outcomes.stream().mapToDouble(o -> o.many()[at]).toArray();
      double[] noisy = outcomes.stream().mapToDouble(o -> o.noisy()[at]).toArray();
      String noise = "%.0f".formatted(NOISES[s]);
      String words = ", noise %s: root mean square error of a code".formatted(noise);
      gallery.figure("noisy-" + noise, MeanError.of(noisy).mean(), "with noise" + words);
      gallery.figure("one-" + noise, MeanError.of(one).mean(), "one Gaussian" + words);
      gallery.figure("many-" + noise, MeanError.of(many).mean(), "30 Gaussians" + words);
      MeanError gain = MeanError.ofDifference(one, many);
      gallery.figure("gain-" + noise, gain.mean(), "the second less the third, noise " + noise);
      gallery.figure("gain-error-" + noise, gain.error(), "its standard error over the splits");
    }
  }

  private Outcome outcome(int number) {
    DigitSplit split = DigitSplit.of(digits, number);
    DigitMixture many = fit(split, COMPONENTS);
    Denoiser ofMany = denoiser(many);
    Denoiser ofOne = denoiser(fit(split, 1));
    double[][] codes = many.pca().transform(split.heldOut().points());
    Outcome outcome = new Outcome(new double[3], new double[3], new double[3]);
    for (int s = 0; s < NOISES.length; s++) {
      double[][] noisy = noisy(codes, NOISES[s], new SplittableRandom(number));
      outcome.noisy()[s] = RowErrors.rootMeanSquare(noisy, codes);
      outcome.one()[s] = RowErrors.rootMeanSquare(ofOne.posteriorMean(noisy, NOISES[s]), codes);
      outcome.many()[s] = RowErrors.rootMeanSquare(ofMany.posteriorMean(noisy, NOISES[s]), codes);
    }
    return outcome;
  }

  private static DigitMixture fit(DigitSplit split, int k) {
    return DigitMixture.fit(split.real().points(), CovarianceType.FULL, k, 1, 1);
  }

  private static Denoiser denoiser(DigitMixture model) {
    return new Denoiser(model.mixture().toMixture());
  }

  private static double[][] noisy(double[][] codes, double noise, RandomGenerator random) {
    return Arrays.stream(codes)
        .map(code -> Arrays.stream(code).map(t -> t + noise * random.nextGaussian()).toArray())
        .toArray(double[][]::new);
  }
}
