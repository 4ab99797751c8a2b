package gmm.kit.grade.work;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.Map;

/**
 * A submission's classes, behind what is given in their module and what the kit and the JDK have:
 * no class of a submission takes the place of any of these.
 */
final class SubmissionLoader extends URLClassLoader {

  private final Map<String, byte[]> classes;

  /**
   * @param classes the submission's, by full name
   * @param given the classes of its module that are no exercises
   */
  SubmissionLoader(Map<String, byte[]> classes, URL given) {
    super(new URL[] {given}, SubmissionLoader.class.getClassLoader());
    this.classes = classes;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] code = classes.get(name);
    boolean isGiven = findResource(name.replace('.', '/') + ".class") != null;
    return code == null || isGiven
        ? super.findClass(name)
        : defineClass(name, code, 0, code.length);
  }
}
