package gmm.kit.testing.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing here is unwritten. */
public class Passing {

  @Test
  void passes() {
    assertEquals(3, Unfinished.written());
  }

  @ParameterizedTest(name = "passes with {0}")
  @ValueSource(ints = 1)
  void parameterised(int i) {
    assertEquals(1, i);
  }

  @TestFactory
  Stream<DynamicTest> dynamic() {
    return Stream.of(dynamicTest("passes dynamically", () -> {}));
  }

  @TestFactory
  List<DynamicTest> no_dynamic() {
    return List.of();
  }

  @Test
  void fails() {
    throw new IllegalStateException("no");
  }

  @Test
  void is_skipped() {
    Assumptions.assumeTrue(false, "not today");
  }

  static Stream<Integer> none() {
    return Stream.of();
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("none")
  void never(int i) {
    assertEquals(1, i);
  }
}
