package gmm.kit.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** Finds the demonstrations. */
public final class Demos {

  private Demos() {}

  /**
   * {@return the demonstrations that a class loader sees, in order of module, within a module as
   * they are registered}
   *
   * @param loader such as {@code Demos.class.getClassLoader()}
   */
  public static List<Demo> in(ClassLoader loader) {
    List<Demo> demos = new ArrayList<>();
    ServiceLoader.load(Demo.class, loader).forEach(demos::add);
    demos.sort(Comparator.comparingInt(Demo::module));
    return demos;
  }
}
