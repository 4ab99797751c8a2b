package gmm.kit.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** A bar for each class, as high as it is probable, under a picture. */
final class ClassBars {

  /** Of the bars with the classes' numbers below them and a gap, in pixels. */
  static final int HEIGHT = 66;

  private static final int BAR = 42; // of probability 1
  private static final int NUMBER = 14;
  private static final double NUMBER_SIZE = 10.5;
  private static final double SHARE = 0.8; // of a class's width that its bar takes
  private static final Color BAR_COLOR = Palette.color(0);
  private static final Color TEXT = new Color(0x222222);

  private ClassBars() {}

  /** Draws the bars of some probabilities, left and upper end and width in pixels. */
  static void draw(Graphics2D graphics, double[] probabilities, int left, int top, int width) {
    double step = (double) width / probabilities.length;
    for (int y = 0; y < probabilities.length; y++) {
      double high = BAR * probabilities[y];
      graphics.setColor(BAR_COLOR);
      graphics.fill(
          new Rectangle2D.Double(
              left + step * (y + (1 - SHARE) / 2), top + BAR - high, step * SHARE, high));
      graphics.setColor(TEXT);
      Words.centered(
          graphics,
          String.valueOf(y),
          Fonts.plain(NUMBER_SIZE),
          left + step * (y + 0.5),
          top + BAR + NUMBER / 2.0 + 1,
          step);
    }
    graphics.setColor(Color.GRAY);
    graphics.drawLine(left, top + BAR, left + width, top + BAR);
  }
}
