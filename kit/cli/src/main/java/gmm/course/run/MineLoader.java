package gmm.course.run;

import gmm.kit.PackageLoader;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;

/**
 * Loads a student's module over the solved ones: its own classes first, over what is given in the
 * module, all else from the parent. What is given is loaded here too: only so does it find the
 * student's classes and not the solved ones.
 */
public final class MineLoader extends PackageLoader {

  /**
   * @param folders the student's compiled classes and resources, and the solved module after them
   * @param packageName the package of the module, whose classes come from there or not at all
   * @param parent sees the kit and the solved modules
   */
  public MineLoader(List<Path> folders, String packageName, ClassLoader parent) {
    super(folders.stream().map(MineLoader::url).toArray(URL[]::new), packageName, parent);
  }

  private static URL url(Path folder) {
    try {
      return folder.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("not a class path entry: " + folder, e);
    }
  }

  /** The module's own resources only: the parent's services must not come along. */
  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return findResources(name);
  }
}
