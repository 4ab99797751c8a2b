package gmm.course.run;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;

/**
 * Loads a student's module over the solved ones: its own classes first, all else from the parent.
 */
public final class MineLoader extends URLClassLoader {

  private final String packageName;

  /**
   * @param folders the student's compiled classes and resources
   * @param packageName the package of the module, whose classes come from there or not at all
   * @param parent sees the kit and the solved modules
   */
  public MineLoader(List<Path> folders, String packageName, ClassLoader parent) {
    super(folders.stream().map(MineLoader::url).toArray(URL[]::new), parent);
    this.packageName = packageName;
  }

  private static URL url(Path folder) {
    try {
      return folder.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("not a class path entry: " + folder, e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(packageName + ".")) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded == null) {
        loaded = findClass(name);
      }
      if (resolve) {
        resolveClass(loaded);
      }
      return loaded;
    }
  }

  /** The student's own resources only: the solved module's services must not come along. */
  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return findResources(name);
  }
}
