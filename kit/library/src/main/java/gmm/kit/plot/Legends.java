package gmm.kit.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.LegendItem;

/** Entries of a chart's legend; a name that is null or empty gives none. */
final class Legends {

  private static final Shape NOTHING = new Rectangle2D.Double();
  private static final Shape SAMPLE = new Line2D.Double(-12, 0, 12, 0);
  private static final Shape BOX = new Rectangle2D.Double(-7, -7, 14, 14);
  private static final double MARKER = 11;

  private Legends() {}

  static List<LegendItem> marker(String name, Ink ink) {
    boolean filled = ink.marker().filled();
    Shape shape = ink.marker().at(0, 0, MARKER);
    Color edge = ink.isLight() ? ink.edge() : ink.color();
    return item(name, shape, filled, ink.color(), true, edge, null);
  }

  static List<LegendItem> line(String name, Ink ink) {
    return item(name, NOTHING, false, ink.onWhite(), false, ink.onWhite(), ink);
  }

  static List<LegendItem> box(String name, Color color) {
    return item(name, BOX, true, color, true, Color.GRAY, null);
  }

  private static List<LegendItem> item(
      String name,
      Shape shape,
      boolean filled,
      Paint fill,
      boolean outlined,
      Paint outline,
      Ink line) {
    if (name == null || name.isEmpty()) {
      return List.of();
    }
    return List.of(
        new LegendItem(
            name,
            null,
            null,
            null,
            line == null,
            shape,
            filled,
            fill,
            outlined,
            outline,
            new BasicStroke(filled ? 0.8f : 2.5f),
            line != null,
            SAMPLE,
            line == null ? new BasicStroke() : line.stroke(),
            fill));
  }
}
