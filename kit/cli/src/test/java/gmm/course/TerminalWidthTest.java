package gmm.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TerminalWidthTest {

  @Test
  void COLUMNS_is_taken_before_the_terminal_and_80_where_there_is_neither() {
    assertThat(TerminalWidth.of("60", () -> Optional.of("132"))).isEqualTo(60);
    assertThat(TerminalWidth.of(null, () -> Optional.of(" 132\n"))).isEqualTo(132);
    assertThat(TerminalWidth.of(null, Optional::empty)).isEqualTo(80);
  }

  @Test
  void what_cannot_be_a_width_is_passed_over() {
    for (String columns : new String[] {"", "0", "-5", "wide", "99999999999"}) {
      assertThat(TerminalWidth.of(columns, Optional::empty)).as(columns).isEqualTo(80);
    }
    assertThat(TerminalWidth.of(null, () -> Optional.of("0"))).isEqualTo(80);
    assertThat(TerminalWidth.of("3", Optional::empty)).isEqualTo(30);
  }
}
