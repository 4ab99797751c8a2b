package gmm.kit.grade.ask;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;

/**
 * The processes that hold one submission: one, as long as no function of a test's that is being
 * called from there asks in its turn.
 */
final class Lines implements AutoCloseable {

  private static final int MOST = 3;
  private static final int STARTS = 3;

  private final Errand errand;
  private final Deque<Line> free = new ArrayDeque<>();
  private final List<Line> all = new ArrayList<>();
  private Map<String, byte[]> classes;
  private double spentByTheDead;

  Lines(Errand errand) {
    this.errand = errand;
  }

  /** A process that is not busy. */
  synchronized Line take() throws IOException {
    while (free.isEmpty() && all.size() >= MOST) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("no longer wanted", e);
      }
    }
    if (!free.isEmpty()) {
      return free.pop();
    }
    if (classes == null) {
      classes = read(Path.of(errand.classes()));
    }
    Line line = started();
    all.add(line);
    return line;
  }

  /** One that came up: what ends before it greets has met nothing of the submission's yet. */
  private Line started() throws NotUp {
    NotUp why = null;
    for (int i = 0; i < STARTS; i++) {
      try {
        return new Line(errand, classes);
      } catch (NotUp e) {
        why = e;
      }
    }
    throw why;
  }

  synchronized void giveBack(Line line) {
    free.push(line);
    notifyAll();
  }

  synchronized void discard(Line line) {
    if (line != null) {
      spentByTheDead += line.calculated();
      all.remove(line);
      line.close();
      notifyAll();
    }
  }

  /** Whether all of them together have had their time. */
  synchronized boolean spent() {
    double alive = all.stream().mapToDouble(Line::calculated).sum();
    return spentByTheDead + alive > errand.secondsInAll();
  }

  private static Map<String, byte[]> read(Path jar) throws IOException {
    Map<String, byte[]> classes = new HashMap<>();
    byte[] all = Files.readAllBytes(jar);
    try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(all))) {
      for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
        String name = entry.getName();
        if (name.endsWith(".class")) {
          String type = name.substring(0, name.length() - ".class".length()).replace('/', '.');
          classes.put(type, in.readAllBytes());
        }
      }
    }
    return classes;
  }

  @Override
  public synchronized void close() {
    all.forEach(Line::close);
    all.clear();
    free.clear();
  }
}
