package gmm.course.grade;

import gmm.course.run.Outcome;
import gmm.course.run.Worker;
import gmm.kit.grade.ask.Compilation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Judges one module of one submission. */
final class ModuleJudge {

  private final Ready ready;
  private final Merger merger;
  private final Path scratch;
  private final Limits limits;

  ModuleJudge(Ready ready, Compilation compilation, Path scratch, Limits limits) {
    this.ready = ready;
    this.merger = new Merger(ready, compilation);
    this.scratch = scratch;
    this.limits = limits;
  }

  /**
   * What was found.
   *
   * @param compiled what the submission brought
   * @param outcome of the tests; none where nothing could be compiled
   */
  record Found(Compiled compiled, Outcome outcome) {}

  /**
   * {@return what the tests say}
   *
   * @param handedIn a folder laid out as a course
   * @param seed for the tests' random inputs; 0 for those that students have
   * @param judge a process that runs tests
   */
  Found judge(Path handedIn, long seed, Worker judge) throws IOException {
    Compiled compiled = merger.merge(handedIn);
    if (compiled.classes().isEmpty()) {
      return new Found(compiled, null);
    }
    String name = UUID.randomUUID().toString();
    Path jar = scratch.resolve(name + ".jar");
    Path errand = scratch.resolve(name + ".json");
    write(compiled.classes(), jar);
    ready.errand(jar, limits).write(errand);
    Outcome outcome = judge.run(ready.job(errand, seed));
    Files.delete(jar);
    Files.delete(errand);
    return new Found(compiled, outcome);
  }

  private static void write(Map<String, byte[]> classes, Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      for (var entry : classes.entrySet()) {
        out.putNextEntry(new JarEntry(entry.getKey().replace('.', '/') + ".class"));
        out.write(entry.getValue());
      }
    }
  }
}
