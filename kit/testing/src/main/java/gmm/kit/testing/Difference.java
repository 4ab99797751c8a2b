package gmm.kit.testing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import gmm.kit.testing.Comparison.Pair;
import java.util.ArrayList;
import java.util.List;

/**
 * Where an answer differs most from what is expected, and what its wrong numbers have in common.
 *
 * @param kind what differs there
 * @param place {@code "[1]"} or {@code ".mean"}; empty for the answer itself
 * @param got what stands there: a number, a length, a word, or what it is
 * @param expected what should
 * @param off by how much, where both are finite numbers; null otherwise
 * @param relative off by what share of what is expected; null where that is 0, or off is null
 * @param allowed how far off it may be; null where off is
 * @param wrong how many of the answer's numbers are too far off
 * @param numbers how many numbers it has; 0 where no numbers were compared
 * @param everywhere "NaN" or "0" where each of several numbers is that; null otherwise
 * @param pattern what holds for all the wrong numbers, in sentences; empty where nothing is known
 */
@JsonInclude(Include.NON_NULL)
public record Difference(
    Kind kind,
    String place,
    Object got,
    Object expected,
    Double off,
    Double relative,
    Double allowed,
    int wrong,
    int numbers,
    String everywhere,
    List<String> pattern) {

  /** What can differ. */
  public enum Kind {
    /** A number. */
    @JsonProperty("number")
    NUMBER,
    /** A word, or a value of an enumeration. */
    @JsonProperty("word")
    WORD,
    /** How many there are. */
    @JsonProperty("length")
    LENGTH,
    /** What kind of thing it is. */
    @JsonProperty("make")
    MAKE
  }

  /** Copies the list. */
  public Difference {
    pattern = pattern == null ? List.of() : List.copyOf(pattern);
  }

  static Difference of(Kind kind, String place, Object got, Object expected) {
    return of(kind, place, got, expected, List.of());
  }

  static Difference of(Kind kind, String place, Object got, Object expected, List<String> pattern) {
    return new Difference(kind, place, got, expected, null, null, null, 0, 0, null, pattern);
  }

  static Difference ofNumbers(Pair worst, double allowed, List<Pair> all, List<String> pattern) {
    double off = Math.abs(worst.gotten() - worst.wanted());
    boolean finite = Double.isFinite(off);
    double relative = off / Math.abs(worst.wanted());
    String everywhere = everywhere(all);
    return new Difference(
        Kind.NUMBER,
        worst.path(),
        worst.got(),
        worst.want(),
        finite ? off : null,
        Double.isFinite(relative) ? relative : null,
        finite ? allowed : null,
        (int) all.stream().filter(Pair::wrong).count(),
        all.size(),
        everywhere,
        everywhere == null ? pattern : List.of());
  }

  /** The same with more sentences on what its numbers have in common. */
  Difference with(List<String> more) {
    List<String> all = new ArrayList<>(pattern);
    more.stream().filter(sentence -> !all.contains(sentence)).forEach(all::add);
    return new Difference(
        kind, place, got, expected, off, relative, allowed, wrong, numbers, everywhere, all);
  }

  private static String everywhere(List<Pair> all) {
    if (all.size() < 2) {
      return null;
    }
    if (all.stream().allMatch(p -> Double.isNaN(p.gotten()))) {
      return "NaN";
    }
    return all.stream().allMatch(p -> p.gotten() == 0) ? "0" : null;
  }
}
