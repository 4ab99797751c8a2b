package gmm.kit.demo;

import java.util.Optional;

/**
 * Something a module shows: pictures, each with a sentence that says what to see, and measured
 * numbers.
 *
 * <p>An implementation is registered in {@code META-INF/services/gmm.kit.demo.Demo}, has a public
 * constructor without arguments, and draws all its randomness from generators it seeds itself.
 */
public interface Demo {

  /** {@return the module it belongs to, 1 to 5} */
  int module();

  /** {@return a short name, unique in its module, of small letters, digits and hyphens} */
  String name();

  /** {@return the heading above its pictures, a few words} */
  String title();

  /** {@return whether it takes minutes, and so runs only for those who ask for it} */
  default boolean takesMinutes() {
    return false;
  }

  /**
   * {@return the data set it cannot do without that does not ship with the course, by its name in
   * {@link gmm.kit.data.DataSet}; where that is not at hand, the demonstration is left out}
   */
  default Optional<String> needs() {
    return Optional.empty();
  }

  /**
   * Does the work and hands over what it shows.
   *
   * @param gallery takes pictures, files, figures and lines
   */
  void run(Gallery gallery);
}
