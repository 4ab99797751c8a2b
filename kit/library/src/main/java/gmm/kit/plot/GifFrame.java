package gmm.kit.plot;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Arrays;

/**
 * The part of a picture that differs from the one before it, in at most 256 colours; what did not
 * change inside that part is transparent.
 *
 * @param left of the part, in pixels
 * @param top of the part, in pixels
 * @param image the part
 * @param transparent the colour number that means "as before"
 */
record GifFrame(int left, int top, BufferedImage image, int transparent) {

  /**
   * {@return what to draw over the picture before}
   *
   * @param pixels the picture, 0xRRGGBB, row by row
   * @param before the picture before it, null for the first
   * @param width of both
   */
  static GifFrame of(int[] pixels, int[] before, int width) {
    int height = pixels.length / width;
    int left = width;
    int right = -1;
    int top = height;
    int bottom = -1;
    for (int p = 0; p < pixels.length; p++) {
      if (before == null || pixels[p] != before[p]) {
        left = Math.min(left, p % width);
        right = Math.max(right, p % width);
        top = Math.min(top, p / width);
        bottom = Math.max(bottom, p / width);
      }
    }
    if (right < 0) { // nothing changed: one pixel as before
      return encode(pixels, before, width, 0, 0, 1, 1);
    }
    return encode(pixels, before, width, left, top, right - left + 1, bottom - top + 1);
  }

  private static GifFrame encode(
      int[] pixels, int[] before, int width, int left, int top, int w, int h) {
    int[] changed = new int[w * h];
    int count = 0;
    for (int i = 0; i < w * h; i++) {
      int p = (top + i / w) * width + left + i % w;
      if (before == null || pixels[p] != before[p]) {
        changed[count++] = pixels[p];
      }
    }
    int[] own = count == 0 ? new int[] {pixels[0]} : Arrays.copyOf(changed, count);
    GifPalette palette = GifPalette.of(own);
    int transparent = palette.colors().length;
    BufferedImage image =
        new BufferedImage(w, h, BufferedImage.TYPE_BYTE_INDEXED, model(palette.colors()));
    byte[] indices = new byte[w * h];
    for (int i = 0; i < w * h; i++) {
      int p = (top + i / w) * width + left + i % w;
      boolean same = before != null && pixels[p] == before[p];
      indices[i] = (byte) (same ? transparent : palette.index(pixels[p]));
    }
    image.getRaster().setDataElements(0, 0, w, h, indices);
    return new GifFrame(left, top, image, transparent);
  }

  /** The palette, and after it the transparent colour. */
  private static IndexColorModel model(int[] colors) {
    byte[] red = new byte[colors.length + 1];
    byte[] green = new byte[colors.length + 1];
    byte[] blue = new byte[colors.length + 1];
    for (int i = 0; i < colors.length; i++) {
      red[i] = (byte) (colors[i] >> 16);
      green[i] = (byte) (colors[i] >> 8);
      blue[i] = (byte) colors[i];
    }
    return new IndexColorModel(8, red.length, red, green, blue, colors.length);
  }
}
