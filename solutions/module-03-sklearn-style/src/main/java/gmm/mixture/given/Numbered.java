package gmm.mixture.given;

import java.util.Arrays;

/** Labels that may be any numbers, as places in a table. */
public final class Numbered {

  private Numbered() {}

  /**
   * {@return the same clusters, numbered from 0 without gaps, in the order of their labels}
   *
   * @param labels length n
   */
  public static int[] from0(int[] labels) {
    int[] different = Arrays.stream(labels).distinct().sorted().toArray();
    return Arrays.stream(labels).map(label -> Arrays.binarySearch(different, label)).toArray();
  }
}
