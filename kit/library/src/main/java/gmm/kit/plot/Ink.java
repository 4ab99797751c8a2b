package gmm.kit.plot;

import gmm.kit.Check;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;

/**
 * How something is drawn; start from {@link #of(int)} or a constant and change what should differ.
 *
 * @param color of lines and fillings
 * @param alpha 0 (unseen) to 1 (covers what is below)
 * @param width of lines, in pixels
 * @param dash whether lines are dashed
 * @param marker shape of points
 * @param size of markers across, in pixels; 0: chosen by how many points there are
 */
public record Ink(
    Color color, double alpha, double width, boolean dash, Marker marker, double size) {

  /** Black. */
  public static final Ink BLACK = of(Color.BLACK);

  /** Middle grey, for what stands in the background. */
  public static final Ink GREY = of(new Color(0x777777));

  private static final double LIGHT = 200;
  private static final float DASH = 7;
  private static final float GAP = 5;

  /** Checks the numbers. */
  public Ink {
    Check.notNull("color", color);
    Check.notNull("marker", marker);
    Check.probability("alpha", alpha);
    Check.positive("width", width);
    Check.notNegative("size", size);
  }

  /**
   * {@return the ink of group i, in the palette's colour and with its marker}
   *
   * @param i 0 or more
   */
  public static Ink of(int i) {
    return of(Palette.color(i)).marker(Palette.marker(i));
  }

  /**
   * {@return ink of any colour}
   *
   * @param color the colour
   */
  public static Ink of(Color color) {
    return new Ink(color, 1, 2.2, false, Marker.CIRCLE, 0);
  }

  /** {@return the same in another colour} */
  public Ink color(Color newColor) {
    return new Ink(newColor, alpha, width, dash, marker, size);
  }

  /** {@return the same with another alpha, 0 to 1} */
  public Ink alpha(double newAlpha) {
    return new Ink(color, newAlpha, width, dash, marker, size);
  }

  /** {@return the same with lines of another width, in pixels} */
  public Ink width(double newWidth) {
    return new Ink(color, alpha, newWidth, dash, marker, size);
  }

  /** {@return the same with dashed lines} */
  public Ink dashed() {
    return new Ink(color, alpha, width, true, marker, size);
  }

  /** {@return the same with another marker} */
  public Ink marker(Marker newMarker) {
    return new Ink(color, alpha, width, dash, newMarker, size);
  }

  /** {@return the same with markers of another size across, in pixels} */
  public Ink size(double newSize) {
    return new Ink(color, alpha, width, dash, marker, newSize);
  }

  Color paint() {
    return new Color(
        color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * alpha));
  }

  /** {@return what it comes to on white, without alpha; light colours darkened, for a legend} */
  Color onWhite() {
    Color mixed = Palette.mixed(Color.WHITE, color, alpha);
    return isLight() ? edge() : mixed;
  }

  /** {@return whether lines of it would hardly show on white} */
  boolean isLight() {
    return 0.3 * color.getRed() + 0.59 * color.getGreen() + 0.11 * color.getBlue() > LIGHT;
  }

  /** {@return a darker colour to surround a light one with} */
  Color edge() {
    return Palette.mixed(color, Color.BLACK, 0.4);
  }

  Stroke stroke() {
    return stroke(width);
  }

  Stroke stroke(double ofWidth) {
    float w = (float) ofWidth;
    return dash
        ? new BasicStroke(
            w, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {DASH, GAP}, 0)
        : new BasicStroke(w, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }
}
