package gmm.kit.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;

/**
 * A function as colours, interpolated between the lattice's places and drawn in a limited number of
 * shades, which keeps the files small and the steps just visible.
 */
record HeatLayer(Grid grid, ColorBar bar) implements Layer {

  private static final int SHADES = 96;

  @Override
  public void draw(Graphics2D graphics, Projection projection) {
    Rectangle2D area = projection.area();
    int left = (int) Math.floor(area.getMinX());
    int top = (int) Math.floor(area.getMinY());
    int width = (int) Math.ceil(area.getMaxX()) - left;
    int height = (int) Math.ceil(area.getMaxY()) - top;
    double[] xs = new double[width];
    double[] ys = new double[height];
    Arrays.setAll(xs, i -> projection.xAt(left + i + 0.5));
    Arrays.setAll(ys, j -> projection.yAt(top + j + 0.5));
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Interpolation function = new Interpolation(grid, bar.from(), bar.to());
    for (int j = 0; j < height; j++) {
      for (int i = 0; i < width; i++) {
        if (function.covers(xs[i], ys[j])) {
          image.setRGB(i, j, shade(function.at(xs[i], ys[j])));
        }
      }
    }
    graphics.drawImage(image, left, top, null);
  }

  private int shade(double value) {
    double share = (value - bar.from()) / (bar.to() - bar.from());
    return bar.scale().at(Math.rint(share * SHADES) / SHADES).getRGB();
  }

  @Override
  public Optional<Bounds> bounds() {
    return Optional.of(grid.bounds());
  }

  @Override
  public boolean fillsFrame() {
    return true;
  }
}
