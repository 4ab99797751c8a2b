package gmm.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.kit.testing.Reason.Input;
import gmm.kit.testing.Reason.Wrong;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FirstToMendTest {

  private static Verdict wrong(String test, String method, double... input) {
    return new Verdict(
        test,
        Set.of("4.14"),
        new Wrong(
            "4.14",
            "Denoiser",
            method,
            "Noise taken off",
            "14.3",
            null,
            Difference.of(Difference.Kind.WORD, "", "a", "b"),
            null,
            null,
            null,
            Value.of("b"),
            Value.of("a"),
            List.of(),
            List.of(new Input("noise", Value.ofInput(input), false)),
            List.of()));
  }

  @Test
  void is_of_the_method_that_others_call_although_a_later_one_shows_it_with_less() {
    Verdict first = wrong("of the first", "noised", 1, 2, 3, 4);
    Verdict later = wrong("of a later one", "posteriorMean", 1);
    assertThat(FirstToMend.of(List.of(later, first))).contains(first);
  }

  @Test
  void is_what_the_smallest_input_shows_of_one_method() {
    Verdict large = wrong("large", "noised", 1, 2, 3, 4);
    Verdict small = wrong("small", "noised", 1);
    assertThat(FirstToMend.of(List.of(large, small))).contains(small);
  }
}
