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

  /** Two numbers that stand at the same place; wrong where they are too far from each other. */
  record Pair(String path, String part, Number got, Number want, boolean wrong) {

    double gotten() {
      return got.doubleValue();
    }

    double wanted() {
      return want.doubleValue();
    }

    private Pair judged(double allowed) {
      return new Pair(path, part, got, want, !isClose(allowed));
    }

    private boolean isClose(double allowed) {
      // an infinity is close to itself alone, and here so is NaN: no test expects it
      return Double.valueOf(gotten()).equals(wanted())
          || Math.abs(gotten() - wanted()) <= Math.min(allowed, Double.MAX_VALUE);
    }

    /** How far off, in units of what is allowed; what is no number is furthest. */
    private double excess(double scale) {
      double off = Math.abs(gotten() - wanted()) / scale;
      return Double.isNaN(off) ? Double.POSITIVE_INFINITY : off;
    }
  }

  private final List<Pair> numbers = new ArrayList<>();

  private final double tolerance;

  private Comparison(double tolerance) {
    this.tolerance = tolerance;
  }

  /** The first difference that is too large, if there is one. */
  static Optional<Difference> of(Object got, Object want, double tolerance) {
    Comparison comparison = new Comparison(tolerance);
    Optional<Difference> structural = comparison.collect("", "", got, want);
    return structural.isPresent() ? structural : comparison.ofNumbers();
  }

  /** Whether two answers are the same, both NaN included. */
  static boolean none(Object a, Object b, double tolerance) {
    return of(a, b, tolerance).isEmpty();
  }

  /** The numbers of two values, place by place; none where they differ in make. */
  static List<Pair> pairs(Object got, Object want, double tolerance) {
    Comparison comparison = new Comparison(tolerance);
    return comparison.collect("", "", got, want).isPresent() ? List.of() : comparison.judged();
  }

  /** The difference in make, if there is one; gathers the numbers. */
  private Optional<Difference> collect(String path, String part, Object got, Object want) {
    if (got instanceof Number g && want instanceof Number w) {
      numbers.add(new Pair(path, part, g, w, false));
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

  private Difference differs(String path, Parts got, Parts want) {
    return got.isSequence() && want.isSequence()
        ? Difference.of(
            Difference.Kind.LENGTH,
            path,
            got.children().size(),
            want.children().size(),
            common(List.copyOf(got.children().values()), List.copyOf(want.children().values())))
        : Difference.of(Difference.Kind.MAKE, path, got.make(), want.make());
  }

  /** How far two sequences of different length agree. */
  private List<String> common(List<Object> got, List<Object> want) {
    int shorter = Math.min(got.size(), want.size());
    int same = 0;
    while (same < shorter && none(got.get(same), want.get(same), tolerance)) {
      same++;
    }
    if (same == shorter) {
      return shorter == 0
          ? List.of()
          : List.of(
              same == got.size()
                  ? "The %d that are there are right; what is missing would come after them."
                      .formatted(same)
                  : "The first %d are right; what follows them should not be there."
                      .formatted(same));
    }
    return got.get(same) instanceof Number && want.get(same) instanceof Number
        ? List.of("[%d] is %s, expected %s.".formatted(same, got.get(same), want.get(same)))
        : List.of();
  }

  private List<Pair> judged() {
    Map<String, Double> scales = scales();
    return numbers.stream().map(p -> p.judged(tolerance * scales.get(p.part()))).toList();
  }

  private Optional<Difference> ofNumbers() {
    Map<String, Double> scales = scales();
    List<Pair> judged = judged();
    List<Pair> wrong = judged.stream().filter(Pair::wrong).toList();
    if (wrong.isEmpty()) {
      return Optional.empty();
    }
    Pair worst = wrong.getFirst();
    for (Pair pair : wrong) {
      if (pair.excess(scales.get(pair.part())) > worst.excess(scales.get(worst.part()))) {
        worst = pair;
      }
    }
    return Optional.of(
        Difference.ofNumbers(
            worst, tolerance * scales.get(worst.part()), judged, Regularity.of(judged, tolerance)));
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
