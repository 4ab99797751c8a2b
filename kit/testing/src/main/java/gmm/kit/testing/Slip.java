package gmm.kit.testing;

/** A kind of small change that turns a right body into a wrong one, wherever it is made. */
public enum Slip {
  /** Minus for plus, or a difference taken the other way round. */
  SIGN("a sign is turned"),
  /** A summand, or one side of a difference. */
  TERM("a term of a sum is left out"),
  /** A factor, or a divisor that is no count. */
  FACTOR("a factor or a divisor is left out, or one too many is there"),
  /** The one for the other. */
  PLUS_FOR_TIMES("numbers are added where they are multiplied"),
  /** A quotient upside down, too. */
  TIMES_FOR_DIVIDED("numbers are multiplied where they are divided, or the other way round"),
  /** What belongs together. */
  BRACKETS("brackets are missing, or stand in another place"),
  /** A mean for a sum. */
  MEAN("a sum is divided by a count where it is not, or not where it is"),
  /** n for n - 1 or k or d. */
  COUNT("another count stands in the place of the right one, n for n - 1, for k or for d"),
  /** Of another base, too. */
  LOG("a logarithm is left out, is one too many, or has another base"),
  /** The exponential. */
  EXP("an exponential is left out, or is one too many"),
  /** The square root. */
  ROOT("a square root is left out, or is one too many"),
  /** The square. */
  SQUARE("a square is left out, or is one too many"),
  /** The absolute value. */
  ABSOLUTE("an absolute value is left out, or is one too many"),
  /** In a loop, or in a stream. */
  ENDS("the first or the last one is skipped"),
  /** Or only the first. */
  FIRST("only the first entry is used, every time"),
  /** {@code =} for {@code +=}. */
  SET("each value takes the place of the sum so far instead of being added to it"),
  /** Before the loop instead of inside. */
  NOT_RESET("what is gathered in a loop does not begin anew each time"),
  /** Two of one type. */
  ARGUMENTS("two arguments of a call are swapped"),
  /** i for j, or a matrix transposed. */
  INDEX("an index is another one, or two indices are swapped"),
  /** Largest for smallest, too. */
  COMPARISON("a comparison is turned, or counts a tie differently"),
  /** What told cases apart. */
  CASE("a case is not told apart"),
  /** The old means for the new ones. */
  EARLIER("another value of the same kind is used, such as an earlier one for the new one"),
  /** A call whose effect is missing. */
  STEP("one step is left out");

  private final String words;

  Slip(String words) {
    this.words = words;
  }

  /** {@return what happens, to follow "Your numbers are what comes out when"} */
  public String words() {
    return words;
  }
}
