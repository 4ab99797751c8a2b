package gmm.kit.testing;

import gmm.kit.Todo;
import java.util.function.Supplier;

/**
 * What came of a call that is to throw an exception; the answer of an experiment:
 *
 * <pre>{@code
 * experiment("1.8", (Call<MultivariateGaussian> fit) -> Refusal.of(() -> fit.with((Object) data)))
 *     .satisfies("it says that the samples are too few", r -> r.says("too few samples"));
 * }</pre>
 *
 * @param type the simple name of the exception's class; null where none was thrown
 * @param message its own
 * @param instead what was returned, in words; null where an exception was thrown
 */
public record Refusal(String type, String message, String instead) {

  /**
   * {@return what comes of a call; a Todo comes through}
   *
   * @param call of the exercise's method
   */
  public static Refusal of(Supplier<?> call) {
    try {
      return new Refusal(null, null, Shown.of(call.get()));
    } catch (Todo e) {
      throw e;
    } catch (RuntimeException e) {
      return new Refusal(e.getClass().getSimpleName(), e.getMessage(), null);
    }
  }

  /**
   * {@return whether an exception of that class was thrown}
   *
   * @param wanted the class
   */
  public boolean is(Class<? extends RuntimeException> wanted) {
    return wanted.getSimpleName().equals(type);
  }

  /**
   * {@return whether an exception was thrown whose message holds some words}
   *
   * @param words in the message
   */
  public boolean says(String words) {
    return message != null && message.contains(words);
  }

  @Override
  public String toString() {
    return type == null ? "no exception, but " + instead : type + ": " + message;
  }
}
