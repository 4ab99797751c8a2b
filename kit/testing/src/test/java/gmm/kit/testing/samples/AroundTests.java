package gmm.kit.testing.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What stands before and after tests. */
public final class AroundTests {

  private AroundTests() {}

  /** Its methods run before those of the class that extends it. */
  public static class Fixture {
    static double[] fixture;

    @BeforeAll
    static void prepare() {
      fixture = new double[] {Unfinished.todo()};
    }
  }

  /** Each test is to be pending, and nothing to fail for want of the fixture. */
  public static class BeforeAllReaches extends Fixture {

    @BeforeAll
    static void prepare_more() {
      fixture[0]++;
    }

    private final double first = fixture[0];

    @Test
    void one() {
      assertEquals(1, first);
    }

    @Test
    void two() {
      assertThat(fixture).isNull();
    }

    @Nested
    class Inner {
      @BeforeAll
      static void prepare_inner() {
        fixture[0]++;
      }

      @Test
      void three() {}
    }

    @AfterAll
    static void tidy() {
      fixture[0] = 0;
    }
  }

  public static class BeforeAllSwallows {

    @BeforeAll
    static void prepare() {
      assertThatThrownBy(Unfinished::todo).isInstanceOf(RuntimeException.class);
    }

    @Test
    void one() {}
  }

  public static class BeforeAllAssumes {

    @BeforeAll
    static void prepare() {
      Assumptions.assumeTrue(false, "not on this machine");
    }

    @Test
    void one() {}
  }

  public static class BeforeAllFails {

    @BeforeAll
    static void prepare() {
      assertEquals(3, Unfinished.wrong());
    }

    @Test
    void one() {}
  }

  public static class AfterEachReaches {

    @Test
    void one() {}

    @AfterEach
    void tidy() {
      Unfinished.todo();
    }
  }

  /** The test's state stands, though the tidying stumbles over what was never made. */
  public static class AfterEachStumbles {
    private double[] made;

    @Test
    void one() {
      made = new double[] {Unfinished.todo()};
    }

    @AfterEach
    void tidy() {
      made[0] = 0;
    }
  }

  public static class AfterEachFails {

    @Test
    void one() {}

    @AfterEach
    void tidy() {
      assertEquals(3, Unfinished.wrong());
    }
  }

  public static class AfterAllReaches {

    @Test
    void one() {}

    @AfterAll
    static void tidy() {
      Unfinished.todo();
    }
  }

  /** One instance for all tests: it cannot be made, and no test can be shown. */
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  public static class OneInstance {
    private final double value = Unfinished.todo();

    @Test
    void one() {
      assertEquals(1, value);
    }
  }
}
