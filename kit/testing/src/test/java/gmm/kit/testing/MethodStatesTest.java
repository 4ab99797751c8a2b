package gmm.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.ExerciseState;
import gmm.kit.testing.Reason.Changed;
import gmm.kit.testing.Reason.NotWritten;
import gmm.kit.testing.Reason.Waiting;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MethodStatesTest {

  private static final ExerciseInfo TWO = Catalogue.course().get("3.6");
  private static final String FULL = "LogGaussian.full";
  private static final String DIAGONAL = "LogGaussian.diagonal";

  private static Verdict passes(String... methods) {
    return new Verdict("passes", Set.of("3.6"), null, Set.of(methods));
  }

  private static Verdict lacks(String... methods) {
    return new Verdict(
        "lacks", Set.of("3.6"), new NotWritten(Set.of("3.6"), false, Set.of(methods)), Set.of());
  }

  private static Verdict fails(String blamed, String... called) {
    Reason reason = new Changed("3.6", blamed, "rows", "[0][0]", "1", "2", 1);
    return new Verdict("fails", Set.of("3.6"), reason, Set.of(called));
  }

  @Test
  void what_is_written_is_judged_though_the_rest_is_not() {
    assertThat(MethodStates.sentence(TWO, List.of(passes(FULL), lacks(DIAGONAL))))
        .contains("full is right, diagonal is not written yet.");
    assertThat(MethodStates.sentence(TWO, List.of(fails(FULL, FULL), lacks(DIAGONAL))))
        .contains("full is wrong, diagonal is not written yet.");
  }

  @Test
  void the_method_whose_answer_failed_is_wrong_and_no_other_that_the_test_called() {
    assertThat(MethodStates.sentence(TWO, List.of(passes(FULL), fails(DIAGONAL, FULL, DIAGONAL))))
        .contains("full is right, diagonal is wrong.");
  }

  @Test
  void a_method_that_no_test_could_call_is_neither_right_nor_wrong() {
    Reason waiting = new Waiting(Map.of("3.5", ExerciseState.WRONG), false);
    Verdict waits = new Verdict("waits", Set.of("3.6"), waiting);
    assertThat(MethodStates.sentence(TWO, List.of(passes(FULL), waits)))
        .contains("full is right, diagonal cannot be judged yet.");
  }

  @Test
  void where_all_stand_alike_there_is_nothing_to_tell_apart() {
    assertThat(MethodStates.sentence(TWO, List.of(passes(FULL), passes(DIAGONAL)))).isEmpty();
    assertThat(MethodStates.sentence(TWO, List.of(lacks(FULL), lacks(DIAGONAL)))).isEmpty();
    assertThat(MethodStates.sentence(TWO, List.of(lacks(FULL)))).isNotEmpty();
    assertThat(MethodStates.sentence(Catalogue.course().get("3.2"), List.of(passes("x"))))
        .isEmpty();
  }
}
