package gmm.kit.testing;

import gmm.kit.testing.Comparison.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * What all the wrong numbers of an answer have in common, in words. Nothing is said that does not
 * hold for each of them.
 */
final class Regularity {

  private static final double SAME = 1e-8;

  /** Numbers that a formula of this course has as they are. */
  private static final Map<String, Double> CONSTANTS =
      Map.of(
          "½ log 2π",
          0.5 * Math.log(2 * Math.PI),
          "log 2π",
          Math.log(2 * Math.PI),
          "log 2",
          Math.log(2),
          "½ log 2",
          0.5 * Math.log(2),
          "2π",
          2 * Math.PI,
          "√(2π)",
          Math.sqrt(2 * Math.PI));

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

  private Regularity(List<Pair> all, boolean exact) {
    this.all = all;
    this.wrong = all.stream().filter(Pair::wrong).toList();
    this.exact = exact;
  }

  /**
   * {@return sentences on the numbers of an answer of which one at least is wrong; none where they
   * have nothing in common}
   *
   * @param tolerance with which they were compared
   */
  static List<String> of(List<Pair> all, double tolerance) {
    return new Regularity(all, tolerance <= SAME).sentences();
  }

  /**
   * {@return what the wrong numbers of several answers have in common, each with its own inputs}
   */
  static Optional<String> across(List<Pair> all) {
    Regularity regularity = new Regularity(all, true);
    return regularity.wrong.size() < 2
            || regularity.wrong.stream().anyMatch(p -> !Double.isFinite(p.gotten()))
        ? Optional.empty()
        : regularity.value();
  }

  private List<String> sentences() {
    List<String> said = new ArrayList<>();
    part().ifPresent(said::add);
    boolean finite = wrong.stream().allMatch(p -> Double.isFinite(p.gotten()));
    Optional<String> value = exact && finite ? value() : Optional.empty();
    value.ifPresent(said::add);
    if (!finite) {
      said.addAll(notFinite());
    }
    if (isOnePart()) {
      layout(exact && value.isEmpty()).ifPresent(said::add);
    } else if (said.isEmpty()) {
      said.addAll(ofOneOfTheParts());
    }
    return said;
  }

  /** Of the first wrong part of which something can be said. */
  private List<String> ofOneOfTheParts() {
    for (String part : wrong.stream().map(Pair::part).distinct().toList()) {
      List<String> sentences = new Regularity(of(part), exact).sentences();
      if (!sentences.isEmpty()) {
        String in = "In " + name(part) + ": ";
        return sentences.stream().map(text -> in + lower(text)).toList();
      }
    }
    return List.of();
  }

  private static String lower(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }

  /** What holds of the array or matrix, or of each that has a wrong number where there are more. */
  private Optional<String> layout(boolean withValues) {
    List<Layout> layouts =
        Layout.each(ofThePart()).stream().filter(Layout::hasWrongNumbers).toList();
    List<String> different =
        layouts.stream()
            .map(layout -> layout.sentence(withValues, Regularity::isSame).orElse(""))
            .distinct()
            .limit(2)
            .toList();
    if (different.size() > 1 || different.getFirst().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        layouts.size() == 1
            ? different.getFirst()
            : "In each of the %d with wrong numbers: %s"
                .formatted(layouts.size(), lower(different.getFirst())));
  }

  private boolean isOnePart() {
    return wrong.stream().map(Pair::part).distinct().count() == 1;
  }

  private List<Pair> ofThePart() {
    return of(wrong.getFirst().part());
  }

  private List<Pair> of(String part) {
    return all.stream().filter(p -> p.part().equals(part)).toList();
  }

  /** Where an answer has several parts, and only one of them is wrong. */
  private Optional<String> part() {
    String name = name(wrong.getFirst().part());
    return isOnePart() && !name.isEmpty() && ofThePart().size() < all.size()
        ? Optional.of("What is wrong is in " + name + " alone.")
        : Optional.empty();
  }

  private static String name(String part) {
    return part.replace("[]", "").replaceFirst("^\\.", "");
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
    return isSame(by, 0.5) ? "half of" : "%s times".formatted(Shown.rounded(by) + known(by));
  }

  /** Which number of a formula it is, where it is one, in brackets. */
  private static String known(double number) {
    for (Map.Entry<String, Double> constant : CONSTANTS.entrySet()) {
      if (isSame(number, constant.getValue())) {
        return " (" + constant.getKey() + ")";
      }
      if (isSame(number, 1 / constant.getValue())) {
        return " (1 / (" + constant.getKey() + "))";
      }
    }
    return "";
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
                    .formatted(
                        Shown.rounded(Math.abs(by)) + known(Math.abs(by)),
                        by > 0 ? "large" : "small"))
        : Optional.empty();
  }

  private static boolean isSame(double a, double b) {
    // what overflows is as far from everything as from infinity
    return Double.isFinite(a - b) && Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));
  }
}
