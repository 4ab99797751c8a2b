package gmm.kit.testing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * An expected value, an answer or an input.
 *
 * @param text as a student reads it: whole if it is small, its beginning if not
 * @param data numbers, words, lists, and maps from field to value; null where it is large or has no
 *     such form
 * @param sign what is suspicious about it; null if nothing is
 */
@JsonInclude(Include.NON_NULL)
public record Value(String text, Object data, Sign sign) {

  /** What shows by itself that something is wrong with an answer. */
  public enum Sign {
    /** It is null. */
    @JsonProperty("null")
    NULL,
    /** There is a NaN in it. */
    @JsonProperty("nan")
    NAN,
    /** There is an infinity in it. */
    @JsonProperty("infinite")
    INFINITE
  }

  static Value of(Object value) {
    String text = Shown.of(value);
    try {
      return new Value(text, Shown.isFunction(value) ? null : Parts.plain(value), sign(value));
    } catch (IllegalArgumentException e) {
      return new Value(text, null, null); // it cannot be taken apart, a generator for example
    }
  }

  /** Its own text may be a student's work, and fail. */
  static Value ofInput(Object input) {
    try {
      return of(input);
    } catch (RuntimeException e) {
      return new Value("a " + input.getClass().getSimpleName(), null, null);
    }
  }

  private static Sign sign(Object value) {
    if (value == null) {
      return Sign.NULL;
    }
    if (Parts.haveNaN(value)) {
      return Sign.NAN;
    }
    return Parts.haveInfinity(value) ? Sign.INFINITE : null;
  }
}
