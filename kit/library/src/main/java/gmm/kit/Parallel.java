package gmm.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Work on the machine's cores that ends when all of it has ended, even if a part fails: then the
 * first part's failure is thrown, in the order of the parts, and nothing goes on in the background.
 */
public final class Parallel {

  /** Below so much work, in multiplications, threads take longer to begin than the work does. */
  private static final long LITTLE = 1 << 20;

  private Parallel() {}

  private record Outcome<T>(T value, RuntimeException failure) {}

  /**
   * {@return what each part gives, in their order}
   *
   * @param count of the parts, 0 or more
   * @param part from 0
   * @param <T> what a part gives
   */
  public static <T> List<T> map(int count, IntFunction<T> part) {
    List<Outcome<T>> outcomes =
        IntStream.range(0, count).parallel().mapToObj(i -> outcome(part, i)).toList();
    return outcomes.stream().map(Parallel::value).toList();
  }

  /**
   * {@return what each part gives, in their order; where there is little to do, one part after the
   * other in the calling thread, up to the first that fails}
   *
   * @param count of the parts, 0 or more
   * @param work of all of them together: about how many multiplications
   * @param part from 0
   * @param <T> what a part gives
   */
  public static <T> List<T> map(int count, long work, IntFunction<T> part) {
    if (count > 1 && work >= LITTLE) {
      return map(count, part);
    }
    List<T> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add(part.apply(i));
    }
    return values;
  }

  /**
   * Does every part.
   *
   * @param count of the parts, 0 or more
   * @param part from 0
   */
  public static void run(int count, IntConsumer part) {
    map(
        count,
        i -> {
          part.accept(i);
          return i;
        });
  }

  private static <T> Outcome<T> outcome(IntFunction<T> part, int number) {
    try {
      return new Outcome<>(part.apply(number), null);
    } catch (RuntimeException e) {
      return new Outcome<>(null, e);
    }
  }

  private static <T> T value(Outcome<T> outcome) {
    if (outcome.failure() != null) {
      throw outcome.failure();
    }
    return outcome.value();
  }
}
