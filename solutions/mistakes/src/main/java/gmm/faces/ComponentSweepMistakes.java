package gmm.faces;

import gmm.faces.given.ByPerson;
import gmm.faces.given.SweepStep;
import gmm.kit.testing.Mistake;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

final class ComponentSweepMistakes {

  private ComponentSweepMistakes() {}

  @Mistake(
      exercise = "5.7",
      name = "takes the highest mean, however little it is ahead",
      why = "A lead of less than its standard error may be luck: then fewer components will do.",
      section = "14")
  static int highest(List<SweepStep> steps, int[] persons, double mostCopies) {
    return best(steps, honest(steps, mostCopies));
  }

  @Mistake(
      exercise = "5.7",
      name = "takes the fewest components of all",
      why = "Only those count whose loss against the best is at most one standard error.",
      section = "14")
  static int fewestOfAll(List<SweepStep> steps, int[] persons, double mostCopies) {
    return fewest(steps, honest(steps, mostCopies));
  }

  @Mistake(
      exercise = "5.7",
      name = "counts each photograph as a person of its own",
      why = "Photographs of one person are alike, so their errors are not independent.",
      section = "14")
  static int byPhotograph(List<SweepStep> steps, int[] persons, double mostCopies) {
    int[] alone = IntStream.range(0, persons.length).toArray();
    return within(steps, alone, honest(steps, mostCopies), 1);
  }

  @Mistake(
      exercise = "5.7",
      name = "takes the standard error of the best one's own mean",
      why =
          "An odd face is improbable under every mixture: the error of the differences is wanted,"
              + " which is much smaller.",
      section = "14")
  static int unpaired(List<SweepStep> steps, int[] persons, double mostCopies) {
    int[] honest = honest(steps, mostCopies);
    int best = best(steps, honest);
    double error = ByPerson.standardError(steps.get(best).logLikelihoods(), persons);
    return fewest(
        steps, Arrays.stream(honest).filter(i -> loss(steps, best, i) <= error).toArray());
  }

  @Mistake(
      exercise = "5.7",
      name = "accepts mixtures that copy",
      why = "A step whose copyProbability is above mostCopies is out, however likely its faces.",
      section = "14")
  static int withCopies(List<SweepStep> steps, int[] persons, double mostCopies) {
    return within(steps, persons, IntStream.range(0, steps.size()).toArray(), 1);
  }

  @Mistake(
      exercise = "5.7",
      name = "takes the best of all, and throws out those that copy only then",
      why = "A mixture that copies is no yardstick for the others either.",
      section = "14")
  static int copiesThrownOutLate(List<SweepStep> steps, int[] persons, double mostCopies) {
    int best = best(steps, IntStream.range(0, steps.size()).toArray());
    int[] left =
        Arrays.stream(honest(steps, mostCopies))
            .filter(i -> isWithin(steps, persons, best, i, 1))
            .toArray();
    return left.length == 0 ? best : fewest(steps, left);
  }

  @Mistake(
      exercise = "5.7",
      name = "throws out a step that copies just as much as is accepted",
      why = "mostCopies is the largest copyProbability that is accepted: only above it is out.",
      section = "14")
  static int strict(List<SweepStep> steps, int[] persons, double mostCopies) {
    int[] honest = where(steps, i -> steps.get(i).copyProbability() < mostCopies);
    return honest.length == 0 ? -1 : within(steps, persons, honest, 1);
  }

  @Mistake(
      exercise = "5.7",
      name = "takes the step that copies least",
      why = "White noise copies nothing at all: among those that do not copy, likelihood decides.",
      section = "14")
  static int leastCopies(List<SweepStep> steps, int[] persons, double mostCopies) {
    return IntStream.range(0, steps.size())
        .boxed()
        .min(Comparator.comparingDouble(i -> steps.get(i).copyProbability()))
        .orElse(-1);
  }

  @Mistake(
      exercise = "5.7",
      name = "allows two standard errors",
      why = "The rule allows a loss of one.",
      section = "14")
  static int twoErrors(List<SweepStep> steps, int[] persons, double mostCopies) {
    return within(steps, persons, honest(steps, mostCopies), 2);
  }

  @Mistake(
      exercise = "5.7",
      name = "takes the most components within one standard error",
      why = "What cannot be told apart is decided for the smaller mixture.",
      section = "14")
  static int most(List<SweepStep> steps, int[] persons, double mostCopies) {
    int[] honest = honest(steps, mostCopies);
    int best = best(steps, honest);
    return Arrays.stream(honest)
        .filter(i -> isWithin(steps, persons, best, i, 1))
        .boxed()
        .max(Comparator.comparingInt(i -> steps.get(i).components()))
        .orElse(-1);
  }

  @Mistake(
      exercise = "5.7",
      name = "takes the first step within one standard error, not the one of fewest components",
      why = "The steps may come in any order: compare their components.",
      section = "14")
  static int first(List<SweepStep> steps, int[] persons, double mostCopies) {
    int[] honest = honest(steps, mostCopies);
    int best = best(steps, honest);
    return Arrays.stream(honest)
        .filter(i -> isWithin(steps, persons, best, i, 1))
        .findFirst()
        .orElse(-1);
  }

  @Mistake(
      exercise = "5.7",
      name = "gives the number of components",
      why = "The place of the step in the list is asked for.",
      section = "14")
  static int count(List<SweepStep> steps, int[] persons, double mostCopies) {
    return steps.get(within(steps, persons, honest(steps, mostCopies), 1)).components();
  }

  private static int[] honest(List<SweepStep> steps, double mostCopies) {
    return where(steps, i -> steps.get(i).copyProbability() <= mostCopies);
  }

  private static int[] where(List<SweepStep> steps, IntPredicate which) {
    return IntStream.range(0, steps.size()).filter(which).toArray();
  }

  private static int within(List<SweepStep> steps, int[] persons, int[] among, double errors) {
    int best = best(steps, among);
    return fewest(
        steps,
        Arrays.stream(among).filter(i -> isWithin(steps, persons, best, i, errors)).toArray());
  }

  private static int best(List<SweepStep> steps, int[] among) {
    return Arrays.stream(among)
        .boxed()
        .max(Comparator.comparingDouble(i -> mean(steps.get(i).logLikelihoods())))
        .orElse(-1);
  }

  private static int fewest(List<SweepStep> steps, int[] among) {
    return Arrays.stream(among)
        .boxed()
        .min(Comparator.comparingInt(i -> steps.get(i).components()))
        .orElse(-1);
  }

  private static boolean isWithin(
      List<SweepStep> steps, int[] persons, int best, int other, double errors) {
    double[] losses = losses(steps, best, other);
    return mean(losses) <= errors * ByPerson.standardError(losses, persons);
  }

  private static double loss(List<SweepStep> steps, int best, int other) {
    return mean(losses(steps, best, other));
  }

  private static double[] losses(List<SweepStep> steps, int best, int other) {
    double[] losses = steps.get(best).logLikelihoods();
    double[] others = steps.get(other).logLikelihoods();
    Arrays.setAll(losses, i -> losses[i] - others[i]);
    return losses;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }
}
