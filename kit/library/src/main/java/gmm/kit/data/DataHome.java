package gmm.kit.data;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The folder for data that is fetched: outside the course, so that several courses share it. */
public final class DataHome {

  /** The variable of the environment that names another folder. */
  public static final String VARIABLE = "GMM_COURSE_HOME";

  private static final String PROPERTY = "course.home";
  private static final String NAME = "gmm-course";

  private DataHome() {}

  /**
   * {@return the folder, which need not exist: the property {@code course.home}, else {@value
   * #VARIABLE}, else one of the course's own where this system keeps a user's caches}
   */
  public static Path folder() {
    return set(System.getProperty(PROPERTY))
        .map(Path::of)
        .orElseGet(
            () ->
                folder(
                    System::getenv,
                    System.getProperty("os.name"),
                    Path.of(System.getProperty("user.home"))));
  }

  /** {@return the folder by an environment, a system's name and a user's folder} */
  static Path folder(UnaryOperator<String> environment, String system, Path user) {
    return set(environment.apply(VARIABLE))
        .map(Path::of)
        .orElseGet(() -> caches(environment, system.toLowerCase(Locale.ROOT), user).resolve(NAME));
  }

  private static Path caches(UnaryOperator<String> environment, String system, Path user) {
    if (system.startsWith("windows")) {
      return set(environment.apply("LOCALAPPDATA"))
          .map(Path::of)
          .orElse(user.resolve("AppData").resolve("Local"));
    }
    if (system.startsWith("mac")) {
      return user.resolve("Library").resolve("Caches");
    }
    return set(environment.apply("XDG_CACHE_HOME"))
        .map(Path::of)
        .filter(Path::isAbsolute) // the XDG specification: a relative one is ignored
        .orElse(user.resolve(".cache"));
  }

  private static Optional<String> set(String value) {
    return Optional.ofNullable(value).filter(v -> !v.isBlank());
  }
}
