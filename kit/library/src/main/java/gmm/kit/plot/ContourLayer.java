package gmm.kit.plot;

import java.awt.Graphics2D;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.LegendItem;

/** Lines along which a grid's function is constant. */
record ContourLayer(String name, Grid grid, double[] levels, Ink ink) implements Layer {

  @Override
  public void draw(Graphics2D graphics, Projection projection) {
    graphics.setColor(ink.paint());
    graphics.setStroke(ink.stroke());
    for (double level : levels) {
      for (double[][] line : Contours.lines(grid, level)) {
        graphics.draw(projection.path(line[0], line[1]));
      }
    }
  }

  @Override
  public Optional<Bounds> bounds() {
    return Optional.of(grid.bounds());
  }

  @Override
  public boolean fillsFrame() {
    return true;
  }

  @Override
  public List<LegendItem> legend() {
    return Legends.line(name, ink);
  }
}
