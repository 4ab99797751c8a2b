package gmm.kit.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYTitleAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYDataset;

/** Draws a chart with JFreeChart: it lays out title, axes, legend and colour bar. */
final class ChartPainter {

  private static final Color LINES = new Color(0xE2E2E2);
  private static final Color TEXT = new Color(0x222222);
  private static final int BAR_WIDTH = 16;

  private final ChartFrame frame;
  private final List<Layer> layers;

  ChartPainter(ChartFrame frame, List<Layer> layers) {
    this.frame = frame;
    this.layers = layers;
  }

  void draw(Graphics2D graphics, Rectangle2D area) {
    double fonts = Fonts.scale(area.getWidth());
    ValueAxis x = Axes.of(frame.xLabel, frame.logX, frame.xNames, fonts);
    ValueAxis y = Axes.of(frame.yLabel, frame.logY, frame.yNames, fonts);
    y.setInverted(frame.yDown);
    Axes.show(x, frame.xRange, layers, true);
    Axes.show(y, frame.yRange, layers, false);
    JFreeChart chart = chart(plot(x, y, fonts), fonts);
    if (frame.equalAspect) {
      for (int pass = 0; pass < 2; pass++) { // tick labels may change the area a little
        makeEqual(chart, areaOfData(chart, area));
      }
    }
    chart.draw(graphics, area);
    Fonts.smooth(graphics);
  }

  private XYPlot plot(ValueAxis x, ValueAxis y, double fonts) {
    DefaultXYDataset one = new DefaultXYDataset();
    one.addSeries(
        "layers",
        new double[][] {{x.getRange().getCentralValue()}, {y.getRange().getCentralValue()}});
    XYPlot plot = new XYPlot(one, x, y, new LayerRenderer(layers));
    plot.setBackgroundPaint(Color.WHITE);
    plot.setDomainGridlinePaint(LINES);
    plot.setRangeGridlinePaint(LINES);
    plot.setDomainGridlineStroke(new BasicStroke(1));
    plot.setRangeGridlineStroke(new BasicStroke(1));
    plot.setOutlinePaint(Color.GRAY);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    if (!frame.note.isEmpty()) {
      plot.addAnnotation(note(fonts));
    }
    LegendItemCollection legend = new LegendItemCollection();
    layers.forEach(layer -> layer.legend().forEach(legend::add));
    plot.setFixedLegendItems(legend);
    return plot;
  }

  private XYTitleAnnotation note(double fonts) {
    TextTitle words = new TextTitle(frame.note, Fonts.bold(Fonts.LABEL * fonts));
    words.setPaint(TEXT);
    words.setBackgroundPaint(new Color(255, 255, 255, 220));
    words.setFrame(new BlockBorder(LINES));
    words.setPadding(4, 8, 4, 8);
    return new XYTitleAnnotation(0.985, 0.98, words, RectangleAnchor.TOP_RIGHT);
  }

  private JFreeChart chart(XYPlot plot, double fonts) {
    boolean legend = frame.legend && plot.getFixedLegendItems().getItemCount() > 0;
    JFreeChart chart = new JFreeChart(frame.title, Fonts.bold(Fonts.TITLE * fonts), plot, legend);
    chart.setBackgroundPaint(Color.WHITE);
    chart.setPadding(new RectangleInsets(8, 8, 8, 14));
    chart.getTitle().setPaint(TEXT);
    chart.getTitle().setPadding(2, 2, 8, 2);
    if (legend) {
      chart.getLegend().setItemFont(Fonts.plain(Fonts.TEXT * fonts));
      chart.getLegend().setItemPaint(TEXT);
      chart.getLegend().setFrame(BlockBorder.NONE);
      chart.getLegend().setItemLabelPadding(new RectangleInsets(2, 4, 2, 12));
      chart.getLegend().setBackgroundPaint(null);
    }
    if (frame.bar != null) {
      chart.addSubtitle(bar(frame.bar, Fonts.plain(Fonts.TEXT * fonts)));
    }
    return chart;
  }

  /** Narrows the frame where something fills it, and shows more of the plane otherwise. */
  private void makeEqual(JFreeChart chart, Rectangle2D data) {
    XYPlot plot = chart.getXYPlot();
    if (layers.stream().noneMatch(Layer::fillsFrame)) {
      Axes.makeEqual(plot.getDomainAxis(), plot.getRangeAxis(), data);
      return;
    }
    double x = plot.getDomainAxis().getRange().getLength();
    double y = plot.getRangeAxis().getRange().getLength();
    double scale = Math.min(data.getWidth() / x, data.getHeight() / y);
    RectangleInsets now = plot.getInsets();
    double across = Math.max(0, data.getWidth() - scale * x) / 2;
    double upright = Math.max(0, data.getHeight() - scale * y) / 2;
    plot.setInsets(
        new RectangleInsets(
            now.getTop() + upright,
            now.getLeft() + across,
            now.getBottom() + upright,
            now.getRight() + across));
  }

  private static PaintScaleLegend bar(ColorBar bar, Font font) {
    NumberAxis axis = new NumberAxis(bar.label());
    axis.setLabelFont(font);
    axis.setTickLabelFont(font);
    axis.setTickLabelPaint(TEXT);
    axis.setLabelPaint(TEXT);
    PaintScaleLegend legend = new PaintScaleLegend(bar, axis);
    legend.setPosition(RectangleEdge.RIGHT);
    legend.setAxisLocation(AxisLocation.BOTTOM_OR_RIGHT);
    legend.setStripWidth(BAR_WIDTH);
    legend.setSubdivisionCount(200);
    legend.setMargin(30, 8, 60, 4);
    legend.setBackgroundPaint(null);
    return legend;
  }

  private static Rectangle2D areaOfData(JFreeChart chart, Rectangle2D area) {
    ChartRenderingInfo info = new ChartRenderingInfo();
    LayerRenderer renderer = (LayerRenderer) chart.getXYPlot().getRenderer();
    renderer.measuring(true);
    Canvas.draw(1, 1, scratch -> chart.draw(scratch, area, info));
    renderer.measuring(false);
    return info.getPlotInfo().getDataArea();
  }
}
