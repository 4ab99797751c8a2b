package gmm.kit.demo;

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

  /**
   * Does the work and hands over what it shows.
   *
   * @param gallery takes pictures, files, figures and lines
   */
  void run(Gallery gallery);
}
