package gmm.digits.demo;

import gmm.digits.CrossValidation;
import gmm.digits.Pca;
import gmm.digits.given.StratifiedSplit;
import gmm.kit.Parallel;
import gmm.kit.data.Digits;
import gmm.kit.data.LabelledData;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** What it does to cross-validation if the PCA has seen the folds that are held out. */
public final class LeakageDemo implements Demo {

  private static final int[] SIZES = {50, 100, 200, 400, 800};
  private static final int CODES = 29;
  private static final int DRAWS = 10;
  private static final int FOLDS = 5;

  private final LabelledData digits = Digits.load();

  /** Public for the service loader. */
  public LeakageDemo() {}

  /**
   * Runs this demonstration alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String... args) {
    DemoMain.run(new LeakageDemo(), args);
  }

  @Override
  public int module() {
    return 4;
  }

  @Override
  public String name() {
    return "leakage";
  }

  @Override
  public String title() {
    return "A PCA that has seen the held-out digits";
  }

  /** Errors of a pixel: as cross-validation should be done, and with a PCA of all digits. */
  private record Errors(double honest, double leaked) {}

  @Override
  public void run(Gallery gallery) {
    double[] honest = new double[SIZES.length];
    double[] leaked = new double[SIZES.length];
    for (int i = 0; i < SIZES.length; i++) {
      int n = SIZES[i];
      List<Errors> draws = Parallel.map(DRAWS, draw -> errors(n, draw));
      Spread right = Spread.of(draws.stream().mapToDouble(Errors::honest).toArray());
      Spread wrong = Spread.of(draws.stream().mapToDouble(Errors::leaked).toArray());
      right.figures(
          gallery, "honest-" + n, "error of a held-out pixel, PCA without the fold, n " + n);
      wrong.figures(gallery, "leaked-" + n, "the same, PCA of all digits, n " + n);
      honest[i] = right.mean();
      leaked[i] = wrong.mean();
    }
    double[] places = IntStream.range(0, SIZES.length).asDoubleStream().toArray();
    gallery.picture(
        "leakage.png",
        Chart.titled("Held-out digits rebuilt from 29 numbers, by 5 folds")
            .axes("digits in all", "error of a pixel (root mean square, of 16 greys)")
            .xNames(Arrays.stream(SIZES).mapToObj(String::valueOf).toList())
            .markedLine("PCA fitted to the other folds", places, honest, Ink.of(0))
            .markedLine("PCA fitted to all digits", places, leaked, Ink.of(1).dashed())
            .image(820, 480),
        "Fitted before the digits are dealt into folds, the PCA has seen what is held out, and"
            + " the error comes out too small: the more so, the fewer digits there are.");
  }

  private Errors errors(int n, int draw) {
    SplittableRandom random = new SplittableRandom(draw);
    double share = (double) n / digits.size();
    StratifiedSplit some = StratifiedSplit.of(digits.labels(), share, random);
    double[][] rows = some.testOf(digits.rows());
    int[] foldOf = CrossValidation.folds(some.testOf(digits.labels()), FOLDS, random);
    Pca ofAll = Pca.fit(rows, CODES, false);
    double leaked = CrossValidation.score(foldOf, split -> error(ofAll, split.testOf(rows))).mean();
    double honest =
        CrossValidation.score(
                foldOf,
                split -> error(Pca.fit(split.trainOf(rows), CODES, false), split.testOf(rows)))
            .mean();
    return new Errors(honest, leaked);
  }

  private static double error(Pca pca, double[][] rows) {
    double[][] rebuilt = pca.inverseTransform(pca.transform(rows));
    return RowErrors.rootMeanSquare(rebuilt, rows);
  }
}
