package gmm.faces.demo;

import gmm.faces.given.ByPerson;
import gmm.faces.given.FaceCodes;
import gmm.faces.given.FaceFold;
import gmm.faces.given.NamedFaces;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Panels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Shrunk and full mixtures on people never seen, everything chosen on the others. */
public final class UnseenShrinkageDemo implements Demo {

  private static final int EIGENFACES = 150;
  private static final int[] RESIDUES = {4, 0, 1, 3};
  private static final double[] STRENGTHS = {100, 200, 400, 800};

  /**
   * Runs it alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String[] args) {
    DemoMain.run(new UnseenShrinkageDemo(), args);
  }

  @Override
  public int module() {
    return 5;
  }

  @Override
  public String name() {
    return "unseen-shrinkage";
  }

  @Override
  public String title() {
    return "Shrinkage, judged by people never seen";
  }

  @Override
  public Optional<String> needs() {
    return Optional.of(LfwFolds.LFW);
  }

  @Override
  public boolean takesMinutes() {
    return true;
  }

  @Override
  public void run(Gallery gallery) {
    NamedFaces faces = LfwFolds.faces(gallery);
    List<Gain> gains = new ArrayList<>();
    FaceCodes first = LfwFolds.codes(faces, RESIDUES[0], EIGENFACES);
    gains.add(judge(gallery, first, RESIDUES[0]));
    for (int residue : Arrays.copyOfRange(RESIDUES, 1, RESIDUES.length)) {
      gains.add(judge(gallery, LfwFolds.codes(faces, residue, EIGENFACES), residue));
    }
    double[] means = gains.stream().mapToDouble(Gain::mean).toArray();
    double[] errors = gains.stream().mapToDouble(Gain::error).toArray();
    gallery.figure("gain", Sheets.mean(means), "gain over the full mixture, mean of four folds");
    gallery.figure(
        "least-gain-in-errors",
        IntStream.range(0, means.length).mapToDouble(i -> means[i] / errors[i]).min().orElse(0),
        "the least of the four gains, in standard errors");
    draw(gallery, means, errors, byStrength(first));
  }

  /** What a fold's held-out faces gain. */
  private record Gain(double mean, double error) {}

  private static List<Contest> full() {
    return DoubleStream.of(0.003, 0.01, 0.02)
        .boxed()
        .flatMap(reg -> IntStream.of(2, 3, 4).mapToObj(k -> Contest.full(k, reg)))
        .toList();
  }

  private static List<Contest> shrunk() {
    return DoubleStream.of(300, 600)
        .boxed()
        .flatMap(s -> IntStream.of(3, 5, 8).mapToObj(k -> Contest.shrunk(k, s)))
        .toList();
  }

  private static double[][] learnt(FaceCodes codes) {
    return FaceFold.rows(codes.training(), LfwFolds.inner(codes).training());
  }

  private static double[][] judges(FaceCodes codes) {
    return FaceFold.rows(codes.training(), LfwFolds.inner(codes).heldOut());
  }

  private static Gain judge(Gallery gallery, FaceCodes codes, int residue) {
    Contest fullest = Contest.best(full(), learnt(codes), judges(codes));
    double[] full = scores(gallery, codes, residue, "full", fullest);
    Contest drawn = Contest.best(shrunk(), learnt(codes), judges(codes));
    double[] shrunk = scores(gallery, codes, residue, "shrunk", drawn);
    double[] gains = Contest.difference(shrunk, full);
    double error = ByPerson.standardError(gains, codes.heldOutPersons());
    gallery.figure("gain-" + residue, Sheets.mean(gains), "gain over the full mixture");
    gallery.figure("gain-error-" + residue, error, "its standard error, by person");
    return new Gain(Sheets.mean(gains), error);
  }

  private static double[] scores(
      Gallery gallery, FaceCodes codes, int residue, String key, Contest chosen) {
    double[] scores = chosen.fit().of(codes.training()).of(codes.heldOut());
    gallery.say(
        Sheets.words(
            "residue %d, %d learnt from, %d held out: chosen %s, held out %.2f",
            residue, codes.training().length, scores.length, chosen.name(), Sheets.mean(scores)));
    gallery.figure(
        "%s-%d".formatted(key, residue), Sheets.mean(scores), "held out, " + chosen.name());
    return scores;
  }

  /** The choice itself, on one fold's training people: a line for each number of components. */
  private static Chart byStrength(FaceCodes codes) {
    Chart chart =
        Chart.titled("Chosen on training people (a fifth of them judge)")
            .axes("strength ν (in faces)", "log density of a judge's code")
            .xNames(DoubleStream.of(STRENGTHS).mapToObj(s -> Sheets.words("%.0f", s)).toList());
    double[] places = IntStream.range(0, STRENGTHS.length).asDoubleStream().toArray();
    int colour = 0;
    for (int k : new int[] {2, 3, 5, 8}) {
      List<Contest> all = DoubleStream.of(STRENGTHS).mapToObj(s -> Contest.shrunk(k, s)).toList();
      double[] scores = Contest.means(all, learnt(codes), judges(codes));
      chart.markedLine(k + " components", places, scores, Ink.of(colour++));
    }
    return chart;
  }

  private static void draw(Gallery gallery, double[] means, double[] errors, Chart strength) {
    double[] places = IntStream.range(0, means.length).asDoubleStream().toArray();
    double[] two = Arrays.stream(errors).map(e -> 2 * e).toArray();
    Chart gains =
        Chart.titled("Gain on people never seen, ± two errors")
            .axes("who is held out: every fifth person, beginning at", "nats a face")
            .xNames(IntStream.of(RESIDUES).mapToObj(Integer::toString).toList())
            .xRange(-0.5, means.length - 0.5)
            .yRange(0, 6)
            .points("shrunk over full", pairs(places, means), Ink.of(2).size(9))
            .errorBars(places, means, two, Ink.of(2));
    gallery.picture(
        "unseen-shrinkage.png",
        Panels.titled("Shrunk mixtures of 150 code numbers", 2)
            .add(strength)
            .add(gains)
            .image(1100, 440),
        "On the left what the choice went by; on the right what the chosen mixture gains over an"
            + " equally chosen full one, in each fold.");
  }

  private static double[][] pairs(double[] xs, double[] ys) {
    return IntStream.range(0, xs.length)
        .mapToObj(i -> new double[] {xs[i], ys[i]})
        .toArray(double[][]::new);
  }
}
