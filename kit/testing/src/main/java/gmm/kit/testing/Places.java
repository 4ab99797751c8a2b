package gmm.kit.testing;

import java.util.Arrays;
import java.util.List;

/** Where in the course's own code something happened. */
final class Places {

  private static final int MOST = 6;

  private Places() {}

  /** Innermost first; the machinery of tests and commands left out. */
  static List<String> of(StackTraceElement[] trace) {
    return Arrays.stream(trace)
        .filter(f -> f.getClassName().startsWith("gmm.") && !isMachinery(f.getClassName()))
        .limit(MOST)
        .map(StackTraceElement::toString)
        .toList();
  }

  /** Packages, to the letter: the samples of the kit's own tests stand below one of them. */
  private static boolean isMachinery(String className) {
    return className.startsWith("gmm.course.")
        || className.startsWith(Places.class.getPackageName() + ".watch.")
        || className.substring(0, className.lastIndexOf('.')).equals(Places.class.getPackageName());
  }
}
