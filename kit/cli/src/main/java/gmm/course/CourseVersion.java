package gmm.course;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What runs: the course, the Java and the library of numerics. */
final class CourseVersion implements IVersionProvider {

  private static final String FILE = "version.properties";

  @Override
  public String[] getVersion() throws IOException {
    Properties built = new Properties();
    try (InputStream in = CourseVersion.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the course lacks its own file " + FILE);
      }
      built.load(in);
    }
    return new String[] {
      "Gaussian mixtures, a course kit " + built.getProperty("course"),
      "JDK " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")",
      "Smile " + built.getProperty("smile")
    };
  }
}
