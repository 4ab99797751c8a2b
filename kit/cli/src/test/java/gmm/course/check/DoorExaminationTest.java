package gmm.course.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoorExaminationTest {

  @Tag("1.3")
  static final class Open {
    @TempDir Path folder;

    @BeforeEach
    void before() {}

    @AfterEach
    void after() {}

    @Test
    @Tag("1.3")
    @Tag("slow")
    void one(@TempDir Path another) {}

    @Deprecated
    @ParameterizedTest
    @CsvSource({"1", "2"})
    void two(int i) {}

    @Nested
    class Inner {}
  }

  @Retention(RetentionPolicy.RUNTIME)
  @Test
  @interface Quick {}

  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static final class Closed {
    @RegisterExtension static final Extension EXTENSION = new Extension() {};

    @BeforeAll
    static void before() {}

    @AfterAll
    static void after() {}

    @TestFactory
    DynamicTest made() {
      return DynamicTest.dynamicTest("made", () -> {});
    }

    @RepeatedTest(2)
    void repeated() {}

    @Disabled
    @Test
    void disabled() {}

    @Quick
    void quick() {}
  }

  @Test
  void what_the_three_states_look_after_is_open() {
    assertThat(DoorExamination.breaches(Open.class)).isEmpty();
  }

  @Test
  void all_else_of_junit_is_refused_with_its_place() {
    assertThat(DoorExamination.breaches(Closed.class))
        .allMatch(breach -> breach.endsWith("kit/AUTHORING.md says what they can."))
        .extracting(breach -> breach.substring(0, breach.indexOf(',')))
        .containsExactlyInAnyOrder(
            "Closed is marked @TestInstance",
            "Closed.EXTENSION is marked @RegisterExtension",
            "Closed.before is marked @BeforeAll",
            "Closed.after is marked @AfterAll",
            "Closed.made is marked @TestFactory",
            "Closed.repeated is marked @RepeatedTest",
            "Closed.disabled is marked @Disabled",
            "Closed.quick is marked @Quick");
  }
}
