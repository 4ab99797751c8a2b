package gmm.kit.testing.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands before and after tests. */
public final class AroundTests {

  private AroundTests() {}

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

  public static class FieldReaches {
    private final double value = Unfinished.todo();

    @Test
    void one() {
      assertEquals(1, value);
    }
  }

  /**
   * The source of arguments is JUnit's alone: it reports the Todo itself, and the test after it is
   * none the worse.
   */
  @TestMethodOrder(MethodOrderer.MethodName.class)
  public static class SourceThrows {

    static Stream<Double> throwing() {
      return Stream.of(Unfinished.todo());
    }

    @ParameterizedTest
    @MethodSource("throwing")
    void one(double value) {
      assertEquals(1, value);
    }

    @Test
    void two() {}
  }
}
