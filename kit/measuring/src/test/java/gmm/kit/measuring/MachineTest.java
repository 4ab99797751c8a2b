package gmm.kit.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MachineTest {

  @Test
  void the_processors_name_is_the_first_models() {
    Stream<String> lines =
        Stream.of("processor\t: 0", "model name\t: Quick 9: 3 GHz", "model name\t: x");
    assertThat(Machine.cpuName(lines)).hasValue("Quick 9: 3 GHz");
  }

  @Test
  void this_machine_says_its_java_and_threads() {
    assertThat(Machine.here().words())
        .contains(System.getProperty("java.version"))
        .contains(" threads");
  }
}
