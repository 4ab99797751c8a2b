package gmm.faces.given;

import gmm.kit.Check;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Faces whose persons are known, so that a person can be kept aside whole. Kept as 8 bits a pixel:
 * all of Labeled Faces in the Wild is 39 MB so, and eight times that as numbers.
 */
public final class NamedFaces {

  private static final double WHITE = 255;

  private final byte[][] pixels;
  private final int width;
  private final int height;
  private final List<String> names;
  private final Map<SkipReason, Integer> skipped;

  /**
   * Copies all but the pixels.
   *
   * @param pixels n faces of width times height grey values of 0 to 255, row by row
   * @param width of a face, at least 1
   * @param height of a face, at least 1
   * @param names n, one a face: {@code Aaron_Eckhart}
   * @param skipped how many entries were passed over, and why
   */
  NamedFaces(
      byte[][] pixels,
      int width,
      int height,
      List<String> names,
      Map<SkipReason, Integer> skipped) {
    Check.sameSize("names", names.size(), "faces", pixels.length);
    for (byte[] face : pixels) {
      Check.sameSize("pixels of a face", face.length, "width times height", width * height);
    }
    this.pixels = pixels;
    this.width = width;
    this.height = height;
    this.names = List.copyOf(names);
    this.skipped = new EnumMap<>(SkipReason.class);
    this.skipped.putAll(skipped);
  }

  /** {@return n, how many faces there are} */
  public int size() {
    return pixels.length;
  }

  /** {@return how many pixels across a face has} */
  public int width() {
    return width;
  }

  /** {@return how many pixels down a face has} */
  public int height() {
    return height;
  }

  /** {@return n names, one a face, as in the archive: {@code Aaron_Eckhart}} */
  public List<String> names() {
    return names;
  }

  /** {@return how many entries were passed over, and why} */
  public Map<SkipReason, Integer> skipped() {
    return Map.copyOf(skipped);
  }

  /** {@return n numbers: the place of each face's person in the alphabetical order, from 0} */
  public int[] persons() {
    List<String> order = List.copyOf(new TreeSet<>(names));
    Map<String, Integer> places =
        IntStream.range(0, order.size()).boxed().collect(Collectors.toMap(order::get, i -> i));
    return names.stream().mapToInt(places::get).toArray();
  }

  /**
   * {@return the same of some faces, length m}
   *
   * @param indices m, of 0 to n - 1
   */
  public int[] persons(int[] indices) {
    int[] persons = persons();
    return Arrays.stream(indices).map(i -> persons[i]).toArray();
  }

  /**
   * {@return some faces, m x (width height), from 0 (black) to 1 (white)}
   *
   * @param indices m, of 0 to n - 1
   */
  public double[][] rows(int[] indices) {
    Check.labels("indices", indices, size());
    return Arrays.stream(indices).mapToObj(this::row).toArray(double[][]::new);
  }

  private double[] row(int index) {
    double[] row = new double[pixels[index].length];
    Arrays.setAll(row, p -> (pixels[index][p] & 0xff) / WHITE);
    return row;
  }

  /**
   * {@return the faces of those people who have several}
   *
   * @param minFaces how many at least, at least 1
   */
  public NamedFaces ofPersonsWith(int minFaces) {
    Map<String, Long> counts =
        names.stream().collect(Collectors.groupingBy(n -> n, TreeMap::new, Collectors.counting()));
    int[] kept =
        IntStream.range(0, size()).filter(i -> counts.get(names.get(i)) >= minFaces).toArray();
    return new NamedFaces(
        IntStream.of(kept).mapToObj(i -> pixels[i]).toArray(byte[][]::new),
        width,
        height,
        IntStream.of(kept).mapToObj(names::get).toList(),
        skipped);
  }

  /** {@return the 8 bits of each pixel; not a copy} */
  byte[][] pixels() {
    return pixels;
  }

  @Override
  public String toString() {
    return "%d faces of %d persons, %d x %d pixels"
        .formatted(size(), new TreeSet<>(names).size(), width, height);
  }
}
