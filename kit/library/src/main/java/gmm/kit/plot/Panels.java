package gmm.kit.plot;

import gmm.kit.Check;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Several charts side by side under one title, row by row. */
public final class Panels {

  private static final double TITLE_HEIGHT = 44;

  private final String title;
  private final int columns;
  private final List<Chart> charts = new ArrayList<>();
  private double[] shares = {};

  private Panels(String title, int columns) {
    this.title = title;
    this.columns = columns;
  }

  /**
   * {@return an empty sheet}
   *
   * @param title above all charts
   * @param columns how many charts stand side by side, at least 1
   */
  public static Panels titled(String title, int columns) {
    return new Panels(title, Check.atLeast("columns", columns, 1));
  }

  /** Adds a chart in the next place. */
  public Panels add(Chart chart) {
    charts.add(chart);
    return this;
  }

  /**
   * Divides the height among the rows, which are otherwise equally high.
   *
   * @param newShares one per row, positive; only their proportions count
   */
  public Panels rowHeights(double... newShares) {
    Arrays.stream(newShares).forEach(share -> Check.positive("share", share));
    shares = newShares.clone();
    return this;
  }

  /** {@return the sheet as a picture of that many pixels} */
  public BufferedImage image(int width, int height) {
    Check.that(!charts.isEmpty(), "a sheet needs a chart");
    return Canvas.draw(width, height, graphics -> draw(graphics, width, height));
  }

  private void draw(Graphics2D graphics, int width, int height) {
    graphics.setColor(new Color(0x222222));
    Words.centered(graphics, title, Fonts.bold(Fonts.TITLE), width / 2.0, TITLE_HEIGHT / 2, width);
    int rows = (charts.size() + columns - 1) / columns;
    double w = (double) width / columns;
    double[] heights = heights(rows, height - TITLE_HEIGHT);
    for (int i = 0; i < charts.size(); i++) {
      double x = i % columns * w;
      int row = i / columns;
      double y = TITLE_HEIGHT + Arrays.stream(heights, 0, row).sum();
      charts.get(i).draw(graphics, new Rectangle2D.Double(x, y, w, heights[row]));
    }
  }

  private double[] heights(int rows, double height) {
    Check.that(
        shares.length == 0 || shares.length == rows,
        "there are %s rows but %s heights",
        rows,
        shares.length);
    double[] heights = new double[rows];
    Arrays.setAll(heights, row -> shares.length == 0 ? 1 : shares[row]);
    double total = Arrays.stream(heights).sum();
    Arrays.setAll(heights, row -> heights[row] * height / total);
    return heights;
  }
}
