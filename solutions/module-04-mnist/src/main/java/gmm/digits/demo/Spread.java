package gmm.digits.demo;

import gmm.kit.Check;
import gmm.kit.demo.Gallery;
import java.util.Arrays;

/**
 * The same quantity measured on several drawn sets.
 *
 * @param mean over the sets
 * @param standardError of the mean
 * @param smallest of the sets
 * @param largest of the sets
 */
record Spread(double mean, double standardError, double smallest, double largest) {

  /**
   * {@return mean, standard error and range}
   *
   * @param values of the sets, at least two
   */
  static Spread of(double... values) {
    Check.atLeast("values", values.length, 2);
    MeanError over = MeanError.of(values);
    return new Spread(
        over.mean(),
        over.error(),
        Arrays.stream(values).min().orElseThrow(),
        Arrays.stream(values).max().orElseThrow());
  }

  /** Reports mean, standard error, smallest and largest. */
  void figures(Gallery gallery, String key, String words) {
    gallery.figure(key, mean, words + ", mean of the sets");
    gallery.figure(key + "-error", standardError, words + ", standard error of the mean");
    gallery.figure(key + "-smallest", smallest, words + ", smallest of the sets");
    gallery.figure(key + "-largest", largest, words + ", largest of the sets");
  }
}
