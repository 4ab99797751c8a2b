package gmm.kit.testing;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** What a {@code @TestFactory} gives. */
final class DynamicTests {

  private DynamicTests() {}

  /** Dynamic tests that would be made later, out of our sight, made now. */
  @SuppressWarnings("unchecked") // a stream for a stream, an iterator for an iterator
  static <T> T drawn(T tests) {
    return switch (tests) {
      case Stream<?> stream -> {
        try (stream) {
          yield (T) stream.toList().stream();
        }
      }
      case Iterator<?> iterator -> {
        List<Object> all = new ArrayList<>();
        iterator.forEachRemaining(all::add);
        yield (T) all.iterator();
      }
      case null, default -> tests;
    };
  }
}
