package gmm.kit.testing;

import gmm.kit.testing.Comparison.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * What all the wrong numbers of an answer have in common, in words. Nothing is said that does not
 * hold for each of them.
 */
final class Regularity {

  private static final double SAME = 1e-8;

  /** A way from what is expected to what is there. */
  private record Slip(String words, DoubleUnaryOperator of) {}

  private static final List<Slip> SLIPS =
      List.of(
          new Slip("has the other sign", x -> -x),
          new Slip("is the square of what is expected", x -> x * x),
          new Slip("is the square root of what is expected", Math::sqrt),
          new Slip("is 1 divided by what is expected", x -> 1 / x),
          new Slip("is the exponential of what is expected", Math::exp),
          new Slip("is the logarithm of what is expected", Math::log),
          new Slip("is the absolute value of what is expected", Math::abs));

  private final List<Pair> all;
  private final List<Pair> wrong;
  private final boolean exact;

  private Regularity(List<Pair> all, double tolerance) {
    this.all = all;
    this.wrong = all.stream().filter(Pair::wrong).toList();
    this.exact = tolerance <= SAME;
  }

  /**
   * {@return sentences on the numbers of an answer of which one at least is wrong; none where they
   * have nothing in common}
   *
   * @param tolerance with which they were compared
   */
  static List<String> of(List<Pair> all, double tolerance) {
    return new Regularity(all, tolerance).sentences();
  }

  /**
   * {@return what the wrong numbers of several answers have in common, each with its own inputs}
   */
  static Optional<String> across(List<Pair> all) {
    Regularity regularity = new Regularity(all, 0);
    return regularity.wrong.size() < 2
            || regularity.wrong.stream().anyMatch(p -> !Double.isFinite(p.gotten()))
        ? Optional.empty()
        : regularity.value();
  }

  private List<String> sentences() {
    List<String> said = new ArrayList<>();
    part().ifPresent(said::add);
    if (wrong.stream().anyMatch(p -> !Double.isFinite(p.gotten()))) {
      said.addAll(notFinite());
    } else if (exact) {
      value().ifPresent(said::add);
    }
    if (isOnePart()) {
      Layout layout = new Layout(ofThePart());
      if (exact && said.isEmpty()) {
        layout.order(Regularity::isSame).ifPresent(said::add);
      }
      layout.place().ifPresent(said::add);
    }
    return said;
  }

  private boolean isOnePart() {
    return wrong.stream().map(Pair::part).distinct().count() == 1;
  }

  private List<Pair> ofThePart() {
    String part = wrong.getFirst().part();
    return all.stream().filter(p -> p.part().equals(part)).toList();
  }

  /** Where an answer has several parts, and only one of them is wrong. */
  private Optional<String> part() {
    String name = wrong.getFirst().part().replace("[]", "").replaceFirst("^\\.", "");
    return isOnePart() && !name.isEmpty() && ofThePart().size() < all.size()
        ? Optional.of("What is wrong is in " + name + " alone.")
        : Optional.empty();
  }

  private List<String> notFinite() {
    long nans = wrong.stream().filter(p -> Double.isNaN(p.gotten())).count();
    if (wrong.size() < 2) {
      return List.of();
    }
    if (nans == wrong.size()) {
      return List.of("All the wrong ones are NaN.");
    }
    boolean infinite = wrong.stream().allMatch(p -> Double.isInfinite(p.gotten()));
    return infinite ? List.of("All the wrong ones are infinite.") : List.of();
  }

  private Optional<String> value() {
    List<String> fitting = new ArrayList<>();
    boolean telling = wrong.stream().mapToDouble(Pair::wanted).distinct().count() > 1;
    if (telling) {
      factor().ifPresent(fitting::add);
      offset().ifPresent(fitting::add);
    }
    for (Slip slip : telling ? SLIPS : SLIPS.subList(0, 1)) {
      if (wrong.stream().allMatch(p -> isSame(p.gotten(), slip.of().applyAsDouble(p.wanted())))) {
        fitting.add(each() + slip.words() + ".");
      }
    }
    if (wrong.size() > 1 && wrong.stream().allMatch(p -> p.gotten() == 0)) {
      fitting.add("All the wrong ones are 0.");
    }
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }

  private String each() {
    if (wrong.size() == 1) {
      return "It ";
    }
    return wrong.size() == all.size() ? "Each number " : "Each wrong number ";
  }

  private Optional<String> factor() {
    double by = wrong.getFirst().gotten() / wrong.getFirst().wanted();
    boolean holds =
        Double.isFinite(by)
            && by != 0
            && by != -1 // the sign, which has words of its own
            && wrong.stream().allMatch(p -> isSame(p.gotten(), by * p.wanted()));
    return holds
        ? Optional.of(each() + "is %s what is expected.".formatted(times(by)))
        : Optional.empty();
  }

  private static String times(double by) {
    if (isSame(by, 2)) {
      return "twice";
    }
    return isSame(by, 0.5) ? "half of" : "%s times".formatted(Shown.rounded(by));
  }

  private Optional<String> offset() {
    double by = wrong.getFirst().gotten() - wrong.getFirst().wanted();
    double size = wrong.stream().mapToDouble(p -> Math.abs(p.wanted())).max().orElse(0);
    boolean holds =
        Math.abs(by) > 1e-6 * size
            && wrong.stream()
                .allMatch(
                    p -> Math.abs(p.gotten() - p.wanted() - by) <= SAME * (size + Math.abs(by)));
    return holds
        ? Optional.of(
            each()
                + "is %s too %s."
                    .formatted(Shown.rounded(Math.abs(by)), by > 0 ? "large" : "small"))
        : Optional.empty();
  }

  private static boolean isSame(double a, double b) {
    // what overflows is as far from everything as from infinity
    return Double.isFinite(a - b) && Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));
  }
}
