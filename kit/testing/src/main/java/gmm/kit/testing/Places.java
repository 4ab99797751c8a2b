package gmm.kit.testing;

import gmm.kit.Catalogue;
import gmm.kit.Module;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where in the course's own code something happened. */
final class Places {

  private static final int MOST = 6;

  private Places() {}

  /** Innermost first; the machinery of tests and commands left out. */
  static List<String> of(StackTraceElement[] trace) {
    return frames(trace).limit(MOST).map(StackTraceElement::toString).toList();
  }

  static Optional<StackTraceElement> innermost(StackTraceElement[] trace) {
    return frames(trace).findFirst();
  }

  private static Stream<StackTraceElement> frames(StackTraceElement[] trace) {
    return Arrays.stream(trace)
        .filter(f -> f.getClassName().startsWith("gmm.") && !isMachinery(f.getClassName()));
  }

  /** The first of some places that is in a class that students write. */
  static Optional<String> students(List<String> places) {
    return places.stream()
        .map(place -> place.replaceFirst("^.*/", "")) // without the name of a loader
        .filter(Places::isStudents)
        .findFirst();
  }

  private static boolean isStudents(String place) {
    String method = place.substring(0, place.indexOf('('));
    String type = method.substring(0, method.lastIndexOf('.')).replaceFirst("\\$.*$", "");
    return Arrays.stream(Module.values())
        .flatMap(module -> Catalogue.course().of(module).stream())
        .anyMatch(e -> e.type().equals(type));
  }

  /** Packages, to the letter: the samples of the kit's own tests stand below one of them. */
  private static boolean isMachinery(String className) {
    return className.startsWith("gmm.course.")
        || className.startsWith(Places.class.getPackageName() + ".watch.")
        || className.substring(0, className.lastIndexOf('.')).equals(Places.class.getPackageName());
  }
}
