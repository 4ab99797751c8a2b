package gmm.kit.testing.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import gmm.kit.Todo;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.TestAbortedException;

/** Every way in which a test may reach what is not written: each must come out pending. */
@Tag("2.3")
public class Reaching {

  @Test
  void plainly() {
    assertEquals(3, Unfinished.callsTodo());
  }

  @Test
  void swallowed_by_catch_and_then_right() {
    try {
      Unfinished.todo();
    } catch (RuntimeException e) {
      assertEquals(3, Unfinished.written());
    }
  }

  @Test
  void swallowed_by_catch_and_then_wrong() {
    double value = Double.NaN;
    try {
      value = Unfinished.todo();
    } catch (RuntimeException e) {
      assertThat(e).isNotNull();
    }
    assertEquals(3, value);
  }

  @Test
  void swallowed_and_then_another_exception() {
    try {
      Unfinished.todo();
    } catch (RuntimeException e) {
      throw new IllegalStateException("could not", e);
    }
  }

  @Test
  void swallowed_and_then_an_assumption() {
    assertThatCode(Unfinished::todo).isNotNull();
    Assumptions.assumeTrue(false, "not today");
  }

  @Test
  void thrown_by_another_type() {
    assertThatThrownBy(Unfinished::todo).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void thrown_by_its_supertype() {
    assertThatThrownBy(Unfinished::todo).isInstanceOf(RuntimeException.class);
  }

  @Test
  void thrown_by_its_own_type() {
    assertThatThrownBy(Unfinished::todo).isInstanceOf(Todo.class).hasMessageContaining("2.3");
  }

  @Test
  void assert_throws_another_type() {
    assertThrows(IllegalArgumentException.class, Unfinished::todo);
  }

  @Test
  void assert_throws_the_abortion() {
    assertThrows(TestAbortedException.class, Unfinished::todo);
  }

  @Test
  void assert_throws_anything() {
    assertThrows(Throwable.class, Unfinished::todo);
  }

  @Test
  void soft_assertions() {
    SoftAssertions.assertSoftly(
        softly -> {
          softly.assertThatCode(Unfinished::todo).doesNotThrowAnyException();
          softly.assertThat(Unfinished.written()).isEqualTo(7);
        });
  }

  @Test
  void grouped_assertions() {
    assertAll(() -> assertEquals(1, Unfinished.todo()), () -> assertEquals(7, 8));
  }

  @Test
  void a_raw_thread() throws InterruptedException {
    double[] result = {Double.NaN};
    Thread thread = new Thread(() -> result[0] = Unfinished.todo());
    thread.setUncaughtExceptionHandler((t, e) -> {});
    thread.start();
    thread.join();
    assertEquals(3, result[0]);
  }

  @Test
  void a_future() {
    CompletableFuture.supplyAsync(Unfinished::todo).join();
  }

  @Test
  void an_executor() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      threads.submit(Unfinished::todo).get(5, TimeUnit.SECONDS);
    }
  }

  @Test
  void a_stream() {
    assertEquals(3, Stream.of(1).mapToDouble(i -> Unfinished.todo()).sum());
  }

  @Test
  void a_parallel_stream() {
    assertEquals(3, IntStream.range(0, 1000).parallel().mapToDouble(i -> Unfinished.todo()).sum());
  }

  @Test
  void a_preemptive_timeout() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(2),
        () -> {
          Unfinished.todo();
        });
  }

  @Test
  @Timeout(value = 2, threadMode = Timeout.ThreadMode.SAME_THREAD)
  void a_timeout_in_the_same_thread() {
    Unfinished.todo();
  }

  @ParameterizedTest(name = "parameterised {0}")
  @ValueSource(ints = {1, 2})
  void parameterised(int i) {
    assertEquals(i, Unfinished.todo());
  }

  @Nested
  class InAField {
    private final double value = Unfinished.callsTodo();

    @Test
    void in_a_field() {
      assertEquals(1, value);
    }
  }

  @Nested
  class InAConstructor {
    private double value = 1;

    InAConstructor() {
      try {
        value = Unfinished.callsTodo();
      } catch (RuntimeException e) {
        value = 1;
      }
    }

    @Test
    void in_a_constructor() {
      assertEquals(1, value);
    }
  }

  @Nested
  class InAStaticField {
    private static final double VALUE = Unfinished.callsTodo();

    @Test
    void in_a_static_field_first() {
      assertEquals(1, VALUE);
    }

    @Test
    void in_a_static_field_second() {
      assertEquals(1, VALUE);
    }
  }

  @Nested
  class InAnotherClassesStaticField {

    static final class Holder {
      static final double VALUE = Unfinished.callsTodo();
    }

    @Test
    void in_a_holder_first() {
      assertEquals(1, Holder.VALUE);
    }

    @Test
    void in_a_holder_second() {
      assertAll(() -> assertEquals(1, Holder.VALUE), () -> assertEquals(1, 2));
    }
  }

  @Nested
  class RememberedByAFuture {

    private static final CompletableFuture<Double> VALUE =
        CompletableFuture.supplyAsync(Unfinished::todo);

    @Test
    void remembered_first() {
      VALUE.join();
    }

    @Test
    void remembered_second() {
      VALUE.join();
    }
  }

  @Nested
  class InBeforeEach {
    private double value;

    @BeforeEach
    void prepare() {
      value = Unfinished.callsTodo();
    }

    @Test
    void in_before_each() {
      assertEquals(1, value);
    }
  }

  @Nested
  class SwallowedInBeforeEach {

    @BeforeEach
    void prepare() {
      assertThatThrownBy(Unfinished::callsTodo).isNotNull();
    }

    @Test
    void swallowed_in_before_each() {
      assertThat(List.of()).isEmpty();
    }
  }
}
