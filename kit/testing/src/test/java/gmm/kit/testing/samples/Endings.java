package gmm.kit.testing.samples;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that come to no end by themselves. */
public final class Endings {

  private Endings() {}

  public static class InATest {
    @Test
    void one() {
      assertEquals(3, Unfinished.endless());
    }
  }

  public static class AfterATodo {
    @Test
    void one() {
      assertEquals(3, Unfinished.swallowsThenEndless());
    }
  }

  public static class InBeforeEach {
    @BeforeEach
    void prepare() {
      Unfinished.endless();
    }

    @Test
    void one() {}
  }

  /** The second test would take as long: it is spared. */
  @TestMethodOrder(MethodOrderer.MethodName.class)
  @Tag("2.7")
  public static class Twice {
    @Test
    void one() {
      Unfinished.endless();
    }

    @Test
    void two() {
      Unfinished.endless();
    }
  }

  /** What the first test's thread still does while the second runs is nothing to the second. */
  @TestMethodOrder(MethodOrderer.MethodName.class)
  public static class LeavingAThreadBehind {
    @Test
    void one() {
      Unfinished.endless();
      assertThatThrownBy(Unfinished::todo).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void two(int i) throws InterruptedException {
      Thread.sleep(200);
    }
  }
}
