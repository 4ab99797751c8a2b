package gmm.course;

import gmm.kit.Folders;
import gmm.kit.data.Digits;
import gmm.kit.data.Npy;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import picocli.CommandLine;

/**
 * What the launcher has Java watch once after a build, to keep in memory's form what every start
 * needs: where you are, and fits of the sizes that people try first. Java 25 keeps what it learnt
 * of the loops as well, so that they are compiled sooner.
 */
final class Rehearsal {

  private static final int CLUSTERS = 8;

  private final CommandLine line = Course.commandLine();
  private final Path folder;

  private Rehearsal(Path folder) {
    this.folder = folder;
    line.setOut(new PrintWriter(PrintWriter.nullWriter()));
    line.setErr(new PrintWriter(PrintWriter.nullWriter()));
  }

  /**
   * Ends with 1 if a command did not end well.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("course-rehearsal");
    boolean ended;
    try {
      ended = new Rehearsal(folder).run();
    } finally {
      Folders.remove(folder);
    }
    System.exit(ended ? 0 : Course.FAILED);
  }

  private boolean run() throws IOException {
    return line.execute() == 0
        && fits("few.npy", clusters(5_000, 2), 5)
        && fits("wide.npy", Digits.load().rows(), 10)
        && fits("many.npy", clusters(100_000, 8), CLUSTERS);
  }

  private boolean fits(String name, double[][] rows, int k) throws IOException {
    Path file = folder.resolve(name);
    Npy.write(file, rows);
    String json = folder.resolve("fitted.json").toString();
    return line.execute("fit", file.toString(), "-k", String.valueOf(k), "--json", json) == 0;
  }

  private static double[][] clusters(int n, int d) {
    SplittableRandom random = new SplittableRandom(1);
    double[][] rows = new double[n][d];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < d; j++) {
        rows[i][j] = 10 * ((i % CLUSTERS >> j % 3) & 1) + random.nextGaussian();
      }
    }
    return rows;
  }
}
