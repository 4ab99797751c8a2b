package gmm.mixture.demo;

import gmm.kit.algorithms.Assignment;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.ColorScale;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Marker;
import gmm.kit.plot.Panels;
import gmm.mixture.LabelMatching;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Which component is which class: a table of what they share, and the best choice from it. */
public final class MatchingDemo implements Demo {

  /** Samples that component i and class j share. Two components have class A most often. */
  private static final int[][] SHARED = {{28, 24, 3}, {30, 4, 2}, {5, 1, 9}, {2, 6, 36}};

  private static final List<String> COMPONENTS = List.of("1", "2", "3", "4");
  private static final List<String> CLASSES = List.of("A", "B", "C");

  /** Shows it by itself. */
  public static void main(String[] args) {
    DemoMain.run(new MatchingDemo(), args);
  }

  @Override
  public int module() {
    return 3;
  }

  @Override
  public String name() {
    return "matching";
  }

  @Override
  public String title() {
    return "Which component is which class";
  }

  @Override
  public void run(Gallery gallery) {
    List<Integer> components = new ArrayList<>();
    List<Integer> classes = new ArrayList<>();
    for (int c = 0; c < SHARED.length; c++) {
      for (int j = 0; j < CLASSES.size(); j++) {
        for (int i = 0; i < SHARED[c][j]; i++) {
          components.add(c);
          classes.add(j);
        }
      }
    }
    int[] labels = components.stream().mapToInt(c -> c).toArray();
    int[] truth = classes.stream().mapToInt(c -> c).toArray();
    int[] map = LabelMatching.best(labels, SHARED.length, truth, CLASSES.size());
    double[] accuracies = {
      LabelMatching.accuracy(labels, truth, new int[] {0, 1, 2, Assignment.NONE}),
      LabelMatching.accuracy(labels, truth, new int[] {1, 0, Assignment.NONE, 2})
    };
    gallery.picture(
        "matching.png",
        Panels.titled("150 samples, four components, three classes", 2)
            .add(table(map))
            .add(bars(accuracies))
            .image(1100, 520),
        "Component 1 has class A most often, and so has component 2. One of them has to take"
            + " another: the sum of the chosen cells is largest where 1 is B, though 28 in A are"
            + " more than 24 in B. Component 3 is left over, and all of its samples count as wrong.");
    gallery.figure("by-order", accuracies[0], "accuracy where components 1, 2, 3 are A, B, C");
    gallery.figure("best", accuracies[1], "accuracy where components 1, 2, 4 are B, A, C");
  }

  private static Chart table(int[] map) {
    double[][] counts = new double[SHARED.length][CLASSES.size()];
    for (int c = 0; c < counts.length; c++) {
      for (int j = 0; j < counts[c].length; j++) {
        counts[c][j] = SHARED[c][j];
      }
    }
    double[][] chosen =
        IntStream.range(0, map.length)
            .filter(c -> map[c] != Assignment.NONE)
            .mapToObj(c -> new double[] {map[c], c})
            .toArray(double[][]::new);
    return Chart.titled("samples they share; rings: the best one-to-one map")
        .axes("class", "component")
        .cells(counts, ColorScale.VIRIDIS, "%.0f")
        .xNames(CLASSES)
        .yNames(COMPONENTS)
        .points(null, chosen, Ink.of(5).marker(Marker.RING).size(56).width(4));
  }

  private static Chart bars(double[] accuracies) {
    Chart chart =
        Chart.titled("the share of samples that a map calls rightly")
            .axes("map", "accuracy")
            .xNames(List.of("1, 2, 3 are A, B, C", "1, 2, 4 are B, A, C"))
            .yRange(0, 1)
            .bars(null, new double[] {0, 1}, accuracies, 0.6, Ink.of(0));
    for (int m = 0; m < accuracies.length; m++) {
      chart.text(m, accuracies[m] + 0.03, "%.3f".formatted(accuracies[m]), Ink.BLACK);
    }
    return chart;
  }
}
