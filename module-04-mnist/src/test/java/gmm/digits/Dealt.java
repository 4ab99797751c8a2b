package gmm.digits;

import gmm.kit.testing.Answer.Call;
import gmm.kit.testing.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Many ways that one method dealt the same samples into folds. */
record Dealt(int[] labels, int count, List<int[]> ways) {

  /** What is to be said of samples that are dealt as they should be. */
  static final List<String> WELL =
      List.of(
          "folds from 0 to F - 1",
          "every class evenly spread",
          "folds of even size",
          "any two samples of a class together at times, apart at times",
          "the same sizes every time");

  /** Of classes that are not larger than the number of folds. */
  static final String NEVER = "no two samples of a class ever together";

  /** Calls the method once for each seed. */
  static Dealt of(Call<int[]> folds, int[] labels, int count, int seeds) {
    List<int[]> ways = new ArrayList<>();
    for (int seed = 0; seed < seeds; seed++) {
      ways.add(folds.with(labels, count, new Seed(seed)));
    }
    return new Dealt(labels, count, ways);
  }

  List<String> inWords() {
    if (ways.stream().anyMatch(way -> way == null || way.length != labels.length)) {
      return List.of("not one fold for each sample");
    }
    return List.of(
        inRange() ? WELL.get(0) : "a sample in no fold from 0 to F - 1",
        eachClassIsEven()
            ? WELL.get(1)
            : "a class of which one fold holds two samples more than another",
        ways.stream().allMatch(way -> isEven(way, i -> true))
            ? WELL.get(2)
            : "a fold with two samples more than another",
        meetings(),
        ways.stream().map(Dealt::sizes).distinct().count() == 1
            ? WELL.get(4)
            : "sizes that differ from one time to the next");
  }

  private boolean inRange() {
    return ways.stream()
        .allMatch(way -> Arrays.stream(way).allMatch(fold -> 0 <= fold && fold < count));
  }

  private boolean eachClassIsEven() {
    return ways.stream()
        .allMatch(
            way ->
                Arrays.stream(labels)
                    .distinct()
                    .allMatch(label -> isEven(way, i -> labels[i] == label)));
  }

  /** Whatever the folds are called: of count folds the largest and the smallest differ by one. */
  private boolean isEven(int[] way, IntPredicate wanted) {
    int[] held =
        IntStream.range(0, labels.length).filter(wanted).map(i -> way[i]).distinct().toArray();
    long[] sizes =
        Arrays.stream(held)
            .mapToLong(
                fold ->
                    IntStream.range(0, labels.length)
                        .filter(wanted)
                        .filter(i -> way[i] == fold)
                        .count())
            .toArray();
    long smallest = held.length < count ? 0 : Arrays.stream(sizes).min().orElse(0);
    return Arrays.stream(sizes).max().orElse(0) - smallest <= 1;
  }

  /** How many samples the folds hold, the smallest first. */
  private static List<Long> sizes(int[] way) {
    return Arrays.stream(way)
        .boxed()
        .collect(Collectors.groupingBy(fold -> fold, Collectors.counting()))
        .values()
        .stream()
        .sorted()
        .toList();
  }

  /** Of which two samples of a class it can be foretold whether they share a fold. */
  private String meetings() {
    boolean always = false;
    boolean never = false;
    boolean all = true;
    for (int a = 0; a < labels.length; a++) {
      for (int b = 0; b < a; b++) {
        if (labels[a] == labels[b]) {
          int first = a;
          int second = b;
          long met = ways.stream().filter(way -> way[first] == way[second]).count();
          always |= met == ways.size();
          never |= met == 0;
          all &= met == 0;
        }
      }
    }
    return all
        ? NEVER
        : always
            ? "two samples of a class always together"
            : never ? "two samples of a class never together" : WELL.get(3);
  }
}
