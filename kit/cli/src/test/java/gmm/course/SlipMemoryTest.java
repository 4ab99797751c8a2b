package gmm.course;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.course.run.Outcome;
import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.ExerciseState;
import gmm.kit.loop.LoopEvent;
import gmm.kit.testing.Reason.NamedSlip;
import gmm.kit.testing.Reason.Wrong;
import gmm.kit.testing.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlipMemoryTest {

  private static final List<ExerciseInfo> TESTED = List.of(Catalogue.course().get("1.3"));

  @TempDir private Path root;

  private static Outcome outcome(NamedSlip... slips) {
    Wrong wrong =
        new Wrong(
            "1.3",
            "T",
            "m",
            "t",
            "6",
            null,
            null,
            "it is right",
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(slips));
    return new Outcome(List.of(new Verdict("a test", Set.of("1.3"), wrong)), true, "");
  }

  @Test
  void says_where_to_look_once() throws IOException {
    NamedSlip slip = new NamedSlip("SIGN", "a sign is turned", List.of("the step that gives y"));
    SlipMemory.keep(root, TESTED, outcome(slip));
    assertThat(SlipMemory.take(root, "1.3"))
        .contains("If a sign is turned: look at the step that gives y.");
    assertThat(SlipMemory.take(root, "1.3")).isEmpty();
  }

  @Test
  void forgets_what_a_later_test_does_not_find_any_more() throws IOException {
    SlipMemory.keep(root, TESTED, outcome(new NamedSlip("SIGN", "a sign is turned", List.of())));
    SlipMemory.keep(root, TESTED, outcome());
    assertThat(SlipMemory.take(root, "1.3")).isEmpty();
  }

  @Test
  void keeps_what_a_watch_tells_until_it_judges_anew() throws IOException {
    List<LoopEvent> told = new ArrayList<>();
    Consumer<LoopEvent> watch = SlipMemory.of(root, told::add);
    NamedSlip slip = new NamedSlip("SIGN", "a sign is turned", List.of("the step that gives y"));
    LoopEvent found =
        new LoopEvent.Diagnosis(
            "1.3", "t", "m", outcome(slip).failures().getFirst().reason(), "LECTURE.md", "6");
    watch.accept(found);
    assertThat(told).containsExactly(found);
    assertThat(SlipMemory.take(root, "1.3"))
        .contains("If a sign is turned: look at the step that gives y.");
    watch.accept(found);
    watch.accept(
        new LoopEvent.Judged("1.3", "t", ExerciseState.RIGHT, ExerciseState.WRONG, 1, 0, false, 1));
    assertThat(SlipMemory.take(root, "1.3")).isEmpty();
  }
}
