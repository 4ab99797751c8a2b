package gmm.kit;

import java.net.URL;
import java.net.URLClassLoader;

/**
 * Loads the classes of one package and those below it from places of its own, all else from its
 * parent.
 */
public class PackageLoader extends URLClassLoader {

  private final String packageName;

  /**
   * @param places folders and jars
   * @param packageName the package whose classes come from there or not at all
   * @param parent loads all else
   */
  public PackageLoader(URL[] places, String packageName, ClassLoader parent) {
    super(places, parent);
    this.packageName = packageName;
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
}
