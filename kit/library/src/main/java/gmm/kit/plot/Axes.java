package gmm.kit.plot;

import gmm.kit.Check;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.data.Range;

/** A chart's axes: how they look and what they show. */
final class Axes {

  private static final Color TEXT = new Color(0x222222);
  private static final double MARGIN = 0.05;

  private Axes() {}

  static ValueAxis of(String label, boolean log, List<String> names, double fonts) {
    ValueAxis axis = axis(label, log, names);
    axis.setLabelFont(Fonts.plain(Fonts.LABEL * fonts));
    axis.setTickLabelFont(Fonts.plain(Fonts.TEXT * fonts));
    axis.setLabelPaint(TEXT);
    axis.setTickLabelPaint(TEXT);
    axis.setAxisLineVisible(false);
    return axis;
  }

  private static ValueAxis axis(String label, boolean log, List<String> names) {
    if (!names.isEmpty()) {
      SymbolAxis axis = new SymbolAxis(label, names.toArray(String[]::new));
      axis.setGridBandsVisible(false);
      return axis;
    }
    if (log) {
      return new LogAxis(label);
    }
    NumberAxis axis = new NumberAxis(label);
    axis.setAutoRangeIncludesZero(false);
    return axis;
  }

  /** Sets the range: the given one, or what the layers need and a margin where none fills it. */
  static void show(ValueAxis axis, double[] given, List<Layer> layers, boolean isX) {
    if (given != null) {
      axis.setRange(given[0], given[1]);
      return;
    }
    Bounds all =
        layers.stream().flatMap(l -> l.bounds().stream()).reduce(Bounds::with).orElse(null);
    if (all == null) {
      return;
    }
    boolean filled = layers.stream().anyMatch(Layer::fillsFrame);
    double from = isX ? all.xFrom() : all.yFrom();
    double to = isX ? all.xTo() : all.yTo();
    if (axis instanceof LogAxis) {
      showDecades((LogAxis) axis, from, to, filled);
    } else {
      double span = to > from ? to - from : Math.max(1e-9, Math.abs(to));
      double margin = filled && to > from ? 0 : MARGIN * span;
      boolean onFloor = from == 0 && !isX; // bars stand on the axis
      axis.setRange(onFloor ? 0 : from - margin, to + margin);
    }
  }

  /** Ticks at powers of ten, at most eight of them. */
  private static void showDecades(LogAxis axis, double from, double to, boolean filled) {
    Check.that(from > 0, "a logarithmic axis needs positive numbers but has %s", from);
    double decades = Math.max(Math.log10(to / from), 0.1);
    double margin = filled ? 1 : Math.pow(10, MARGIN * decades);
    axis.setRange(Math.max(Double.MIN_NORMAL, from / margin), to * margin);
    axis.setTickUnit(new NumberTickUnit(step(decades), NumberFormat.getInstance(Locale.ROOT)));
  }

  /** {@return the smallest of 1, 2, 5, 10, 20, 50, ... decades that gives at most eight ticks} */
  private static double step(double decades) {
    double power = Math.max(1, Math.pow(10, Math.floor(Math.log10(decades / 8))));
    return DoubleStream.of(1, 2, 5, 10)
        .map(s -> s * power)
        .filter(s -> s >= decades / 8)
        .findFirst()
        .orElse(10 * power);
  }

  /** Widens the axis that shows fewer units per pixel, about its middle. */
  static void makeEqual(ValueAxis x, ValueAxis y, Rectangle2D area) {
    double perPixelX = x.getRange().getLength() / area.getWidth();
    double perPixelY = y.getRange().getLength() / area.getHeight();
    if (perPixelX < perPixelY) {
      x.setRange(about(x.getRange(), perPixelY * area.getWidth()));
    } else {
      y.setRange(about(y.getRange(), perPixelX * area.getHeight()));
    }
  }

  private static Range about(Range range, double length) {
    double middle = range.getCentralValue();
    return new Range(middle - length / 2, middle + length / 2);
  }
}
