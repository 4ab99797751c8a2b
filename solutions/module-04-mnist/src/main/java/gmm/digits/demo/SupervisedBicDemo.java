package gmm.digits.demo;

import gmm.kit.data.Digits;
import gmm.kit.data.LabelledData;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Panels;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Does it describe the digits better to know their classes? BIC of p(x), with and without. */
public final class SupervisedBicDemo implements Demo {

  private static final double REG_COVAR = 1;
  private static final int[] FULL = {1, 2, 3};
  private static final int[] DIAGONAL = {1, 3, 5, 10};

  private final LabelledData digits = Digits.load();

  /** Public for the service loader. */
  public SupervisedBicDemo() {}

  /**
   * Runs this demonstration alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String... args) {
    DemoMain.run(new SupervisedBicDemo(), args);
  }

  @Override
  public int module() {
    return 4;
  }

  @Override
  public String name() {
    return "supervised-bic";
  }

  @Override
  public String title() {
    return "With the classes and without: BIC of p(x)";
  }

  @Override
  public void run(Gallery gallery) {
    double[][] rows = digits.rows();
    double[][] codes = Codes.keeping(rows, DigitMixture.KEPT).transform(rows);
    gallery.figure("codes", codes[0].length, "codes that hold 95 % of all digits' variance");
    gallery.picture(
        "supervised-bic.png",
        Panels.titled("BIC of p(x), less that of the mixture fitted class by class", 2)
            .add(panel(gallery, codes, CovarianceType.FULL, FULL))
            .add(panel(gallery, codes, CovarianceType.DIAGONAL, DIAGONAL))
            .image(1200, 520),
        "Zero is the mixture whose classes were fitted one by one; below it is better. All three have"
            + " the same number of parameters. EM that starts from that mixture ends below it, or"
            + " where it began; EM that starts from k-means may end on either side.");
  }

  private Chart panel(Gallery gallery, double[][] codes, CovarianceType type, int[] perClass) {
    List<SupervisedBic> fits =
        Arrays.stream(perClass)
            .mapToObj(k -> SupervisedBic.fit(codes, digits.labels(), type, k, REG_COVAR))
            .toList();
    String covariance = type.name().toLowerCase(Locale.ROOT);
    double[] supervised = bics(fits, SupervisedBic::supervised, codes);
    double[] fromThere = bics(fits, SupervisedBic::fromThere, codes);
    double[] cold = bics(fits, SupervisedBic::cold, codes);
    for (int i = 0; i < perClass.length; i++) {
      String key = covariance + "-" + 10 * perClass[i];
      String words = "BIC of %d %s components, ".formatted(10 * perClass[i], covariance);
      gallery.figure(key + "-supervised", supervised[i], words + "fitted class by class");
      gallery.figure(key + "-from-there", fromThere[i], words + "EM from there");
      gallery.figure(key + "-cold", cold[i], words + "EM from k-means");
    }
    double[] places = new double[perClass.length];
    Arrays.setAll(places, i -> i);
    return Chart.titled(covariance + " covariances")
        .axes("components", "difference of BIC (negative: better)")
        .xNames(Arrays.stream(perClass).mapToObj(k -> String.valueOf(10 * k)).toList())
        .horizontalLine("fitted class by class", 0, Ink.GREY)
        .markedLine("EM from there", places, less(fromThere, supervised), Ink.of(0))
        .markedLine("EM from k-means", places, less(cold, supervised), Ink.of(5).dashed());
  }

  private static double[] bics(
      List<SupervisedBic> fits, Function<SupervisedBic, GaussianMixture> which, double[][] codes) {
    return fits.stream().map(which).mapToDouble(m -> SupervisedBic.bic(m, codes)).toArray();
  }

  private static double[] less(double[] values, double[] others) {
    double[] differences = values.clone();
    Arrays.setAll(differences, i -> values[i] - others[i]);
    return differences;
  }
}
