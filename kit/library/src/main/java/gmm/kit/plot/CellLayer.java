package gmm.kit.plot;

import gmm.kit.Check;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * A matrix as coloured cells with the number in each: entry [j][i] at x = i, y = j. A cell that is
 * NaN is grey and empty, and does not count for the scale.
 */
record CellLayer(double[][] matrix, ColorScale scale, String format, double from, double to)
    implements Layer {

  private static final double DARK = 140;

  static List<Layer> of(double[][] matrix, ColorScale scale, String format) {
    Check.that(matrix.length > 0, "matrix must not be empty");
    for (double[] row : matrix) {
      Check.length("each row of matrix", row, matrix[0].length);
    }
    double min = numbers(matrix).min().orElse(0);
    double max = numbers(matrix).max().orElse(0);
    double from = Math.min(0, min);
    return List.of(new CellLayer(matrix, scale, format, from, max > from ? max : from + 1));
  }

  private static DoubleStream numbers(double[][] matrix) {
    return Arrays.stream(matrix).flatMapToDouble(Arrays::stream).filter(value -> !isEmpty(value));
  }

  private static boolean isEmpty(double value) {
    return Double.isNaN(value);
  }

  @Override
  public void draw(Graphics2D graphics, Projection projection) {
    for (int j = 0; j < matrix.length; j++) {
      for (int i = 0; i < matrix[j].length; i++) {
        Rectangle2D cell = new Rectangle2D.Double();
        cell.setFrameFromDiagonal(
            projection.x(i - 0.5),
            projection.y(j - 0.5),
            projection.x(i + 0.5),
            projection.y(j + 0.5));
        Color color = scale.at((matrix[j][i] - from) / (to - from));
        graphics.setColor(color);
        graphics.fill(cell);
        graphics.setColor(isDark(color) ? Color.WHITE : Color.BLACK);
        String number =
            isEmpty(matrix[j][i]) ? "" : String.format(Locale.ROOT, format, matrix[j][i]);
        write(graphics, number, cell);
      }
    }
  }

  @Override
  public Optional<Bounds> bounds() {
    return Optional.of(new Bounds(-0.5, matrix[0].length - 0.5, -0.5, matrix.length - 0.5));
  }

  @Override
  public boolean fillsFrame() {
    return true;
  }

  private static void write(Graphics2D graphics, String text, Rectangle2D cell) {
    if (text.isEmpty()) {
      return;
    }
    Font font = Fonts.plain(Math.min(Fonts.TEXT, cell.getHeight() * 0.6));
    TextLayout layout = new TextLayout(text, font, graphics.getFontRenderContext());
    Rectangle2D box = layout.getBounds();
    layout.draw(
        graphics,
        (float) (cell.getCenterX() - box.getCenterX()),
        (float) (cell.getCenterY() - box.getCenterY()));
  }

  private static boolean isDark(Color color) {
    return 0.3 * color.getRed() + 0.59 * color.getGreen() + 0.11 * color.getBlue() < DARK;
  }
}
