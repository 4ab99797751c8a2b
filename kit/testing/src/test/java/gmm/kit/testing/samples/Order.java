package gmm.kit.testing.samples;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Classes and methods, written in no order. */
public final class Order {

  private Order() {}

  public static class A {
    @Test
    @Tag("2.10")
    void a_2_10() {}

    @Test
    @Tag("2.9")
    @Tag("slow")
    void a_2_9() {}

    @Nested
    @Tag("2.12")
    class Twelve {
      @Test
      void a_2_12() {}
    }

    @Nested
    @Tag("2.11")
    class Eleven {
      @Test
      void a_2_11() {}
    }
  }

  @Tag("2.1")
  public static class B {
    @Test
    void b_2_1() {}
  }

  public static class C {
    @Nested
    class InTwoSteps {
      @Nested
      @Tag("1.10")
      class Ten {
        @Test
        void c_1_10() {}
      }
    }
  }

  public static class D {
    @Test
    @Tag("slow")
    void d_of_given_code() {}
  }
}
