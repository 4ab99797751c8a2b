package gmm.kit.measuring;

import gmm.kit.InputException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** A fit that is measured: how much data, which mixture. */
public enum Workload {
  /** As many rows and features as pictures of faces give. */
  FACES("faces", 5_000, 150, 50, "full", 4),
  /** Real handwritten digits by their whitened principal components. */
  DIGITS("digits", 1_797, 41, 110, "full", 4),
  /** Many rows of middling width. */
  WIDE_FULL("wide", 200_000, 16, 16, "full", 10),
  /** One covariance for all. */
  WIDE_TIED("wide", 200_000, 16, 16, "tied", 15),
  /** Variances alone. */
  WIDE_DIAG("wide", 200_000, 16, 16, "diag", 6),
  /** One variance for each component. */
  WIDE_SPHERICAL("wide", 200_000, 16, 16, "spherical", 7),
  /** A million points of the plane. */
  FLAT("flat", 1_000_000, 2, 5, "full", 12),
  /** More data than there is heap for it: 640 MB, for the proof of memory. */
  LARGE("large", 10_000_000, 8, 8, "full", 0),
  /** From scratch: handwritten digits, pixel by pixel. */
  FIRST_DIGITS("first-digits", 1_797, 64, 10, "full", 1.3),
  /** From scratch: few points of the plane. */
  FIRST_BLOBS("first-blobs", 5_000, 2, 5, "full", 1.3),
  /** From scratch: many rows. */
  FIRST_LARGE("first-large", 200_000, 8, 8, "full", 1.3);

  /** Added to the diagonal of every covariance, on both sides. */
  static final double REGULARIZATION = 1e-6;

  private final String data;
  private final int rows;
  private final int columns;
  private final int components;
  private final String covarianceType;
  private final double asked;

  Workload(
      String data, int rows, int columns, int components, String covarianceType, double asked) {
    this.data = data;
    this.rows = rows;
    this.columns = columns;
    this.components = components;
    this.covarianceType = covarianceType;
    this.asked = asked;
  }

  /**
   * {@return the workload of that name}
   *
   * @param name as a person types it, {@code wide-full}
   * @throws InputException if there is none
   */
  public static Workload named(String name) {
    return Arrays.stream(values())
        .filter(w -> w.title().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    "There is no workload \"" + name + "\": name one of " + titles() + "."));
  }

  /** {@return what is measured where a person names nothing: all whose speed is asked for} */
  public static List<Workload> forSpeed() {
    return Arrays.stream(values()).filter(w -> w.askedRatio().isPresent()).toList();
  }

  /**
   * {@return whether it is measured as everybody first tries it: default settings, no start given,
   * the whole process}
   */
  boolean fromScratch() {
    return this == FIRST_DIGITS || this == FIRST_BLOBS || this == FIRST_LARGE;
  }

  /** {@return the same for memory: the fits of many rows} */
  public static List<Workload> forMemory() {
    return List.of(WIDE_FULL, FLAT, LARGE);
  }

  private static String titles() {
    return Arrays.stream(values()).map(Workload::title).collect(Collectors.joining(", "));
  }

  /** {@return its name, {@code wide-full}} */
  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** {@return the name of its data, which several may share: {@code wide}} */
  String data() {
    return data;
  }

  int rows() {
    return rows;
  }

  int columns() {
    return columns;
  }

  int components() {
    return components;
  }

  /** {@return full, tied, diag or spherical} */
  String covarianceType() {
    return covarianceType;
  }

  /**
   * {@return how much memory a fit may take beyond its data, in bytes, however many rows there are;
   * empty where the model itself is large}
   */
  OptionalLong askedMemory() {
    return this == FACES || this == DIGITS ? OptionalLong.empty() : OptionalLong.of(200_000_000);
  }

  /**
   * {@return how many times as fast as scikit-learn an iteration is to be, or the whole process
   * where it is a fit from scratch; empty where that is not asked}
   */
  OptionalDouble askedRatio() {
    return asked > 0 ? OptionalDouble.of(asked) : OptionalDouble.empty();
  }
}
