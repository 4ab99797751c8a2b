// Given: nothing to write here.
package gmm.mixture.given;

import gmm.mixture.CovarianceType;
import java.util.Locale;

/** The names of the covariance types in files and on the command line: scikit-learn's. */
public final class TypeName {

  private TypeName() {}

  /**
   * {@return "full", "tied", "diag" or "spherical"}
   *
   * @param type which
   */
  public static String of(CovarianceType type) {
    return type == CovarianceType.DIAGONAL ? "diag" : type.name().toLowerCase(Locale.ROOT);
  }

  /**
   * {@return the type of that name}
   *
   * @param name one of those that {@link #of} gives, or "diagonal"; small or large letters
   * @throws IllegalArgumentException if it is another
   */
  public static CovarianceType parse(String name) {
    for (CovarianceType type : CovarianceType.values()) {
      if (name.equalsIgnoreCase(of(type)) || name.equalsIgnoreCase(type.name())) {
        return type;
      }
    }
    throw new IllegalArgumentException(
        "a covariance type must be full, tied, diag or spherical but is \"" + name + "\"");
  }
}
