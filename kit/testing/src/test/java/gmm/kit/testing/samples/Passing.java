package gmm.kit.testing.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

  @Test
  void fails() {
    throw new IllegalStateException("no");
  }

  @Test
  void is_skipped() {
    Assumptions.assumeTrue(false, "not today");
  }
}
