package gmm.kit.testing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The first place where an answer differs from what is expected.
 *
 * @param kind what differs there
 * @param place {@code "[1]"} or {@code ".mean"}; empty for the answer itself
 * @param got what stands there: a number, a length, a word, or what it is
 * @param expected what should
 * @param off by how much, where both are finite numbers; null otherwise
 * @param allowed how far off it may be; null where off is
 * @param wrong how many of the answer's numbers are too far off
 * @param numbers how many numbers it has; 0 where no numbers were compared
 */
@JsonInclude(Include.NON_NULL)
public record Difference(
    Kind kind,
    String place,
    Object got,
    Object expected,
    Double off,
    Double allowed,
    int wrong,
    int numbers) {

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

  static Difference of(Kind kind, String place, Object got, Object expected) {
    return new Difference(kind, place, got, expected, null, null, 0, 0);
  }

  static Difference ofNumbers(
      String place, Number got, Number expected, double allowed, int wrong, int numbers) {
    double off = Math.abs(got.doubleValue() - expected.doubleValue());
    boolean finite = Double.isFinite(got.doubleValue()) && Double.isFinite(expected.doubleValue());
    return new Difference(
        Kind.NUMBER,
        place,
        got,
        expected,
        finite ? off : null,
        finite ? allowed : null,
        wrong,
        numbers);
  }
}
