package gmm.kit.plot;

import java.awt.Graphics2D;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.LegendItem;

/** One thing in a chart; layers are drawn in the order they were added. */
interface Layer {

  void draw(Graphics2D graphics, Projection projection);

  /** {@return the part of the plane that the axes must show, empty if it does not matter} */
  Optional<Bounds> bounds();

  /** {@return whether the axes end where this ends, without a margin} */
  default boolean fillsFrame() {
    return false;
  }

  default List<LegendItem> legend() {
    return List.of();
  }
}
