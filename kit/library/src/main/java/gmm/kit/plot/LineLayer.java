package gmm.kit.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItem;

/** A line through points. */
record LineLayer(String name, double[] xs, double[] ys, Ink ink, Extra extra) implements Layer {

  /** What is drawn beside the line itself: nothing, a marker at each point, a seam around it. */
  enum Extra {
    NOTHING,
    MARKERS,
    SEAM
  }

  private static final int RING_STEPS = 181;
  private static final double SEAM = 2;

  @Override
  public void draw(Graphics2D graphics, Projection projection) {
    if (extra == Extra.SEAM && !ink.dash()) {
      graphics.setColor(ink.isLight() ? ink.edge() : Color.WHITE);
      graphics.setStroke(ink.stroke(ink.width() + SEAM));
      graphics.draw(projection.path(xs, ys));
    }
    graphics.setColor(ink.paint());
    graphics.setStroke(ink.stroke());
    graphics.draw(projection.path(xs, ys));
    if (extra == Extra.MARKERS) {
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
    return new LineLayer(name, xs, ys, ink, Extra.SEAM);
  }

  private double[][] finite() {
    return IntStream.range(0, xs.length)
        .filter(i -> Double.isFinite(xs[i]) && Double.isFinite(ys[i]))
        .mapToObj(i -> new double[] {xs[i], ys[i]})
        .toArray(double[][]::new);
  }
}
