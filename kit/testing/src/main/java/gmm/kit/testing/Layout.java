package gmm.kit.testing;

import gmm.kit.testing.Comparison.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/** Where in an array, or in a matrix, the wrong numbers stand, in words. */
final class Layout {

  /** The last indices, at most two: a place in an array or in a matrix. */
  private static final Pattern OWN = Pattern.compile("(\\[\\d+]){1,2}$");

  private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

  /** Whether two numbers are the same but for rounding. */
  interface Sameness {
    boolean of(double a, double b);
  }

  private final List<Pair> pairs;
  private final int[][] indices;
  private final boolean even; // an array, or a matrix whose rows are of one length
  private final int rows;
  private final int columns;

  /**
   * {@return the arrays or matrices that a part of an answer is made of: several only where it
   * takes more than two indices to find a number}
   *
   * @param part its numbers, in order
   */
  static List<Layout> each(List<Pair> part) {
    Map<String, List<Pair>> byOwner = new LinkedHashMap<>();
    for (Pair pair : part) {
      boolean deep = INDEX.matcher(pair.path()).results().count() > 2;
      String owner = deep ? OWN.matcher(pair.path()).replaceFirst("") : "";
      byOwner.computeIfAbsent(owner, path -> new ArrayList<>()).add(pair);
    }
    return byOwner.entrySet().stream().map(e -> new Layout(e.getKey(), e.getValue())).toList();
  }

  private Layout(String owner, List<Pair> pairs) {
    this.pairs = pairs;
    this.indices =
        pairs.stream()
            .map(
                p ->
                    INDEX
                        .matcher(p.path().substring(owner.length()))
                        .results()
                        .mapToInt(m -> Integer.parseInt(m.group(1)))
                        .toArray())
            .toArray(int[][]::new);
    int rank = indices[0].length;
    this.rows = rank == 0 ? 1 : most(0) + 1;
    this.columns = rank < 2 ? 1 : most(1) + 1;
    this.even =
        (rank == 1 || rank == 2)
            && Arrays.stream(indices).allMatch(at -> at.length == rank)
            && pairs.size() == rows * columns;
  }

  private int most(int level) {
    return Arrays.stream(indices)
        .filter(at -> at.length > level)
        .mapToInt(at -> at[level])
        .max()
        .orElse(0);
  }

  private boolean isMatrix() {
    return even && columns > 1;
  }

  boolean hasWrongNumbers() {
    return pairs.stream().anyMatch(Pair::wrong);
  }

  /** What holds of the numbers, if they are exact, or else where the wrong ones stand. */
  Optional<String> sentence(boolean exact, Sameness same) {
    return exact ? order(same).or(this::lines).or(this::place) : place();
  }

  /** The right numbers in other places. */
  private Optional<String> order(Sameness same) {
    if (!even || pairs.size() < 2 || areFewWholeNumbers()) {
      return Optional.empty();
    }
    int n = rows;
    if (isMatrix() && rows == columns && holds(same, i -> i % n * n + i / n)) {
      return Optional.of("It is the transposed of what is expected: rows and columns are swapped.");
    }
    int row = columns;
    if (rows > 1 && holds(same, i -> (n - 1 - i / row) * row + i % row)) {
      return Optional.of("They are the right ones in reverse order.");
    }
    if (isOnePermutation(same)) {
      return Optional.of(
          columns > 1
              ? "The rows are the right ones in another order."
              : "They are the right ones in another order.");
    }
    return Optional.empty();
  }

  /** Of two labels another order comes about by many mistakes. */
  private boolean areFewWholeNumbers() {
    return pairs.stream().allMatch(p -> p.want() instanceof Integer)
        && pairs.stream().mapToDouble(Pair::wanted).distinct().limit(3).count() < 3;
  }

  /** What holds within each row or column; an array is one row. */
  private Optional<String> lines() {
    if (!even || pairs.size() < 2) {
      return Optional.empty();
    }
    int across = isMatrix() ? columns : pairs.size();
    double[][] got = new double[pairs.size() / across][across];
    double[][] want = new double[got.length][across];
    for (int i = 0; i < pairs.size(); i++) {
      got[i / across][i % across] = pairs.get(i).gotten();
      want[i / across][i % across] = pairs.get(i).wanted();
    }
    return new ByLine(got, want).sentence();
  }

