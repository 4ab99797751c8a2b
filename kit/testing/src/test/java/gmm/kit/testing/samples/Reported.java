package gmm.kit.testing.samples;

import gmm.kit.Todo;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pending tests: of an exercise in the catalogue, of one that is not, and one that needs it. */
public class Reported {

  @Nested
  @Tag("1.3")
  class First {
    @Test
    void one() {
      throw new Todo("1.3");
    }

    @Test
    void two() {
      throw new Todo("1.3");
    }

    @Test
    void three() {}
  }

  @Nested
  @Tag("9.1")
  class Unknown {
    @Test
    void one() {
      throw new Todo("9.1");
    }
  }

  @Nested
  @Tag("9.2")
  class Waiting {
    @Test
    void one() {
      throw new Todo("9.1");
    }
  }

  @Test
  void fails() {
    throw new IllegalStateException("of another kind");
  }

  /** A wrong exercise is no waiting one, though one of its tests waits. */
  @Nested
  @Tag("9.3")
  class WrongAndWaiting {
    @Test
    void one() {
      throw new Todo("9.1");
    }

    @Test
    void two() {
      throw new IllegalStateException("wrong");
    }
  }
}
