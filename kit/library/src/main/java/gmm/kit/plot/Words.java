package gmm.kit.plot;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;

/** Single lines of text; what is too long for its place is set smaller. */
final class Words {

  private Words() {}

  /** Writes around a middle, within a width. */
  static void centered(
      Graphics2D graphics, String text, Font font, double x, double y, double width) {
    FontMetrics metrics = fit(graphics, text, font, width);
    graphics.drawString(text, (float) (x - metrics.stringWidth(text) / 2.0), base(metrics, y));
  }

  /** Writes from a left edge, around the height's middle, within a width. */
  static void left(Graphics2D graphics, String text, Font font, double x, double y, double width) {
    FontMetrics metrics = fit(graphics, text, font, width);
    graphics.drawString(text, (float) x, base(metrics, y));
  }

  /** {@return how many pixels the line needs} */
  static int width(String text, Font font) {
    FontRenderContext context = new FontRenderContext(null, true, false);
    return (int) Math.ceil(font.getStringBounds(text, context).getWidth());
  }

  private static FontMetrics fit(Graphics2D graphics, String text, Font font, double width) {
    double needed = graphics.getFontMetrics(font).stringWidth(text);
    graphics.setFont(
        needed <= width ? font : font.deriveFont((float) (font.getSize2D() * width / needed)));
    return graphics.getFontMetrics();
  }

  private static float base(FontMetrics metrics, double middle) {
    return (float) (middle + (metrics.getAscent() - metrics.getDescent()) / 2.0);
  }
}
