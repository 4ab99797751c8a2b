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

/** What is wrong shows before any test of its exercise has begun. */
public class PrerequisiteBefore {

  @RegisterExtension static final ThreeStates STATES = States.over(Map.of("1.8", Set.of("1.6")));

  @Nested
  @Tag("1.6")
  class WrongInstance {
    WrongInstance() {
      assertEquals(3, Unfinished.wrong());
    }

    @Test
    void is_not_run() {}
  }

  @Nested
  @Tag("1.8")
  class OnAnInstance {
    @Test
    void fails_on_an_instance() {
      assertEquals(3, Unfinished.wrong());
    }
  }
}
