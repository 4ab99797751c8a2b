package gmm.kit.plot;

import java.awt.Color;
import java.awt.Paint;
import org.jfree.chart.renderer.PaintScale;

/** What a chart's colours mean. */
record ColorBar(ColorScale scale, String label, double from, double to) implements PaintScale {

  Color color(double value) {
    return scale.at((value - from) / (to - from));
  }

  @Override
  public double getLowerBound() {
    return from;
  }

  @Override
  public double getUpperBound() {
    return to;
  }

  @Override
  public Paint getPaint(double value) {
    return color(value);
  }
}
