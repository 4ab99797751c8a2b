package gmm.kit.plot;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.LegendItem;

/** A straight line from edge to edge, at one x or one y; the axes do not grow for it. */
record RuleLayer(String name, boolean vertical, double at, Ink ink) implements Layer {

  @Override
  public void draw(Graphics2D graphics, Projection projection) {
    Rectangle2D area = projection.area();
    double x = projection.x(at);
    double y = projection.y(at);
    graphics.setColor(ink.paint());
    graphics.setStroke(ink.stroke());
    graphics.draw(
        vertical
            ? new Line2D.Double(x, area.getMinY(), x, area.getMaxY())
            : new Line2D.Double(area.getMinX(), y, area.getMaxX(), y));
  }

  @Override
  public Optional<Bounds> bounds() {
    return Optional.empty();
  }

  @Override
  public List<LegendItem> legend() {
    return Legends.line(name, ink);
  }
}
