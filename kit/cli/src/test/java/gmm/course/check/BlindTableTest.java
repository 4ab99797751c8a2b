package gmm.course.check;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.course.check.BlindMistakes.Line;
import gmm.kit.Module;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlindTableTest {

  @Test
  void counts_by_module_and_kind_of_help() {
    List<Line> lines =
        List.of(
            new Line(Module.LIKELIHOOD, "1.1", "a", "what", "name: divides by n"),
            new Line(Module.LIKELIHOOD, "1.2", "b", "what", "passes"),
            new Line(Module.EM, "2.1", "c", "what", "place: 2.1 is 3: expected 4"));
    assertThat(new BlindTable(lines).rows())
        .contains("| 1 | 2 | 1 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |")
        .contains("| 2 | 1 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 1 |")
        .contains("| all | 3 | 2 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 1 |")
        .contains("Of 3 mistakes 1 are told more than the place (33.3 %).");
  }
}
