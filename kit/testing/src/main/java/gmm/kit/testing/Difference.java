package gmm.kit.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Compares two values part by part: first their make, then their numbers, each with a tolerance
 * relative to the largest magnitude in its part of what is expected.
 */
final class Difference {

  /** Two numbers that stand at the same place. */
  private record Pair(String path, String part, Number got, Number want) {}

  private final List<Pair> numbers = new ArrayList<>();

  private Difference() {}

  /** The first difference that is too large, in words, if there is one. */
  static Optional<String> of(Object got, Object want, double tolerance) {
    Difference difference = new Difference();
    Optional<String> structural = difference.collect("", "", got, want);
    return structural.isPresent() ? structural : difference.ofNumbers(tolerance);
  }

  /** Whether two answers are the same, both NaN included. */
  static boolean none(Object a, Object b, double tolerance) {
    return of(a, b, tolerance).isEmpty();
  }

  /** The difference in make, if there is one; gathers the numbers. */
  private Optional<String> collect(String path, String part, Object got, Object want) {
    if (got instanceof Number g && want instanceof Number w) {
      numbers.add(new Pair(path, part, g, w));
      return Optional.empty();
    }
    Parts gotParts = Parts.of(got);
    Parts wantParts = Parts.of(want);
    if (!gotParts.make().equals(wantParts.make())) {
      return Optional.of(differs(path, gotParts.make(), wantParts.make()));
    }
    if (wantParts.children().isEmpty() && !Objects.equals(gotParts.word(), wantParts.word())) {
      return Optional.of(
          "%s is %s, expected %s".formatted(named(path), gotParts.word(), wantParts.word()));
    }
    for (Map.Entry<String, Object> child : wantParts.children().entrySet()) {
      String step = child.getKey();
      Optional<String> deeper =
          collect(
              path + step,
              part + (step.startsWith("[") ? "[]" : step),
              gotParts.children().get(step),
              child.getValue());
      if (deeper.isPresent()) {
        return deeper;
      }
    }
    return Optional.empty();
  }

  private static String differs(String path, String got, String want) {
    return got.startsWith(Parts.LENGTH) && want.startsWith(Parts.LENGTH)
        ? "%s has %s, expected %s".formatted(named(path), got, want)
        : "%s is %s, expected %s".formatted(named(path), got, want);
  }

  private Optional<String> ofNumbers(double tolerance) {
    Map<String, Double> scales = scales();
    List<Pair> wrong =
        numbers.stream().filter(p -> !close(p, tolerance, scales.get(p.part()))).toList();
    if (wrong.isEmpty()) {
      return Optional.empty();
    }
    Pair first = wrong.getFirst();
    String text = described(first, tolerance * scales.get(first.part()));
    return Optional.of(
        numbers.size() == 1
            ? text
            : "%s; %d of the %d numbers %s wrong"
                .formatted(text, wrong.size(), numbers.size(), wrong.size() == 1 ? "is" : "are"));
  }

  private static boolean close(Pair pair, double tolerance, double scale) {
    double got = pair.got().doubleValue();
    double want = pair.want().doubleValue();
    // an infinity is close to itself alone, and here so is NaN: no test expects it
    return Double.valueOf(got).equals(want) || Math.abs(got - want) <= finite(tolerance * scale);
  }

  private static double finite(double allowed) {
    return Math.min(allowed, Double.MAX_VALUE);
  }

  private static String described(Pair pair, double allowed) {
    double got = pair.got().doubleValue();
    double want = pair.want().doubleValue();
    String text = "%s is %s, expected %s".formatted(named(pair.path()), pair.got(), pair.want());
    return Double.isFinite(got) && Double.isFinite(want)
        ? text + " (off by %.3g, %.3g is allowed)".formatted(Math.abs(got - want), allowed)
        : text;
  }

  /**
   * The largest finite magnitude of each part; one, so that tolerances are absolute, if all is
   * zero.
   */
  private Map<String, Double> scales() {
    Map<String, Double> scales = new LinkedHashMap<>();
    for (Pair pair : numbers) {
      double size = Math.abs(pair.want().doubleValue());
      scales.merge(pair.part(), Double.isFinite(size) ? size : 0, Math::max);
    }
    scales.replaceAll((part, size) -> size == 0 ? 1 : size);
    return scales;
  }

  private static String named(String path) {
    if (path.isEmpty()) {
      return "the result";
    }
    return path.startsWith("[") ? "result" + path : path.substring(1);
  }
}
