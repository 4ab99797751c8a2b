package gmm.kit.data;

import gmm.kit.Check;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which columns of a table are read, numbered from 0.
 *
 * @param numbers those of numbers, in the order in which they are wanted, at least one
 * @param words one that is taken as it stands, or {@link #NONE}
 */
public record Columns(List<Integer> numbers, int words) {

  /** No column. */
  public static final int NONE = -1;

  /** Copies the list. */
  public Columns {
    numbers = List.copyOf(numbers);
    Check.that(!numbers.isEmpty(), "at least one column must be read");
  }

  /** Chooses, when the head of a table is known. */
  @FunctionalInterface
  public interface Choice {
    /** {@return what to read from a table} */
    Columns of(TableHead head);
  }

  /** {@return all columns, as numbers} */
  public static Columns all(TableHead head) {
    return new Columns(IntStream.range(0, head.width()).boxed().toList(), NONE);
  }
}
