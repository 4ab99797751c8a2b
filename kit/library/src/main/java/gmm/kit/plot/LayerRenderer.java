package gmm.kit.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;

/** Stands in for a renderer of one item, and draws all layers in its place, in their order. */
final class LayerRenderer extends AbstractXYItemRenderer {

  private static final long serialVersionUID = 1L;

  private final transient List<Layer> layers;

  private boolean measuring;

  LayerRenderer(List<Layer> layers) {
    this.layers = layers;
  }

  /** Sets whether only the layout matters and nothing needs to be drawn. */
  void measuring(boolean onlyLayout) {
    measuring = onlyLayout;
  }

  @Override
  public void drawItem(
      Graphics2D graphics,
      XYItemRendererState state,
      Rectangle2D area,
      PlotRenderingInfo info,
      XYPlot plot,
      ValueAxis x,
      ValueAxis y,
      XYDataset dataset,
      int series,
      int item,
      CrosshairState crosshair,
      int pass) {
    if (measuring) {
      return;
    }
    Fonts.smooth(graphics);
    Projection projection = new Projection(area, x, y);
    layers.forEach(layer -> layer.draw(graphics, projection));
  }
}