  private boolean holds(Sameness same, IntUnaryOperator from) {
    for (int i = 0; i < pairs.size(); i++) {
      if (!same.of(pairs.get(i).gotten(), pairs.get(from.applyAsInt(i)).wanted())) {
        return false;
      }
    }
    return true;
  }

  /** Whether each row is one of those expected, and each of those one row's. */
  private boolean isOnePermutation(Sameness same) {
    if (rows < 2 || rows > 1000) {
      return false;
    }
    BitSet taken = new BitSet();
    for (int i = 0; i < rows; i++) {
      int at = 0;
      while (at < rows && (taken.get(at) || !isRow(i, at, same))) {
        at++;
      }
      if (at == rows) {
        return false;
      }
      taken.set(at);
    }
    return true;
  }

  private boolean isRow(int got, int wanted, Sameness same) {
    for (int j = 0; j < columns; j++) {
      if (!same.of(
          pairs.get(got * columns + j).gotten(), pairs.get(wanted * columns + j).wanted())) {
        return false;
      }
    }
    return true;
  }

  /** Which part of the array is wrong, where that can be said. */
  private Optional<String> place() {
    BitSet places = new BitSet();
    for (int i = 0; i < pairs.size(); i++) {
      places.set(i, pairs.get(i).wrong());
    }
    if (!even || pairs.size() < 3 || places.cardinality() == pairs.size()) {
      return Optional.empty();
    }
    return isMatrix() ? inMatrix(places) : inArray(places, rows, "entry");
  }

  private Optional<String> inMatrix(BitSet wrong) {
    BitSet ofRows = new BitSet();
    BitSet ofColumns = new BitSet();
    wrong.stream()
        .forEach(
            i -> {
              ofRows.set(i / columns);
              ofColumns.set(i % columns);
            });
    if (rows == columns && ofRows.cardinality() > 1) {
      Optional<String> triangle = aboutTheDiagonal(wrong);
      if (triangle.isPresent()) {
        return triangle;
      }
    }
    if (ofColumns.cardinality() == 1 && ofRows.cardinality() > 1) {
      return Optional.of("Wrong is column %d alone.".formatted(ofColumns.nextSetBit(0)));
    }
    return inArray(ofRows, rows, "row");
  }

  private Optional<String> aboutTheDiagonal(BitSet wrong) {
    boolean on = wrong.stream().allMatch(i -> i / rows == i % rows);
    if (on) {
      return Optional.of("Wrong are numbers on the diagonal alone.");
    }
    if (wrong.stream().allMatch(i -> i / rows > i % rows)) {
      return Optional.of("Wrong are numbers below the diagonal alone.");
    }
    if (wrong.stream().allMatch(i -> i / rows < i % rows)) {
      return Optional.of("Wrong are numbers above the diagonal alone.");
    }
    return wrong.stream().allMatch(i -> i / rows != i % rows)
            && wrong.cardinality() == rows * rows - rows
        ? Optional.of("The diagonal is right, all else is wrong.")
        : Optional.empty();
  }

  private static Optional<String> inArray(BitSet wrong, int length, String what) {
    int first = wrong.nextSetBit(0);
    int last = wrong.length() - 1;
    boolean inOnePiece = wrong.cardinality() == last - first + 1;
    if (!inOnePiece || wrong.cardinality() == length) {
      return Optional.empty();
    }
    if (first == last) {
      String which =
          first == 0 ? "the first " + what : first == length - 1 ? "the last " + what : "";
      return which.isEmpty()
          ? Optional.of("Wrong is %s %d alone.".formatted(what, first))
          : Optional.of("Wrong is %s alone.".formatted(which));
    }
    boolean isEntry = what.equals("entry");
    if (last == length - 1) {
      return Optional.of(
          "It is right before %s %d, and %s from there on."
              .formatted(what, first, isEntry ? "wrong" : "not in any row"));
    }
    return first == 0
        ? Optional.of(
            "It is right after %s %d, and %s up to there."
                .formatted(what, last, isEntry ? "wrong" : "not in any row"))
        : Optional.empty();
  }
}
