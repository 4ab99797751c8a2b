package gmm.kit.testing.watch;

import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.Module;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Puts the watch into the exercise classes before a run of tests loads them, whoever runs it: the
 * course, Maven or an IDE.
 *
 * <p>A class is defined, watched, beside the {@code package-info} of its package; who asks its
 * loader for it from then on is given that one. Where an IDE has loaded it already, it stays as it
 * is: what it changes is then found by the course and by Maven.
 */
public final class WatchedClasses implements LauncherSessionListener {

  private static final Set<ClassLoader> DONE =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  /** Public for the service loader. */
  public WatchedClasses() {}

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    if (loader != null && DONE.add(loader)) {
      for (Module module : Module.values()) {
        define(
            module.packageName(),
            Catalogue.course().of(module).stream()
                .map(ExerciseInfo::type)
                .collect(Collectors.toSet()),
            loader);
      }
    }
  }

  /** Defines some classes of a package, watched; none where the package is not there. */
  static void define(String packageName, Set<String> types, ClassLoader loader) {
    Class<?> neighbour;
    try {
      neighbour = Class.forName(packageName + ".package-info", false, loader);
    } catch (ClassNotFoundException e) {
      return;
    }
    for (String type : types) {
      try (InputStream code = neighbour.getClassLoader().getResourceAsStream(file(type))) {
        if (code != null) {
          define(WatchedCode.of(code.readAllBytes()), neighbour);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static String file(String type) {
    return type.replace('.', '/') + ".class";
  }

  private static void define(byte[] code, Class<?> neighbour) {
    try {
      Lookup beside = MethodHandles.privateLookupIn(neighbour, MethodHandles.lookup());
      beside.defineClass(code);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("no class can be defined beside " + neighbour, e);
    } catch (LinkageError e) {
      // it has been loaded, or cannot be: who calls it is told so by Java
    }
  }
}
