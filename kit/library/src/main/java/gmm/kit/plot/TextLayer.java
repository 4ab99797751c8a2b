package gmm.kit.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** Words centred on a place, with a white seam so that they show on any ground. */
record TextLayer(double x, double y, String text, Ink ink) implements Layer {

  @Override
  public void draw(Graphics2D graphics, Projection projection) {
    Font font = Fonts.plain(Fonts.TEXT);
    TextLayout layout = new TextLayout(text, font, graphics.getFontRenderContext());
    Rectangle2D box = layout.getBounds();
    AffineTransform place =
        AffineTransform.getTranslateInstance(
            projection.x(x) - box.getCenterX(), projection.y(y) - box.getCenterY());
    graphics.setColor(Color.WHITE);
    graphics.setStroke(new BasicStroke(3));
    graphics.draw(layout.getOutline(place));
    graphics.setColor(ink.color());
    graphics.fill(layout.getOutline(place));
  }

  @Override
  public Optional<Bounds> bounds() {
    return Optional.of(new Bounds(x, x, y, y));
  }
}
