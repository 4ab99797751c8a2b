package gmm.faces.given;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A photograph's file, still packed.
 *
 * @param name its path, {@code lfw_funneled/Name/Name_0001.jpg}
 * @param person whose photograph it is, {@code Name}
 * @param jpeg its bytes
 */
record LfwEntry(String name, String person, byte[] jpeg) {

  /** More bytes than any of the real photographs has, ten times over. */
  static final int LARGEST = 1 << 20;

  private static final Pattern LAYOUT = Pattern.compile("(?:[^/]+/)?([^/]+)/\\1_\\d+\\.jpg");

  /**
   * {@return the person, if a path is one of a photograph}
   *
   * @param path with slashes
   */
  static Optional<String> person(String path) {
    Matcher matcher = LAYOUT.matcher(plain(path));
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /**
   * {@return a path without the dot that {@code tar} may put before it}
   *
   * @param path with slashes
   */
  static String plain(String path) {
    return path.startsWith("./") ? path.substring(2) : path;
  }

  /**
   * {@return whether a path leads out of the archive}
   *
   * @param path as it stands there
   */
  static boolean climbsOut(String path) {
    String slashes = path.replace('\\', '/');
    return slashes.startsWith("/")
        || slashes.matches("[A-Za-z]:.*")
        || ("/" + slashes + "/").contains("/../");
  }
}
