package gmm.course;

import gmm.course.run.Here;
import gmm.course.run.StudentModule;
import gmm.course.run.WorkerRehearsal;
import gmm.course.run.Workplace;
import gmm.kit.CourseRoot;
import gmm.kit.Folders;
import gmm.kit.Module;
import gmm.kit.data.Digits;
import gmm.kit.data.Npy;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * What the launcher has Java watch once after a build, so that what is typed every few minutes, a
 * process that runs tests and the fits that people try first start from what is in memory's form
 * already. It is done in a copy of the modules: a student's folder stays as it is.
 */
final class Rehearsal {

  private static final String EXERCISE = "1.3";
  private static final int CLUSTERS = 8;
  private static final Set<String> LEFT_OUT = Set.of("target", "figures");

  private final Path folder;

  private Rehearsal(Path folder) {
    this.folder = folder;
  }

  /**
   * Ends with 1 if a command did not end well.
   *
   * @param arguments which kind of process: {@code asking}, {@code testing}, {@code working} or
   *     {@code fitting}
   * @throws IOException if the modules cannot be copied
   */
  public static void main(String[] arguments) throws IOException {
    Path root = CourseRoot.find();
    Path folder = Files.createTempDirectory(root.resolve(".course"), "rehearsal");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
    System.setOut(new PrintStream(PrintStream.nullOutputStream()));
    boolean ended = new Rehearsal(folder).of(arguments[0], root);
    System.exit(ended ? 0 : Course.FAILED);
  }

  private boolean of(String kind, Path root) throws IOException {
    if (kind.equals("fitting")) {
      return fits("few.npy", clusters(5_000, 2), 5)
          && fits("wide.npy", Digits.load().rows(), 10)
          && fits("many.npy", clusters(100_000, 8), CLUSTERS);
    }
    for (Module module : Module.values()) {
      Folders.copy(root.resolve(module.folder()), folder.resolve(module.folder()), LEFT_OUT);
    }
    System.setProperty("course.root", folder.toString());
    return switch (kind) {
      case "asking" ->
          ask("progress") && ask("lecture", EXERCISE) && ask("hint", EXERCISE) && ask();
      case "testing" -> testHere(new StudentModule(Workplace.at(folder), Module.LIKELIHOOD));
      default -> work(new StudentModule(Workplace.at(folder), Module.LIKELIHOOD));
    };
  }

  private static boolean ask(String... command) {
    return Start.run(command) == 0;
  }

  private boolean testHere(StudentModule module) throws IOException {
    System.setProperty(Here.MARK, folder.resolve("mark").toString());
    return ask("test", EXERCISE) && ask("test", EXERCISE) && WorkerRehearsal.here(module, EXERCISE);
  }

  private static boolean work(StudentModule module) throws IOException {
    if (!module.compile().isEmpty()) {
      return false;
    }
    WorkerRehearsal.run(module, EXERCISE);
    return true;
  }

  private boolean fits(String name, double[][] rows, int k) throws IOException {
    Path file = folder.resolve(name);
    Npy.write(file, rows);
    String json = folder.resolve("fitted.json").toString();
    String[] command = {"fit", file.toString(), "-k", String.valueOf(k), "--json", json};
    return Course.commandLineFor(command).execute(command) == 0;
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

  private static void remove(Path folder) {
    try {
      Folders.remove(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
