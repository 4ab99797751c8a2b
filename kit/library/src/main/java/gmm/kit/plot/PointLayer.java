package gmm.kit.plot;

import gmm.kit.Check;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItem;

/** Points of one kind. Crosses and rings get a white seam, so that they show on any ground. */
record PointLayer(String name, double[][] rows, Ink ink) implements Layer {

  private static final double SEAM = 1.3;

  @Override
  public void draw(Graphics2D graphics, Projection projection) {
    double size = ink.size() > 0 ? ink.size() : sizeFor(rows.length);
    for (double[] row : rows) {
      Shape shape = ink.marker().at(projection.x(row[0]), projection.y(row[1]), size);
      if (ink.marker().filled()) {
        fill(graphics, shape);
      } else {
        stroke(graphics, shape);
      }
    }
  }

  private void fill(Graphics2D graphics, Shape shape) {
    graphics.setColor(ink.paint());
    graphics.fill(shape);
    if (ink.isLight()) {
      graphics.setColor(ink.edge());
      graphics.setStroke(new BasicStroke(0.8f));
      graphics.draw(shape);
    }
  }

  private void stroke(Graphics2D graphics, Shape shape) {
    graphics.setColor(Color.WHITE);
    graphics.setStroke(ink.stroke(ink.width() + 2 * SEAM));
    graphics.draw(shape);
    if (ink.isLight()) {
      graphics.setColor(ink.edge());
      graphics.setStroke(ink.stroke(ink.width() + SEAM));
      graphics.draw(shape);
    }
    graphics.setColor(ink.paint());
    graphics.setStroke(ink.stroke());
    graphics.draw(shape);
  }

  @Override
  public Optional<Bounds> bounds() {
    return rows.length == 0 ? Optional.empty() : Optional.of(Bounds.of(rows));
  }

  @Override
  public List<LegendItem> legend() {
    return Legends.marker(name, ink);
  }

  /** {@return a layer for each group, in the palette's colours and markers} */
  static List<Layer> groups(double[][] rows, int[] groups, List<String> names) {
    int count = Math.max(names.size(), Arrays.stream(groups).max().orElse(-1) + 1);
    Check.labels("groups", groups, count);
    List<Layer> layers = new ArrayList<>();
    for (int g = 0; g < count; g++) {
      int group = g;
      double[][] own =
          IntStream.range(0, rows.length)
              .filter(i -> groups[i] == group)
              .mapToObj(i -> rows[i].clone())
              .toArray(double[][]::new);
      Ink ink = Ink.of(g).size(sizeFor(rows.length)).alpha(alphaFor(rows.length));
      layers.add(new PointLayer(g < names.size() ? names.get(g) : "", own, ink));
    }
    return layers;
  }

  /** {@return a layer for each cross, in the palette's colours; black in the legend} */
  static List<Layer> crosses(String name, double[][] centers) {
    Ink ink = Ink.BLACK.marker(Marker.CROSS).size(15).width(4);
    List<Layer> layers = new ArrayList<>();
    layers.add(new PointLayer(name, new double[0][], ink));
    for (int j = 0; j < centers.length; j++) {
      double[][] one = {centers[j].clone()};
      layers.add(new PointLayer("", one, ink.color(Palette.color(j))));
    }
    return layers;
  }

  static double sizeFor(int points) {
    return points <= 60 ? 9 : points <= 300 ? 7 : points <= 1500 ? 5.5 : points <= 6000 ? 4 : 3;
  }

  static double alphaFor(int points) {
    return points <= 300 ? 0.9 : points <= 1500 ? 0.75 : 0.6;
  }
}
