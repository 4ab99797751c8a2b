package gmm.digits.demo;

import gmm.digits.given.ConfusionMatrix;
import gmm.kit.plot.Chart;
import gmm.kit.plot.ColorScale;
import gmm.kit.plot.Ink;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A confusion matrix whose errors can be seen. */
final class Confusions {

  private Confusions() {}

  /**
   * {@return the matrix as a picture: in each row the percents of the digits so written, those that
   * are right without colour, so that the colours are of the errors alone}
   *
   * @param title above it
   * @param matrices of several splits
   * @param names of the classes
   */
  static BufferedImage picture(String title, List<ConfusionMatrix> matrices, List<String> names) {
    double[][] shares = matrices.stream().reduce(ConfusionMatrix::plus).orElseThrow().shares();
    Chart chart =
        Chart.titled(title)
            .axes(
                "named as",
                "written as (each row: percent of these digits, %d splits)"
                    .formatted(matrices.size()))
            .xNames(names)
            .yNames(names)
            .cells(errors(shares), ColorScale.BLUES, "%.1f")
            .noLegend();
    for (int y = 0; y < shares.length; y++) {
      chart.text(y, y, String.format(Locale.ROOT, "%.1f", 100 * shares[y][y]), Ink.BLACK);
    }
    return chart.image(860, 780);
  }

  /** In percent, NaN where there is no error to colour. */
  private static double[][] errors(double[][] shares) {
    return IntStream.range(0, shares.length)
        .mapToObj(
            y ->
                IntStream.range(0, shares.length)
                    .mapToDouble(other -> other == y ? Double.NaN : 100 * shares[y][other])
                    .toArray())
        .toArray(double[][]::new);
  }
}
