package gmm.kit.plot;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItem;

/**
 * Class numbers as pale areas: one pixel for each place of the lattice, stretched over the plane.
 */
record RegionLayer(Grid classes, List<LegendItem> legend) implements Layer {

  static RegionLayer of(Grid classes, List<String> names) {
    List<LegendItem> legend =
        IntStream.range(0, names.size())
            .mapToObj(c -> Legends.box(names.get(c), Palette.pale(c)))
            .flatMap(List::stream)
            .toList();
    return new RegionLayer(classes, legend);
  }

  @Override
  public void draw(Graphics2D graphics, Projection projection) {
    BufferedImage image = image();
    Bounds bounds = classes.bounds();
    double halfX = 0.5 * (bounds.xTo() - bounds.xFrom()) / (image.getWidth() - 1);
    double halfY = 0.5 * (bounds.yTo() - bounds.yFrom()) / (image.getHeight() - 1);
    double left = projection.x(bounds.xFrom() - halfX);
    double right = projection.x(bounds.xTo() + halfX);
    double top = projection.y(bounds.yTo() + halfY);
    double bottom = projection.y(bounds.yFrom() - halfY);
    AffineTransform place = AffineTransform.getTranslateInstance(left, top);
    place.scale((right - left) / image.getWidth(), (bottom - top) / image.getHeight());
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, place, null);
  }

  @Override
  public Optional<Bounds> bounds() {
    return Optional.of(classes.bounds());
  }

  @Override
  public boolean fillsFrame() {
    return true;
  }

  private BufferedImage image() {
    double[][] values = classes.values();
    int height = values.length;
    BufferedImage image = new BufferedImage(values[0].length, height, BufferedImage.TYPE_INT_RGB);
    for (int j = 0; j < height; j++) {
      for (int i = 0; i < image.getWidth(); i++) {
        int label = (int) Math.round(values[j][i]);
        image.setRGB(i, height - 1 - j, Palette.pale(label).getRGB());
      }
    }
    return image;
  }
}
