package gmm.kit.testing;

import gmm.kit.Module;
import gmm.kit.PackageLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The solved classes of a module on a class path where a student's may stand before them.
 *
 * <p>They are known by a file that lies beside them, not by a folder's name: a course may lie
 * anywhere.
 */
final class SolvedClasses {

  private static final String MARK = "META-INF/course/solved";

  private SolvedClasses() {}

  /** Whose a class is. */
  enum Origin {
    /** It comes from the solutions. */
    SOLVED,
    /** It comes from elsewhere. */
    OTHER,
    /** There is none. */
    NOWHERE
  }

  /**
   * {@return whose class a loader gives for a name}
   *
   * @param type a class's full name
   * @param loader sees the class path
   */
  static Origin of(String type, ClassLoader loader) {
    List<URL> places = resources(file(type), loader);
    if (places.isEmpty()) {
      return Origin.NOWHERE;
    }
    return isSolved(places.getFirst(), type, loader) ? Origin.SOLVED : Origin.OTHER;
  }

  /**
   * {@return the solved class of that name, whatever stands before it on the class path, in a
   * loader of its own; empty where there is none}
   *
   * @param module whose
   * @param type its full name
   * @param loader sees the class path
   */
  static Optional<Class<?>> find(Module module, String type, ClassLoader loader) {
    for (URL place : resources(file(type), loader)) {
      if (isSolved(place, type, loader)) {
        PackageLoader solved =
            new PackageLoader(
                new URL[] {folderOrJar(base(place, file(type)))}, module.packageName(), loader);
        try {
          return Optional.of(Class.forName(type, false, solved));
        } catch (ClassNotFoundException e) {
          throw new IllegalStateException(place + " is there, and cannot be loaded", e);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isSolved(URL place, String type, ClassLoader loader) {
    String base = base(place, file(type));
    for (URL mark : resources(MARK, loader)) {
      if (base(mark, MARK).equals(base)) {
        return true;
      }
    }
    return false;
  }

  private static List<URL> resources(String name, ClassLoader loader) {
    try {
      return Collections.list(loader.getResources(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String file(String type) {
    return type.replace('.', '/') + ".class";
  }

  private static String base(URL place, String name) {
    String whole = place.toExternalForm();
    return whole.substring(0, whole.length() - name.length());
  }

  /** {@code jar:file:/a.jar!/} is the file {@code /a.jar} to a loader. */
  private static URL folderOrJar(String base) {
    String place =
        base.startsWith("jar:") ? base.substring("jar:".length(), base.length() - 2) : base;
    try {
      return URI.create(place).toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException("not a place of classes: " + base, e);
    }
  }
}
