package gmm.kit.plot;

import java.awt.Color;

/** Colours for numbers, from the smallest to the largest. */
public enum ColorScale {
  /**
   * Dark violet to yellow, evenly in lightness. Source: S. van der Walt and N. Smith, matplotlib's
   * viridis, CC0.
   */
  VIRIDIS(
      0x440154, 0x482878, 0x3E4A89, 0x31688E, 0x26828E, 0x1F9E89, 0x35B779, 0x6DCD59, 0xB4DE2C,
      0xFDE725),
  /** Blue over white to vermillion, for numbers of either sign. */
  DIVERGING(0x0072B2, 0x7FB8D8, 0xFFFFFF, 0xEAAE7F, 0xD55E00),
  /** White to blue, for counts such as a confusion matrix's. */
  BLUES(0xFFFFFF, 0xC6DDEC, 0x7FB8D8, 0x3995C5, 0x0072B2, 0x004A75),
  /** Black to white. */
  GREY(0x000000, 0xFFFFFF);

  private final Color[] stops;

  ColorScale(int... stops) {
    this.stops = new Color[stops.length];
    for (int i = 0; i < stops.length; i++) {
      this.stops[i] = new Color(stops[i]);
    }
  }

  /**
   * {@return the colour at a share of the way}
   *
   * @param share 0 (smallest) to 1 (largest); what lies outside is taken as the nearest of them,
   *     NaN is grey
   */
  public Color at(double share) {
    if (Double.isNaN(share)) {
      return Color.LIGHT_GRAY;
    }
    double place = Math.clamp(share, 0, 1) * (stops.length - 1);
    int below = Math.min((int) place, stops.length - 2);
    return Palette.mixed(stops[below], stops[below + 1], place - below);
  }
}
