package gmm.kit.plot;

import gmm.kit.Check;
import gmm.kit.linalg.Matrices;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of small pictures, each row with a label, each picture with a caption if it has one. Every
 * method returns the sheet itself.
 *
 * <pre>{@code
 * ImageGrid.titled("Real and generated digits", 8, 8).range(0, 16).inkOnWhite().zoom(6)
 *     .row("real", real)
 *     .row("generated", generated, captions)
 *     .image();
 * }</pre>
 */
public final class ImageGrid {

  private static final int GAP = 6;
  private static final int MARGIN = 16;
  private static final int TITLE_HEIGHT = 34;
  private static final int CAPTION_HEIGHT = 18;
  private static final double CAPTION = 13;
  private static final Color TEXT = new Color(0x222222);

  private record Row(
      String label, double[][] images, List<String> captions, double[][] probabilities) {}

  private final String title;
  private final int width;
  private final int height;
  private final List<Row> rows = new ArrayList<>();
  private double from = 0;
  private double to = 1;
  private boolean ownRange;
  private boolean inverted;
  private ColorScale colors = ColorScale.GREY;
  private boolean smooth;
  private int zoom = 4;

  private ImageGrid(String title, int width, int height) {
    this.title = title;
    this.width = Check.atLeast("width", width, 1);
    this.height = Check.atLeast("height", height, 1);
  }

  /**
   * {@return an empty sheet}
   *
   * @param title above it
   * @param width of each picture, in pixels
   * @param height of each picture, in pixels
   */
  public static ImageGrid titled(String title, int width, int height) {
    return new ImageGrid(title, width, height);
  }

  /** Says which values are drawn black and white; 0 and 1 if it is not called. */
  public ImageGrid range(double black, double white) {
    Check.that(black < white, "black must be below white but is %s and %s", black, white);
    from = black;
    to = white;
    return this;
  }

  /** Draws each picture from its own smallest value to its own largest, as eigenfaces need. */
  public ImageGrid ownRange() {
    ownRange = true;
    return this;
  }

  /** Draws large values dark, as ink on paper. */
  public ImageGrid inkOnWhite() {
    inverted = true;
    return this;
  }

  /** Uses colours other than grey. */
  public ImageGrid colors(ColorScale scale) {
    colors = Check.notNull("scale", scale);
    return this;
  }

  /** Draws each pixel as a square of that many pixels; 4 if it is not called. */
  public ImageGrid zoom(int pixels) {
    zoom = Check.atLeast("zoom", pixels, 1);
    return this;
  }

  /** Smooths between pixels, which suits faces; digits look better as squares. */
  public ImageGrid smooth() {
    smooth = true;
    return this;
  }

  /** Adds a row of pictures, each of width times height values, row by row from the top. */
  public ImageGrid row(String label, double[][] images) {
    return row(label, images, List.of());
  }

  /** Adds a row of pictures with a caption under each; "" for none. */
  public ImageGrid row(String label, double[][] images, List<String> captions) {
    return row(label, images, captions, new double[0][]);
  }

  /**
   * Adds a row of pictures with a caption under each, and under that a bar for each of some classes
   * 0, 1, 2, ..., as high as the class is probable.
   *
   * @param label beside the row
   * @param images each of width times height values, row by row from the top
   * @param captions one for each picture; "" for none
   * @param probabilities of the classes, a row for each picture, each from 0 to 1; or no row at all
   */
  public ImageGrid row(
      String label, double[][] images, List<String> captions, double[][] probabilities) {
    Check.columns("images", images, width * height);
    if (probabilities.length > 0) {
      Check.sameSize("probabilities", probabilities.length, "images", images.length);
      Check.rows("probabilities", probabilities);
    }
    rows.add(
        new Row(label, Matrices.copy(images), List.copyOf(captions), Matrices.copy(probabilities)));
    return this;
  }

  /** Adds pictures in as many rows as they need; the label stands beside the first. */
  public ImageGrid rows(String label, double[][] images, int perRow) {
    for (int i = 0; i < images.length; i += perRow) {
      int end = Math.min(images.length, i + perRow);
      row(i == 0 ? label : "", Arrays.copyOfRange(images, i, end));
    }
    return this;
  }

