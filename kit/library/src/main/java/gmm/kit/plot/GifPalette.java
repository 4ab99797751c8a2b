package gmm.kit.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * At most 255 colours that stand for all colours of a picture: exactly its own while they are few;
 * otherwise its most common ones exactly (flat areas and letters stay crisp) and median cut for the
 * rest.
 *
 * <p>Source: P. Heckbert, Color image quantization for frame buffer display, 1982.
 */
final class GifPalette {

  static final int MOST = 255;
  private static final int EXACT = 96;

  private final int[] seen;
  private final int[] indexOfSeen;
  private final int[] colors;

  private GifPalette(int[] seen, int[] colors) {
    this.seen = seen;
    this.colors = colors;
    this.indexOfSeen = Arrays.stream(seen).map(this::nearest).toArray();
  }

  /**
   * {@return a palette for these pixels}
   *
   * @param pixels 0xRRGGBB, at least one
   */
  static GifPalette of(int[] pixels) {
    int[] sorted = pixels.clone();
    Arrays.sort(sorted);
    List<int[]> counted = new ArrayList<>(); // {colour, how often}
    for (int pixel : sorted) {
      if (counted.isEmpty() || counted.getLast()[0] != pixel) {
        counted.add(new int[] {pixel, 0});
      }
      counted.getLast()[1]++;
    }
    int[] seen = counted.stream().mapToInt(c -> c[0]).toArray();
    return new GifPalette(seen, seen.length <= MOST ? seen : chosen(counted));
  }

  /** {@return the colours, 0xRRGGBB, at most 255} */
  int[] colors() {
    return colors.clone();
  }

  /** {@return the place of the colour that stands for one of the pixels} */
  int index(int pixel) {
    return indexOfSeen[Arrays.binarySearch(seen, pixel)];
  }

  /** Some of the colours, and how much they ask to be cut: weighed once, not at every cut. */
  private record Box(List<int[]> colors, long weight) {

    static Box of(List<int[]> colors) {
      return new Box(new ArrayList<>(colors), GifPalette.weight(colors));
    }
  }

  private static int[] chosen(List<int[]> counted) {
    counted.sort(Comparator.comparingInt((int[] c) -> -c[1]).thenComparingInt(c -> c[0]));
    List<Box> boxes = new ArrayList<>();
    boxes.add(Box.of(counted.subList(EXACT, counted.size())));
    while (boxes.size() < MOST - EXACT) {
      Box widest = boxes.stream().max(Comparator.comparingLong(Box::weight)).get();
      if (widest.colors().size() < 2) {
        break;
      }
      boxes.remove(widest);
      List<int[]> sorted = widest.colors();
      int channel = widestChannel(sorted);
      sorted.sort(Comparator.comparingInt(c -> part(c[0], channel)));
      int half = medianPlace(sorted);
      boxes.add(Box.of(sorted.subList(0, half)));
      boxes.add(Box.of(sorted.subList(half, sorted.size())));
    }
    int[] colors = new int[EXACT + boxes.size()];
    for (int i = 0; i < EXACT; i++) {
      colors[i] = counted.get(i)[0];
    }
    for (int b = 0; b < boxes.size(); b++) {
      colors[EXACT + b] = mean(boxes.get(b).colors());
    }
    return colors;
  }

  /** How much a box asks to be cut: its width, times the root of how many pixels lie in it. */
  private static long weight(List<int[]> box) {
    long pixels = box.stream().mapToLong(c -> c[1]).sum();
    return box.size() < 2 ? -1 : (long) (width(box, widestChannel(box)) * Math.sqrt(pixels) * 16);
  }

  private static int widestChannel(List<int[]> box) {
    int red = width(box, 0);
    int green = width(box, 1);
    int blue = width(box, 2);
    return green >= red && green >= blue ? 1 : red >= blue ? 0 : 2;
  }

  private static int width(List<int[]> box, int channel) {
    int min = 255;
    int max = 0;
    for (int[] c : box) {
      min = Math.min(min, part(c[0], channel));
      max = Math.max(max, part(c[0], channel));
    }
    return max - min;
  }

  private static int medianPlace(List<int[]> box) {
    long half = box.stream().mapToLong(c -> c[1]).sum() / 2;
    long below = 0;
    int place = 0;
    while (place < box.size() - 1 && below <= half) {
      below += box.get(place++)[1];
    }
    return Math.max(1, place);
  }

  private static int mean(List<int[]> box) {
    double[] sums = new double[3];
    double count = 0;
    for (int[] c : box) {
      for (int channel = 0; channel < 3; channel++) {
        sums[channel] += (double) c[1] * part(c[0], channel);
      }
      count += c[1];
    }
    return (int) Math.round(sums[0] / count) << 16
        | (int) Math.round(sums[1] / count) << 8
        | (int) Math.round(sums[2] / count);
  }

  private int nearest(int pixel) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < colors.length; i++) {
      int distance = distance(pixel, colors[i]);
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }

  private static int distance(int a, int b) {
    int red = part(a, 0) - part(b, 0);
    int green = part(a, 1) - part(b, 1);
    int blue = part(a, 2) - part(b, 2);
    return 3 * red * red + 6 * green * green + 2 * blue * blue; // as the eye weighs them, roughly
  }

  private static int part(int color, int channel) {
    return color >> 8 * (2 - channel) & 0xFF;
  }
}
