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
final class Comparison {

  /** Two numbers that stand at the same place. */
  private record Pair(String path, String part, Number got, Number want) {}

  private final List<Pair> numbers = new ArrayList<>();

  private Comparison() {}

  /** The first difference that is too large, if there is one. */
  static Optional<Difference> of(Object got, Object want, double tolerance) {
    Comparison comparison = new Comparison();
    Optional<Difference> structural = comparison.collect("", "", got, want);
    return structural.isPresent() ? structural : comparison.ofNumbers(tolerance);
  }

  /** Whether two answers are the same, both NaN included. */
  static boolean none(Object a, Object b, double tolerance) {
    return of(a, b, tolerance).isEmpty();
  }

  /** The difference in make, if there is one; gathers the numbers. */
  private Optional<Difference> collect(String path, String part, Object got, Object want) {
    if (got instanceof Number g && want instanceof Number w) {
      numbers.add(new Pair(path, part, g, w));
      return Optional.empty();
    }
    Parts gotParts = Parts.of(got);
    Parts wantParts = Parts.of(want);
    if (!gotParts.make().equals(wantParts.make())) {
      return Optional.of(differs(path, gotParts, wantParts));
    }
    if (wantParts.children().isEmpty() && !Objects.equals(gotParts.word(), wantParts.word())) {
      return Optional.of(
          Difference.of(Difference.Kind.WORD, path, gotParts.word(), wantParts.word()));
    }
    for (Map.Entry<String, Object> child : wantParts.children().entrySet()) {
      String step = child.getKey();
      Optional<Difference> deeper =
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

  private static Difference differs(String path, Parts got, Parts want) {
    return got.isSequence() && want.isSequence()
        ? Difference.of(Difference.Kind.LENGTH, path, got.children().size(), want.children().size())
        : Difference.of(Difference.Kind.MAKE, path, got.make(), want.make());
  }

  private Optional<Difference> ofNumbers(double tolerance) {
    Map<String, Double> scales = scales();
    List<Pair> wrong =
        numbers.stream().filter(p -> !close(p, tolerance, scales.get(p.part()))).toList();
    if (wrong.isEmpty()) {
      return Optional.empty();
    }
    Pair first = wrong.getFirst();
    double allowed = tolerance * scales.get(first.part());
    return Optional.of(
        Difference.ofNumbers(
            first.path(), first.got(), first.want(), allowed, wrong.size(), numbers.size()));
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
}
