package gmm.faces.demo;

import gmm.faces.ComponentSweep;
import gmm.faces.given.ByPerson;
import gmm.faces.given.SweepStep;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** The verdict on a sweep that was made up, in which everything that matters happens. */
public final class VerdictDemo implements Demo {

  private static final int[] COUNTS = {1, 2, 3, 5, 8, 12, 20};
  private static final double[] MEANS = {-64, -59, -55.4, -54.6, -54.2, -53.8, -52.5};
  private static final double[] COPIES = {0.45, 0.5, 0.5, 0.5, 0.55, 0.6, 0.95};
  private static final int PEOPLE = 40;
  private static final int EACH = 3;
  private static final double[] MOST_COPIES = {0.52, 0.7, 1};

  /** Public for the service loader. */
  public VerdictDemo() {}

  /**
   * Runs it alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String... args) {
    DemoMain.run(new VerdictDemo(), args);
  }

  @Override
  public int module() {
    return 5;
  }

  @Override
  public String name() {
    return "verdict";
  }

  @Override
  public String title() {
    return "The smallest that cannot be told from the best";
  }

  @Override
  public void run(Gallery gallery) {
    int[] persons = IntStream.range(0, PEOPLE * EACH).map(i -> i / EACH).toArray();
    List<SweepStep> steps = steps(persons);
    double[] places = IntStream.range(0, COUNTS.length).asDoubleStream().toArray();
    double[] means =
        steps.stream()
            .mapToDouble(step -> Arrays.stream(step.logLikelihoods()).average().orElseThrow())
            .toArray();
    Chart chart =
        Chart.titled("A sweep that was made up, judged by 120 photographs of 40 people")
            .axes("components", "mean log-likelihood")
            .xNames(IntStream.of(COUNTS).mapToObj(Integer::toString).toList())
            .markedLine("mean, and one standard error of its loss", places, means, Ink.BLACK)
            .errorBars(places, means, errors(steps, persons), Ink.BLACK);
    for (int i = 0; i < MOST_COPIES.length; i++) {
      int chosen = ComponentSweep.verdict(steps, persons, MOST_COPIES[i]);
      String at = "copies at most %s".formatted(MOST_COPIES[i]);
      gallery.figure(
          "chosen-" + (i + 1), steps.get(chosen).components(), "components chosen, " + at);
      chart.verticalLine(
          "chosen, " + at, chosen + (i - 1) * 0.06, Ink.of(i).width(2.5)); // beside each other
    }
    gallery.picture(
        "verdict.png",
        chart.image(900, 520),
        "The numbers are made up. Whoever accepts every copy gets the most components; whoever does"
            + " not, the smallest mixture whose loss against the best that is left lies within one"
            + " standard error.");
  }

  private static List<SweepStep> steps(int[] persons) {
    RandomGenerator random = Sheets.random(5);
    double[] ofPerson = random.doubles(PEOPLE, -6, 6).toArray();
    return IntStream.range(0, COUNTS.length)
        .mapToObj(
            s ->
                new SweepStep(
                    COUNTS[s],
                    Arrays.stream(persons)
                        .mapToDouble(p -> MEANS[s] + ofPerson[p] + 4 * random.nextGaussian())
                        .toArray(),
                    COPIES[s]))
        .toList();
  }

  /** Of what each loses against the best of all. */
  private static double[] errors(List<SweepStep> steps, int[] persons) {
    double[] best = steps.getLast().logLikelihoods();
    return steps.stream()
        .mapToDouble(
            step -> {
              double[] losses = step.logLikelihoods();
              Arrays.setAll(losses, i -> best[i] - losses[i]);
              return ByPerson.standardError(losses, persons);
            })
        .toArray();
  }
}
