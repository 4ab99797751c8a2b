package gmm.digits;

import gmm.digits.given.RowClassifier;
import gmm.digits.given.Trainer;
import gmm.kit.testing.Mistake;
import gmm.likelihood.given.LabelledSample;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

final class GeneratedLabelScoreMistakes {

  private GeneratedLabelScoreMistakes() {}

  @Mistake(
      exercise = "4.13",
      name = "lets the judges read the real samples that generator and judge have learned from",
      why =
          "What was learned by heart is read without a fault. Both judges are tested on the"
              + " held-out samples.",
      section = "13.1")
  static GeneratedLabelScore onTheTrainingSamples(
      Trainer judge, LabelledSample real, LabelledSample heldOut, LabelledSample generated) {
    return score(judge.train(real), judge.train(generated), real, generated, real);
  }

  @Mistake(
      exercise = "4.13",
      name = "lets the judge of generated samples read the samples the generator learned from",
      why =
          "Generated samples lie near those: a generator that copies them would be praised for it."
              + " Test on the held-out ones.",
      section = "13.1")
  static GeneratedLabelScore onTheGeneratorsSamples(
      Trainer judge, LabelledSample real, LabelledSample heldOut, LabelledSample generated) {
    return score(judge.train(real), judge.train(generated), heldOut, generated, real);
  }

  @Mistake(
      exercise = "4.13",
      name = "takes the yardstick from the samples that the judge has learned from",
      why = "The yardstick is how well real samples teach about unseen ones: the held-out ones.",
      section = "13.1")
  static GeneratedLabelScore yardstickOnTraining(
      Trainer judge, LabelledSample real, LabelledSample heldOut, LabelledSample generated) {
    return score(judge.train(real), judge.train(generated), real, generated, heldOut);
  }

  @Mistake(
      exercise = "4.13",
      name = "swaps the two directions",
      why =
          "realOnGenerated is the judge taught by real samples, reading generated ones;"
              + " generatedOnReal the other way round.",
      section = "13.1")
  static GeneratedLabelScore swapped(
      Trainer judge, LabelledSample real, LabelledSample heldOut, LabelledSample generated) {
    GeneratedLabelScore right = right(judge, real, heldOut, generated);
    return new GeneratedLabelScore(
        right.realOnReal(), right.generatedOnReal(), right.realOnGenerated());
  }

  @Mistake(
      exercise = "4.13",
      name = "counts what is read wrong",
      why = "The shares are of samples whose class is read as it was meant.",
      section = "13.1")
  static GeneratedLabelScore errors(
      Trainer judge, LabelledSample real, LabelledSample heldOut, LabelledSample generated) {
    GeneratedLabelScore right = right(judge, real, heldOut, generated);
    return new GeneratedLabelScore(
        1 - right.realOnReal(), 1 - right.realOnGenerated(), 1 - right.generatedOnReal());
  }

  @Mistake(
      exercise = "4.13",
      name = "divides two whole numbers",
      why = "In Java 5 / 7 is 0: make one of them a double first.",
      section = "13.1")
  static GeneratedLabelScore wholeNumbers(
      Trainer judge, LabelledSample real, LabelledSample heldOut, LabelledSample generated) {
    GeneratedLabelScore right = right(judge, real, heldOut, generated);
    return new GeneratedLabelScore(
        Math.floor(right.realOnReal()),
        Math.floor(right.realOnGenerated()),
        Math.floor(right.generatedOnReal()));
  }

  @Mistake(
      exercise = "4.13",
      name = "teaches the second judge with real and generated samples together",
      why =
          "Then nobody knows whom it has it from: generatedOnReal is of a judge that has seen"
              + " generated samples alone.",
      section = "13.1")
  static GeneratedLabelScore taughtByBoth(
      Trainer judge, LabelledSample real, LabelledSample heldOut, LabelledSample generated) {
    LabelledSample both =
        new LabelledSample(
            Stream.of(real.points(), generated.points())
                .flatMap(Arrays::stream)
                .toArray(double[][]::new),
            IntStream.concat(Arrays.stream(real.labels()), Arrays.stream(generated.labels()))
                .toArray());
    return score(judge.train(real), judge.train(both), heldOut, generated, heldOut);
  }

  @Mistake(
      exercise = "4.13",
      name = "lets the judge of generated samples read the very samples it was taught with",
      why = "That says how well the judge remembers. Let it read held-out real samples.",
      section = "13.1")
  static GeneratedLabelScore generatedOnGenerated(
      Trainer judge, LabelledSample real, LabelledSample heldOut, LabelledSample generated) {
    return score(judge.train(real), judge.train(generated), heldOut, generated, generated);
  }

  @Mistake(
      exercise = "4.13",
      name = "teaches the first judge with the held-out samples",
      why = "The held-out samples are there to be read, never to teach.",
      section = "13.1")
  static GeneratedLabelScore taughtByHeldOut(
      Trainer judge, LabelledSample real, LabelledSample heldOut, LabelledSample generated) {
    return score(judge.train(heldOut), judge.train(generated), heldOut, generated, heldOut);
  }

  @Mistake(
      exercise = "4.13",
      name = "asks one judge, taught by real samples, in both directions",
      why = "The second direction needs a judge of its own: judge.train(generated).",
      section = "13.1")
  static GeneratedLabelScore oneJudge(
      Trainer judge, LabelledSample real, LabelledSample heldOut, LabelledSample generated) {
    RowClassifier taughtByReal = judge.train(real);
    return score(taughtByReal, taughtByReal, heldOut, generated, heldOut);
  }

  @Mistake(
      exercise = "4.13",
      name = "lets the judge taught by generated samples say whether it agrees with them",
      why = "It has been taught just that. realOnGenerated is the verdict of the other judge.",
      section = "13.1")
  static GeneratedLabelScore agreesWithItself(
      Trainer judge, LabelledSample real, LabelledSample heldOut, LabelledSample generated) {
    GeneratedLabelScore right = right(judge, real, heldOut, generated);
    return new GeneratedLabelScore(
        right.realOnReal(), accuracy(judge.train(generated), generated), right.generatedOnReal());
  }

  private static GeneratedLabelScore right(
      Trainer judge, LabelledSample real, LabelledSample heldOut, LabelledSample generated) {
    return score(judge.train(real), judge.train(generated), heldOut, generated, heldOut);
  }

  private static GeneratedLabelScore score(
      RowClassifier taughtByReal,
      RowClassifier taughtByGenerated,
      LabelledSample yardstick,
      LabelledSample generated,
      LabelledSample test) {
    return new GeneratedLabelScore(
        accuracy(taughtByReal, yardstick),
        accuracy(taughtByReal, generated),
        accuracy(taughtByGenerated, test));
  }

  private static double accuracy(RowClassifier classifier, LabelledSample samples) {
    int[] read = classifier.predict(samples.points());
    int[] meant = samples.labels();
    return IntStream.range(0, meant.length).filter(i -> read[i] == meant[i]).count()
        / (double) meant.length;
  }
}
