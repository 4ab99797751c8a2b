package gmm.kit.grade.cage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

/** What a test runs in a cage: takes what it can get, and says how much that was. */
public final class Greedy {

  private Greedy() {}

  /**
   * Does one thing, and says what came of it.
   *
   * @param arguments what to do, and with what
   * @throws IOException if it cannot wait
   */
  public static void main(String[] arguments) throws IOException {
    String said =
        switch (arguments[0]) {
          case "threads" -> String.valueOf(threads(Integer.parseInt(arguments[1])));
          case "read" -> read(Path.of(arguments[1]));
          case "fill" -> fill(Path.of("/tmp/full"));
          case "environment" -> String.join(" ", new TreeMap<>(System.getenv()).keySet());
          case "run" -> run(Path.of("/tmp/program"));
          default -> throw new IllegalArgumentException(arguments[0]);
        };
    System.out.println("said " + said);
    System.out.flush();
    while (System.in.read() >= 0) { // until the test is done with it
      Thread.onSpinWait();
    }
    Runtime.getRuntime().halt(0);
  }

  private static int threads(int most) {
    int n = 0;
    try {
      for (; n < most; n++) {
        Thread thread = new Thread(Greedy::sleep);
        thread.setDaemon(true);
        thread.start();
      }
    } catch (OutOfMemoryError e) {
      return n; // it gets no more
    }
    return n;
  }

  private static void sleep() {
    try {
      Thread.sleep(600_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      return "nothing";
    }
  }

  private static String fill(Path file) {
    int megabytes = 0;
    try (var out = Files.newOutputStream(file)) {
      for (; megabytes < 1000; megabytes++) {
        out.write(new byte[1 << 20]);
      }
    } catch (IOException e) {
      return megabytes + " MB";
    }
    return megabytes + " MB";
  }

  private static String run(Path program) {
    try {
      Files.writeString(program, "#!/bin/true\n");
      boolean set = program.toFile().setExecutable(true);
      new ProcessBuilder(program.toString()).start();
      return "ran " + set;
    } catch (IOException e) {
      return "not run";
    }
  }
}
