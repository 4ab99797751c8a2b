package gmm.kit.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItem;

/** A grid whose values are colours: a pixel a place of the lattice, stretched over the plane. */
record HeatLayer(Grid grid, DoubleFunction<Color> color, boolean smooth, List<LegendItem> legend)
    implements Layer {

  /** {@return class numbers as pale colours} */
  static HeatLayer regions(Grid classes, List<String> names) {
    List<LegendItem> legend =
        IntStream.range(0, names.size())
            .mapToObj(c -> Legends.box(names.get(c), Palette.pale(c)))
            .flatMap(List::stream)
            .toList();
    return new HeatLayer(classes, v -> Palette.pale((int) Math.round(v)), true, legend);
  }

  @Override
  public void draw(Graphics2D graphics, Projection projection) {
    BufferedImage image = image();
    double halfX = 0.5 * (grid.bounds().xTo() - grid.bounds().xFrom()) / (image.getWidth() - 1);
    double halfY = 0.5 * (grid.bounds().yTo() - grid.bounds().yFrom()) / (image.getHeight() - 1);
    double left = projection.x(grid.bounds().xFrom() - halfX);
    double right = projection.x(grid.bounds().xTo() + halfX);
    double top = projection.y(grid.bounds().yTo() + halfY);
    double bottom = projection.y(grid.bounds().yFrom() - halfY);
    AffineTransform place = AffineTransform.getTranslateInstance(left, top);
    place.scale((right - left) / image.getWidth(), (bottom - top) / image.getHeight());
    Object before = graphics.getRenderingHint(RenderingHints.KEY_INTERPOLATION);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION,
        smooth
            ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
            : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    graphics.drawImage(image, place, null);
    if (before != null) {
      graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, before);
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

  private BufferedImage image() {
    double[][] values = grid.values();
    int height = values.length;
    BufferedImage image = new BufferedImage(values[0].length, height, BufferedImage.TYPE_INT_RGB);
    for (int j = 0; j < height; j++) {
      for (int i = 0; i < image.getWidth(); i++) {
        image.setRGB(i, height - 1 - j, color.apply(values[j][i]).getRGB());
      }
    }
    return image;
  }
}
