package gmm.kit.testing.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gmm.kit.testing.watch.Watch;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests of a method that sorts what it is given; it tells of its calls as a watched class does. */
public class Spoiling {

  private static final double[] SHARED = {3, 1, 2};

  static double smallest(double[] data) {
    Watch.begun("1.3", "Sample.smallest", "data", new Object[] {data});
    Arrays.sort(data);
    Watch.done();
    return data[0];
  }

  @Test
  @Tag("1.3")
  void has_the_right_answer() {
    assertEquals(3, smallest(SHARED)); // 1, were it not put back
  }

  @Test
  @Tag("1.3")
  void has_a_wrong_answer() {
    assertEquals(5, smallest(SHARED));
  }

  @Test
  @Tag("1.3")
  void does_not_call_it() {
    assertEquals(3, SHARED[0]);
  }

  @Test
  @Tag("1.4")
  void is_of_another_exercise() {
    assertEquals(3, SHARED[0]);
  }
}
