package gmm.kit.plot;

import gmm.kit.Check;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/** White pictures to draw on. */
final class Canvas {

  private static final String HEADLESS = "java.awt.headless";

  static {
    if (System.getProperty(HEADLESS) == null) {
      System.setProperty(HEADLESS, "true"); // no screen is needed, no icon in the dock
    }
  }

  private Canvas() {}

  static BufferedImage draw(int width, int height, Consumer<Graphics2D> painter) {
    Check.atLeast("width", width, 1);
    Check.atLeast("height", height, 1);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, width, height);
      Fonts.smooth(graphics);
      painter.accept(graphics);
    } finally {
      graphics.dispose();
    }
    return image;
  }
}
