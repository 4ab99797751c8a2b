package gmm.faces.demo;

import gmm.faces.ComponentSweep;
import gmm.faces.given.FaceFold;
import gmm.faces.given.FaceProtocol;
import gmm.faces.given.SweepStep;
import gmm.kit.demo.Gallery;
import gmm.mixture.GaussianMixture;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Mixtures of more and more components on one set of codes: what training people say of each, which
 * of them is chosen by that, and then what people held out say.
 *
 * @param trial the sort of mixture
 * @param verdicts of people held out, one for each number of components
 * @param chosen the place of the one that training people choose
 */
record Sweep(Trial trial, List<Trial.Verdict> verdicts, int chosen) {

  /** Above the lines of a report. */
  static final String HEADINGS =
      "type            seen  held out     gain ± error  median tenth     P     T    P tenth  Fréchet"
          + "  iterations";

  /** What makes codes nearer than held-out ones in more than this share of cases copies. */
  static final double MOST_COPIES = 0.58;

  /**
   * Codes and whose they are.
   *
   * @param training n x m
   * @param persons n
   * @param heldOut h x m
   * @param heldOutPersons h
   */
  record Codes(double[][] training, int[] persons, double[][] heldOut, int[] heldOutPersons) {}

  static Sweep of(Trial trial, int[] counts, Codes codes, Likeness likeness) {
    FaceFold inner = FaceProtocol.fold(codes.persons, FaceProtocol.USUAL);
    double[][] learnt = FaceFold.rows(codes.training, inner.training());
    double[][] judges = FaceFold.rows(codes.training, inner.heldOut());
    Likeness among = Likeness.of(learnt, judges);
    List<Trial.Verdict> verdicts = new ArrayList<>();
    List<SweepStep> steps = new ArrayList<>();
    for (int k : counts) {
      GaussianMixture some = trial.fit().of(learnt, k);
      double t = among.temperature(some);
      steps.add(new SweepStep(k, some.scoreSamples(judges), among.copies(among.made(some, t))));
      long start = System.nanoTime();
      GaussianMixture all = trial.fit().of(codes.training, k);
      double seconds = (System.nanoTime() - start) / 1e9;
      verdicts.add(Trial.judge(all, seconds, likeness, codes.heldOut, t));
    }
    int[] people = IntStream.of(inner.heldOut()).map(i -> codes.persons[i]).toArray();
    return new Sweep(trial, verdicts, ComponentSweep.verdict(steps, people, MOST_COPIES));
  }

  /** The mixture that training people choose. */
  Trial.Verdict best() {
    return verdicts.get(chosen);
  }

  /** A line for each number of components, and the figures in it. */
  void report(Gallery gallery, Trial.Verdict one, int[] persons) {
    for (Trial.Verdict v : verdicts) {
      gallery.say(
          Sheets.words(
              "%-9s k = %3d  %8.2f %8.2f  %8.2f ± %4.2f  %5.3f %5.3f  %4.2f  %4.2f %4.2f %5.3f"
                  + "  %5.2f  %3d%s",
              trial.key(),
              v.k(),
              v.training(),
              v.heldOut(),
              v.gain(one),
              v.gainError(one, persons),
              v.median(),
              v.tenth(),
              v.copies(),
              v.temperature(),
              v.cooledCopies(),
              v.cooledTenth(),
              v.frechet(),
              v.iterations(),
              v == best() ? "  chosen" : ""));
      figures(gallery, v, one, persons);
    }
    gallery.figure("chosen-" + trial.key(), best().k(), "components that training people choose");
  }

  private void figures(Gallery gallery, Trial.Verdict v, Trial.Verdict one, int[] persons) {
    String of = trial.key() + "-" + v.k();
    gallery.figure("seen-" + of, v.training(), "log-likelihood of a code learnt from");
    gallery.figure("held-out-" + of, v.heldOut(), "log-likelihood of a held-out code");
    gallery.figure("gain-error-" + of, v.gainError(one, persons), "error of the gain, by person");
    gallery.figure("copies-" + of, v.copies(), "probability of being nearer than held-out, T = 1");
    gallery.figure("temperature-" + of, v.temperature(), "temperature chosen on training people");
    gallery.figure("cooled-copies-" + of, v.cooledCopies(), "probability at that temperature");
    gallery.figure("tenth-" + of, v.cooledTenth(), "nearest tenth at that temperature, a ratio");
    gallery.figure("frechet-" + of, v.frechet(), "squared Fréchet distance from held-out codes");
  }
}
