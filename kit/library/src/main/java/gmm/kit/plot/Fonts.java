package gmm.kit.plot;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;

/** The fonts of every picture, readable when a picture is shown at its own size. */
final class Fonts {

  static final double TITLE = 20;
  static final double LABEL = 16;
  static final double TEXT = 14;

  private Fonts() {}

  static Font plain(double size) {
    return new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) size);
  }

  static Font bold(double size) {
    return new Font(Font.SANS_SERIF, Font.BOLD, 1).deriveFont((float) size);
  }

  /** {@return how much smaller the fonts of a chart of that width are} */
  static double scale(double width) {
    return Math.clamp(width / 640, 0.8, 1);
  }

  static void smooth(Graphics2D graphics) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }
}
