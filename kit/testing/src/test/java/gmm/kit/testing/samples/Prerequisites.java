package gmm.kit.testing.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gmm.kit.testing.States;
import gmm.kit.testing.ThreeStates;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 1.7 builds on 1.5 and 1.6, 1.11 on 1.10, 1.12 on 1.11. Written from the last to the first. */
public class Prerequisites {

  @RegisterExtension
  static final ThreeStates STATES =
      States.over(
          Map.of(
              "1.7", Set.of("1.5", "1.6"),
              "1.11", Set.of("1.10"),
              "1.12", Set.of("1.10", "1.11")));

  @Nested
  @Tag("1.12")
  class Last {
    @Test
    void fails_on_what_fails_on_what_is_not_written() {
      assertEquals(3, Unfinished.wrong());
    }
  }

  @Nested
  @Tag("1.11")
  class OnUnwritten {
    @Test
    void fails_on_what_is_not_written() {
      assertEquals(3, Unfinished.wrong());
    }

    @Test
    void passes_on_what_is_not_written() {
      assertEquals(3, Unfinished.written());
    }
  }

  @Nested
  @Tag("1.10")
  class Todo {
    @Test
    void is_not_written() {
      throw new gmm.kit.Todo("1.10");
    }
  }

  @Nested
  @Tag("1.7")
  class OnWrong {
    @Test
    void fails_on_what_is_wrong() {
      assertEquals(3, Unfinished.wrong());
    }

    @Test
    void passes_on_what_is_wrong() {
      assertEquals(3, Unfinished.written());
    }
  }

  @Nested
  @Tag("1.6")
  class Wrong {
    @Test
    void is_wrong_itself() {
      assertEquals(3, Unfinished.wrong());
    }
  }

  @Nested
  @Tag("1.5")
  class Right {
    @Test
    void is_right() {
      assertEquals(3, Unfinished.written());
    }
  }

  @Test
  void of_given_code() {}
}