  /** {@return the sheet as a picture, as large as it needs to be} */
  public BufferedImage image() {
    Check.that(!rows.isEmpty(), "a sheet needs a row");
    int labels = labelWidth();
    int most = rows.stream().mapToInt(row -> row.images().length).max().orElseThrow();
    int drawn = most * (width * zoom + GAP) - GAP;
    int titleWidth = Words.width(title, Fonts.bold(Fonts.LABEL));
    int total = 2 * MARGIN + Math.max(labels + drawn, titleWidth);
    int tall = rows.stream().mapToInt(this::rowHeight).sum() + TITLE_HEIGHT + 2 * MARGIN - GAP;
    return Canvas.draw(total, tall, graphics -> draw(graphics, labels, total));
  }

  private void draw(Graphics2D graphics, int labels, int total) {
    graphics.setColor(TEXT);
    Words.centered(
        graphics, title, Fonts.bold(Fonts.LABEL), total / 2.0, MARGIN + 8, total - 2.0 * MARGIN);
    double y = MARGIN + TITLE_HEIGHT;
    for (Row row : rows) {
      graphics.setColor(TEXT);
      Words.left(
          graphics, row.label(), Fonts.plain(Fonts.TEXT), MARGIN, y + height * zoom / 2.0, labels);
      for (int i = 0; i < row.images().length; i++) {
        int x = MARGIN + labels + i * (width * zoom + GAP);
        draw(graphics, row.images()[i], x, (int) y);
        if (i < row.captions().size()) {
          graphics.setColor(TEXT);
          Words.centered(
              graphics,
              row.captions().get(i),
              Fonts.plain(CAPTION),
              x + width * zoom / 2.0,
              y + height * zoom + CAPTION_HEIGHT / 2.0,
              width * zoom + GAP);
        }
        if (i < row.probabilities().length) {
          int below = (int) y + height * zoom + captionHeight(row);
          ClassBars.draw(graphics, row.probabilities()[i], x, below, width * zoom);
        }
      }
      y += rowHeight(row);
    }
  }

  private void draw(Graphics2D graphics, double[] values, int x, int y) {
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION,
        smooth
            ? RenderingHints.VALUE_INTERPOLATION_BICUBIC
            : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    BufferedImage large =
        Canvas.draw(
            width * zoom,
            height * zoom,
            g -> {
              g.setRenderingHints(graphics.getRenderingHints());
              g.drawImage(picture(values), 0, 0, width * zoom, height * zoom, null);
            });
    graphics.setColor(Color.LIGHT_GRAY); // a thin frame: what the picture does not cover
    graphics.fillRect(x - 1, y - 1, width * zoom + 2, height * zoom + 2);
    graphics.drawImage(smooth ? coarse(large) : large, x, y, null);
  }

  /**
   * {@return the same in 64 greys: no eye sees the difference, and the files are a third smaller}
   */
  private static BufferedImage coarse(BufferedImage image) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        image.setRGB(x, y, image.getRGB(x, y) & 0xFFFCFCFC);
      }
    }
    return image;
  }

  private BufferedImage picture(double[] values) {
    double low = ownRange ? Arrays.stream(values).min().orElse(0) : from;
    double high = ownRange ? Arrays.stream(values).max().orElse(1) : to;
    double span = high > low ? high - low : 1;
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int p = 0; p < values.length; p++) {
      double share = (values[p] - low) / span;
      image.setRGB(p % width, p / width, colors.at(inverted ? 1 - share : share).getRGB());
    }
    return image;
  }

  private int rowHeight(Row row) {
    int bars = row.probabilities().length == 0 ? 0 : ClassBars.HEIGHT;
    return height * zoom + GAP + captionHeight(row) + bars;
  }

  private static int captionHeight(Row row) {
    return row.captions().isEmpty() ? 0 : CAPTION_HEIGHT;
  }

  private int labelWidth() {
    int widest =
        rows.stream()
            .mapToInt(r -> Words.width(r.label(), Fonts.plain(Fonts.TEXT)))
            .max()
            .orElse(0);
    return widest == 0 ? 0 : widest + 12;
  }
}
