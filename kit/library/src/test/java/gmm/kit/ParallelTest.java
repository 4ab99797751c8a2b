package gmm.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelTest {

  @Test
  void gives_what_the_parts_give_in_their_order() {
    assertThat(Parallel.map(1000, i -> i * i))
        .isEqualTo(IntStream.range(0, 1000).mapToObj(i -> i * i).toList());
    assertThat(Parallel.map(0, i -> i)).isEmpty();
  }

  @Test
  void throws_the_first_parts_failure_when_all_have_ended() {
    AtomicInteger ended = new AtomicInteger();
    assertThatThrownBy(
            () ->
                Parallel.run(
                    200,
                    i -> {
                      ended.incrementAndGet();
                      if (i >= 50) {
                        throw new IllegalStateException("part " + i);
                      }
                    }))
        .hasMessage("part 50");
    assertThat(ended).hasValue(200);
  }
}
