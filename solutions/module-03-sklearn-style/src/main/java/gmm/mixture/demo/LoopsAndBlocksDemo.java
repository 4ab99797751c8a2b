package gmm.mixture.demo;

import gmm.em.MaximizationStep;
import gmm.em.Responsibilities;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.likelihood.Mixture;
import gmm.mixture.GaussianMixture;
import gmm.mixture.given.MixtureBuilder;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** One EM iteration as module 2 writes it, in loops, and as module 3 does, in blocks. */
public final class LoopsAndBlocksDemo implements Demo {

  private static final int N = 3_000;
  private static final int K = 8;
  private static final int REPEATS = 3;
  private static final double SECONDS = 0.5;
  private static final int ITERATIONS = 20;
  private static final int[] FEATURES = {2, 8, 16, 32, 64};

  /** Shows it by itself. */
  public static void main(String[] args) {
    DemoMain.run(new LoopsAndBlocksDemo(), args);
  }

  @Override
  public int module() {
    return 3;
  }

  @Override
  public String name() {
    return "loops-and-blocks";
  }

  @Override
  public String title() {
    return "From loops to matrix products";
  }

  @Override
  public void run(Gallery gallery) {
    double[] loops = new double[FEATURES.length];
    double[] blocks = new double[FEATURES.length];
    double[] places = IntStream.range(0, FEATURES.length).asDoubleStream().toArray();
    for (int i = 0; i < FEATURES.length; i++) {
      double[][] rows = rows(FEATURES[i]);
      GaussianMixture start = GaussianMixture.builder(K).maxIter(0).seed(1).fit(rows);
      Mixture mixture = start.toMixture();
      loops[i] = loops(mixture, rows);
      blocks[i] = blocks(start, rows);
      String d = FEATURES[i] + " features";
      gallery.figure("loops-" + FEATURES[i], loops[i], "ms an iteration in loops, " + d);
      gallery.figure("blocks-" + FEATURES[i], blocks[i], "ms an iteration in blocks, " + d);
      gallery.figure("ratio-" + FEATURES[i], loops[i] / blocks[i], "times faster in blocks, " + d);
    }
    gallery.picture(
        "loops-and-blocks.png",
        Chart.titled("One EM iteration: 3,000 samples, 8 full components")
            .axes("features d", "milliseconds (this machine)")
            .xNames(Arrays.stream(FEATURES).mapToObj(String::valueOf).toList())
            .logY()
            .markedLine("loops over samples (module 2)", places, loops, Ink.of(0))
            .markedLine("blocks of rows (module 3)", places, blocks, Ink.of(1))
            .image(800, 520),
        "The same numbers come out of both; the gap between the lines is what blocks, triangular"
            + " products, vector instructions and all the cores are worth on this machine.");
  }

  private static void byLoops(Mixture mixture, double[][] rows) {
    double[][] responsibilities = Responsibilities.of(mixture, rows);
    double[] counts = MaximizationStep.effectiveCounts(responsibilities);
    double[][] means = MaximizationStep.means(rows, responsibilities, counts);
    MaximizationStep.covariances(rows, responsibilities, counts, means, 1e-6);
  }

  /**
   * The fastest of three iterations or more, as many as fit into half a second: the first ones are
   * slow because the JIT has not compiled them yet. What counts is the thread's own time, so that
   * what else the machine does is not held against the loops.
   */
  private static double loops(Mixture mixture, double[][] rows) {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long fastest = Long.MAX_VALUE;
    long begun = System.nanoTime();
    for (int i = 0; i < REPEATS || System.nanoTime() - begun < SECONDS * 1e9; i++) {
      long start = clock.getCurrentThreadCpuTime();
      byLoops(mixture, rows);
      fastest = Math.min(fastest, clock.getCurrentThreadCpuTime() - start);
    }
    return fastest / 1e6;
  }

  /** The fastest iteration of several fits, by the clock on the wall: all cores take part. */
  private static double blocks(GaussianMixture start, double[][] rows) {
    long[] fastest = {Long.MAX_VALUE};
    long[] last = {0};
    MixtureBuilder builder =
        GaussianMixture.builder(K)
            .tol(0)
            .maxIter(ITERATIONS)
            .listener(
                progress -> {
                  long now = System.nanoTime();
                  if (progress.iteration() > 1) {
                    fastest[0] = Math.min(fastest[0], now - last[0]);
                  }
                  last[0] = now;
                });
    long begun = System.nanoTime();
    for (int i = 0; i < REPEATS || System.nanoTime() - begun < SECONDS * 1e9; i++) {
      builder.fit(rows, start);
    }
    return fastest[0] / 1e6;
  }

  private static double[][] rows(int d) {
    SplittableRandom random = new SplittableRandom(d);
    double[][] rows = new double[N][d];
    for (int i = 0; i < N; i++) {
      double shift = i % K;
      Arrays.setAll(rows[i], j -> random.nextGaussian() + (j % K == 0 ? shift : 0));
    }
    return rows;
  }
}
