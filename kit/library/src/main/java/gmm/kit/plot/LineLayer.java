package gmm.kit.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItem;

/** A line through points; optionally a marker at each. */
record LineLayer(String name, double[] xs, double[] ys, Ink ink, boolean marked) implements Layer {

  private static final int RING_STEPS = 181;

  @Override
  public void draw(Graphics2D graphics, Projection projection) {
    if (ink.isLight() && !ink.dash() && !ink.color().equals(Color.WHITE)) {
      graphics.setColor(ink.edge());
      graphics.setStroke(ink.stroke(ink.width() + 1.4));
      graphics.draw(projection.path(xs, ys));
    }
    graphics.setColor(ink.paint());
    graphics.setStroke(ink.stroke());
    graphics.draw(projection.path(xs, ys));
    if (marked) {
      new PointLayer("", finite(), ink).draw(graphics, projection);
    }
  }

  @Override
  public Optional<Bounds> bounds() {
    double[][] finite = finite();
    return finite.length == 0 ? Optional.empty() : Optional.of(Bounds.of(finite));
  }

  @Override
  public List<LegendItem> legend() {
    return Legends.line(name, ink);
  }

  /** {@return the image of the unit circle: centre + A (cos t, sin t), A of shape 2 x 2} */
  static LineLayer ring(String name, double[] center, double[][] a, Ink ink) {
    double[] xs = Grid.places(0, 2 * Math.PI, RING_STEPS);
    double[] ys = new double[RING_STEPS];
    for (int i = 0; i < RING_STEPS; i++) {
      double cos = Math.cos(xs[i]);
      double sin = Math.sin(xs[i]);
      xs[i] = center[0] + a[0][0] * cos + a[0][1] * sin;
      ys[i] = center[1] + a[1][0] * cos + a[1][1] * sin;
    }
    return new LineLayer(name, xs, ys, ink, false);
  }

  private double[][] finite() {
    return IntStream.range(0, xs.length)
        .filter(i -> Double.isFinite(xs[i]) && Double.isFinite(ys[i]))
        .mapToObj(i -> new double[] {xs[i], ys[i]})
        .toArray(double[][]::new);
  }
}
