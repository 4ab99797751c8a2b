package gmm.kit.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Two finished pictures in one, each under its name. */
public final class Beside {

  private static final int NAME_HEIGHT = 40;
  private static final int GAP = 16;
  private static final int FRAME = 1;

  private Beside() {}

  /**
   * {@return both side by side; where they are wider than twice their height, one below the other}
   *
   * @param leftName above the first
   * @param left the first
   * @param rightName above the second
   * @param right the second
   */
  public static BufferedImage of(
      String leftName, BufferedImage left, String rightName, BufferedImage right) {
    boolean below = left.getWidth() > 2 * left.getHeight();
    int x = below ? 0 : left.getWidth() + GAP + 2 * FRAME;
    int y = below ? left.getHeight() + NAME_HEIGHT + 2 * FRAME : 0;
    int width = Math.max(left.getWidth(), x + right.getWidth()) + 2 * FRAME;
    int height = Math.max(left.getHeight(), y + right.getHeight()) + NAME_HEIGHT + 2 * FRAME;
    return Canvas.draw(
        width,
        height,
        graphics -> {
          draw(graphics, leftName, left, 0, 0);
          draw(graphics, rightName, right, x, y);
        });
  }

  private static void draw(Graphics2D graphics, String name, BufferedImage image, int x, int y) {
    graphics.setColor(new Color(0x222222));
    Words.centered(
        graphics,
        name,
        Fonts.bold(Fonts.TITLE),
        x + image.getWidth() / 2.0,
        y + NAME_HEIGHT / 2.0,
        image.getWidth());
    graphics.setColor(Color.LIGHT_GRAY);
    graphics.drawRect(x, y + NAME_HEIGHT, image.getWidth() + FRAME, image.getHeight() + FRAME);
    graphics.drawImage(image, x + FRAME, y + NAME_HEIGHT + FRAME, null);
  }
}
