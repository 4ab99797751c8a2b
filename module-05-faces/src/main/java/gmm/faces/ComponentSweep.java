// Yours to write: 5.7 verdict. All else here is given.
package gmm.faces;

import gmm.faces.given.ByPerson;
import gmm.faces.given.SweepStep;
import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.Todo;
import java.util.List;

/**
 * How many Gaussians: the choice among mixtures that were fitted to some of the training people and
 * judged by the others.
 *
 * <p>The rule of one standard error: Breiman, Friedman, Olshen and Stone, Classification and
 * Regression Trees (1984), section 3.4.3.
 */
public final class ComponentSweep {

  private ComponentSweep() {}

  /**
   * Of the mixtures that do not copy, the smallest that cannot be told from the best.
   *
   * <p>First, a step whose copyProbability is above {@code mostCopies} is out. Of the rest, the
   * best is the one of the highest mean log-likelihood. Chosen is the one of the fewest components
   * whose loss against the best, the mean over photographs of (best - step), is at most one
   * standard error of that mean; the error is {@link ByPerson#standardError}, of the differences.
   *
   * @param steps at least one, judged by the same n photographs
   * @param persons n, whose photograph each is
   * @param mostCopies 0 to 1, the largest copyProbability that is accepted
   * @return the place of the chosen step in {@code steps}, from 0; of several with equally few
   *     components the first
   * @throws IllegalArgumentException if the steps are not of n photographs, or every step copies
   */
  @Exercise("5.7")
  public static int verdict(List<SweepStep> steps, int[] persons, double mostCopies) {
    Check.probability("mostCopies", mostCopies);
    Check.that(
        steps.stream().anyMatch(s -> s.copyProbability() <= mostCopies),
        "at least one step must copy no more than %s",
        mostCopies);
    throw new Todo("5.7");
  }
}
