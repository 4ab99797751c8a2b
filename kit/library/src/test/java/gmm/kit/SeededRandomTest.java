package gmm.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeededRandomTest {

  private static double[] mixed(RandomGenerator random) {
    return LongStream.range(0, 500)
        .mapToDouble(
            i ->
                switch ((int) (i % 6)) {
                  case 0 -> random.nextDouble();
                  case 1 -> random.nextGaussian();
                  case 2 -> random.nextInt(3 + (int) i);
                  case 3 -> random.nextLong(7L << 33);
                  case 4 -> random.nextExponential();
                  default -> random.nextBoolean() ? 1 : 0;
                })
        .toArray();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1, 42, Long.MAX_VALUE, Long.MIN_VALUE, 0x6A09E667F3BCC909L})
  void its_numbers_are_those_of_the_jdks_generator(long seed) {
    RandomGenerator theirs = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    assertThat(mixed(SeededRandom.of(seed))).containsExactly(mixed(theirs));
  }

  @Test
  void from_its_place_another_goes_on() {
    SeededRandom random = SeededRandom.of(3);
    mixed(random);
    SeededRandom other = SeededRandom.at(random.state());
    assertThat(mixed(other)).containsExactly(mixed(random));
    assertThat(random.drawn()).isGreaterThan(other.drawn());
  }

  @Test
  void who_draws_as_many_is_at_the_same_place() {
    SeededRandom random = SeededRandom.of(4);
    mixed(random);
    SeededRandom other = SeededRandom.of(4);
    LongStream.range(0, random.drawn()).forEach(i -> other.nextLong());
    assertThat(other.state()).isEqualTo(random.state());
  }
}
