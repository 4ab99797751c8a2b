package gmm.kit.testing;

import gmm.kit.Catalogue;
import gmm.kit.ExerciseNumber;
import gmm.kit.testing.Reason.Changed;
import gmm.kit.testing.Reason.Thrown;
import gmm.kit.testing.Reason.Wrong;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Of all that fails, what a student is shown first: of the first exercise what says most, of that
 * the method that comes first, which those after it may call, and of that what is shown by the
 * smallest input.
 */
public final class FirstToMend {

  private FirstToMend() {}

  /**
   * {@return the verdict to begin with; empty where there is none}
   *
   * @param failures verdicts that show something to mend
   */
  public static Optional<Verdict> of(Collection<Verdict> failures) {
    return failures.stream()
        .min(
            Comparator.comparing(FirstToMend::exercise, ExerciseNumber.ORDER)
                .thenComparing(FirstToMend::silence)
                .thenComparing(FirstToMend::placeOfMethod)
                .thenComparing(FirstToMend::sizeOfInputs)
                .thenComparing(failure -> Sentences.of(failure.reason()).length()));
  }

  /**
   * {@return the first exercise that a verdict is on; "0.0" where it is on none}
   *
   * @param verdict of a test
   */
  public static String exercise(Verdict verdict) {
    return verdict.exercises().stream().findFirst().orElse("0.0"); // they are in order
  }

  /**
   * How little a failure says of what to mend: a name says most, then a kind of slip or the line of
   * an exception, then the exercise's own answer beside the right one, then a property that it
   * lacks; least what another exercise gave, or a bare assertion.
   */
  private static int silence(Verdict failure) {
    return switch (failure.reason()) {
      case Wrong wrong when !wrong.exercise().equals(exercise(failure)) -> 4;
      case Wrong wrong when wrong.mistakes().size() == 1 -> 0;
      case Wrong wrong when !wrong.slips().isEmpty() && wrong.difference() != null -> 1;
      case Wrong wrong -> wrong.difference() != null || !wrong.mistakes().isEmpty() ? 2 : 3;
      case Changed changed -> 1;
      case Thrown thrown -> thrown.assertion() ? 5 : 1;
      default -> 1; // it did not end
    };
  }

  private static int placeOfMethod(Verdict failure) {
    return failure.reason() instanceof Wrong wrong
        ? Catalogue.course()
            .find(wrong.exercise())
            .map(e -> e.methods().indexOf(wrong.method()))
            .orElse(0)
        : 0;
  }

  private static int sizeOfInputs(Verdict failure) {
    return failure.reason() instanceof Wrong wrong
        ? wrong.inputs().stream().mapToInt(input -> input.value().text().length()).sum()
        : 0;
  }
}
