package gmm.kit.plot;

import gmm.kit.Check;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItem;

/** Bars that stand on (or hang from) zero. */
record BarLayer(String name, double[] xs, double[] heights, double width, Ink ink)
    implements Layer {

  @Override
  public void draw(Graphics2D graphics, Projection projection) {
    double floor = Math.clamp(projection.y(0), 0, projection.area().getMaxY());
    for (int i = 0; i < xs.length; i++) {
      double left = projection.x(xs[i] - width / 2);
      double right = projection.x(xs[i] + width / 2);
      double y = projection.y(heights[i]);
      Rectangle2D bar =
          new Rectangle2D.Double(left, Math.min(y, floor), right - left, Math.abs(floor - y));
      graphics.setColor(ink.paint());
      graphics.fill(bar);
      graphics.setColor(Color.WHITE);
      graphics.setStroke(new BasicStroke(1));
      graphics.draw(bar);
    }
  }

  @Override
  public Optional<Bounds> bounds() {
    Bounds bounds = null;
    for (int i = 0; i < xs.length; i++) {
      Bounds bar =
          new Bounds(
              xs[i] - width / 2,
              xs[i] + width / 2,
              Math.min(0, heights[i]),
              Math.max(0, heights[i]));
      bounds = bounds == null ? bar : bounds.with(bar);
    }
    return Optional.ofNullable(bounds);
  }

  /** {@return bars over equal parts of the values' range, whose areas sum to 1} */
  static BarLayer histogram(String name, double[] values, int bins, Ink ink) {
    Check.sample("values", values);
    Check.atLeast("bins", bins, 1);
    double min = Arrays.stream(values).min().orElseThrow();
    double max = Arrays.stream(values).max().orElseThrow();
    double width = max > min ? (max - min) / bins : 1;
    double[] heights = new double[bins];
    for (double value : values) {
      heights[(int) Math.min(bins - 1, (value - min) / width)] += 1 / (values.length * width);
    }
    double[] middles = IntStream.range(0, bins).mapToDouble(b -> min + (b + 0.5) * width).toArray();
    return new BarLayer(name, middles, heights, width, ink);
  }

  @Override
  public List<LegendItem> legend() {
    return Legends.box(name, Palette.mixed(Color.WHITE, ink.color(), ink.alpha()));
  }
}
