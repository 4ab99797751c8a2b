package gmm.kit.plot;

import java.awt.Color;
import java.util.List;

/**
 * Colours that most colour-blind readers tell apart, and a marker shape to go with each: after the
 * eighth colour they start over with another shape, so that 48 groups differ.
 *
 * <p>Source: M. Okabe and K. Ito, Color Universal Design, 2008.
 */
public final class Palette {

  private static final List<Color> COLORS =
      List.of(
          new Color(0x0072B2), // blue
          new Color(0xE69F00), // orange
          new Color(0x009E73), // bluish green
          new Color(0xCC79A7), // reddish purple
          new Color(0x56B4E9), // sky blue
          new Color(0xD55E00), // vermillion
          new Color(0x000000), // black
          new Color(0xF0E442)); // yellow

  private static final List<Marker> MARKERS =
      List.of(
          Marker.CIRCLE,
          Marker.TRIANGLE,
          Marker.SQUARE,
          Marker.DIAMOND,
          Marker.TRIANGLE_DOWN,
          Marker.THICK_PLUS);

  private Palette() {}

  /**
   * {@return the colour of group i}
   *
   * @param i 0 or more
   */
  public static Color color(int i) {
    return COLORS.get(i % COLORS.size());
  }

  /**
   * {@return the marker of group i}
   *
   * @param i 0 or more
   */
  public static Marker marker(int i) {
    return MARKERS.get(i / COLORS.size() % MARKERS.size());
  }

  /**
   * {@return the colour of group i mixed with white, for areas behind points}
   *
   * @param i 0 or more
   */
  public static Color pale(int i) {
    return mixed(color(i), Color.WHITE, 0.7);
  }

  static Color mixed(Color a, Color b, double share) {
    return new Color(
        part(a.getRed(), b.getRed(), share),
        part(a.getGreen(), b.getGreen(), share),
        part(a.getBlue(), b.getBlue(), share));
  }

  private static int part(int a, int b, double share) {
    return (int) Math.round(a + (b - a) * share);
  }
}
