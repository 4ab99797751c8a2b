package gmm.faces.given;

import java.util.Map;
import java.util.stream.Collectors;

/** Why an entry of an archive, or a file of a folder, was passed over. */
public enum SkipReason {
  /** Its name climbs out of the archive: {@code ../}, or from the root. */
  CLIMBS_OUT("with a name that climbs out of the archive"),
  /** A link and no file of its own. */
  LINK("that are links"),
  /** A second one of the same name. */
  REPEATED("with the name of an earlier one"),
  /** Larger than any of the real photographs by far. */
  TOO_LARGE("larger than a megabyte"),
  /** No JPEG, or one that breaks off. */
  NO_PICTURE("that are no whole JPEG pictures"),
  /** Not 250 x 250 pixels. */
  OTHER_SIZE("of another size than 250 x 250");

  private final String words;

  SkipReason(String words) {
    this.words = words;
  }

  /**
   * {@return how many were passed over and why, {@code "skipped: 3 that are links"}; empty if none}
   *
   * @param counts of each reason
   */
  public static String words(Map<SkipReason, Integer> counts) {
    if (counts.isEmpty()) {
      return "";
    }
    return counts.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey().words)
        .collect(Collectors.joining(", ", "skipped: ", ""));
  }
}
