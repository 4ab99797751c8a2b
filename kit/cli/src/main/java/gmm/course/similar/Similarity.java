package gmm.course.similar;

import gmm.course.grade.Submissions;
import gmm.kit.Folders;
import gmm.kit.InputException;
import gmm.kit.Module;
import gmm.kit.OutputFile;
import gmm.kit.grade.report.SimilarPage;
import gmm.kit.grade.report.SimilarPage.Pair;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Which submissions are alike: JPlag over what students wrote, in a process of its own. */
public final class Similarity {

  private static final long PATIENCE_MINUTES = 30;

  private Similarity() {}

  /**
   * {@return the pairs, the most alike first; writes {@code similar.html} and {@code similar.csv},
   * and what was compared to the folder {@code compared}}
   *
   * @param root the course's folder, with its solutions
   * @param submissions places of submissions, or of folders of them
   * @param modules that are compared
   * @param out folder of the results
   * @throws IOException if files cannot be read or written
   */
  public static List<Pair> find(Path root, List<Path> submissions, List<Module> modules, Path out)
      throws IOException {
    List<String> command = command(root);
    OutputFile.at(out.resolve("similar.html")); // before the work begins
    Submissions found = Submissions.among(submissions);
    Path scratch = Files.createTempDirectory("course-similar-");
    try {
      Excerpts excerpts = new Excerpts(root, scratch, modules);
      Map<String, String> ids = new TreeMap<>();
      for (var one : found.places().entrySet()) {
        String folder = "s%05d".formatted(ids.size());
        if (excerpts.write(one.getKey(), one.getValue(), scratch.resolve("all").resolve(folder))) {
          ids.put(folder, one.getKey());
        }
      }
      if (ids.size() < 2) {
        throw new InputException(
            "Two submissions at least, in which something is written, can be compared.");
      }
      excerpts.writeGiven(scratch.resolve("given"));
      List<Pair> pairs = pairs(command, scratch, ids);
      List<String> notes = new ArrayList<>(excerpts.notes());
      found.troubles().forEach((id, why) -> notes.add(id + " is not compared: " + why));
      write(out.resolve("similar.html"), SimilarPage.html(pairs, ids.size(), notes));
      write(out.resolve("similar.csv"), SimilarPage.csv(pairs));
      keep(scratch.resolve("all"), ids, out.resolve("compared"));
      return pairs;
    } finally {
      Folders.remove(scratch);
    }
  }

  private static List<String> command(Path root) throws IOException {
    Path built = root.resolve("kit/similar/target");
    if (!Files.isRegularFile(built.resolve("classpath"))) {
      throw new InputException(
          "JPlag is not there: it is no part of the first build (24 MB). Fetch it once: mvn -B"
              + " -Psimilar -pl kit/similar -am package -DskipTests, in the course's folder.");
    }
    String classPath =
        built.resolve("classes")
            + File.pathSeparator
            + Files.readString(built.resolve("classpath"));
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx1g",
        "-cp",
        classPath.strip(),
        "gmm.similar.SimilarMain");
  }

  private static List<Pair> pairs(List<String> command, Path scratch, Map<String, String> ids)
      throws IOException {
    Path result = scratch.resolve("result.csv");
    Path said = scratch.resolve("said.txt");
    List<String> all = new ArrayList<>(command);
    all.add(scratch.resolve("all").toString());
    all.add(scratch.resolve("given").toString());
    all.add(result.toString());
    Process process =
        new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    try {
      boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
      if (!ended || process.exitValue() != 0) {
        List<String> words = Files.readAllLines(said, StandardCharsets.ISO_8859_1);
        String last =
            words.stream().filter(w -> w.contains("Exception")).findFirst().orElse("it is silent");
        throw new InputException(
            "JPlag cannot compare them: " + (ended ? last : "it does not end") + ".");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("no longer wanted", e);
    } finally {
      process.destroyForcibly();
    }
    return Files.readAllLines(result).stream().map(line -> pair(line.split(","), ids)).toList();
  }

  private static Pair pair(String[] cells, Map<String, String> ids) {
    return new Pair(
        ids.get(cells[0]),
        ids.get(cells[1]),
        Double.parseDouble(cells[2]),
        Double.parseDouble(cells[3]),
        Integer.parseInt(cells[4]));
  }

  private static void keep(Path all, Map<String, String> ids, Path into) throws IOException {
    for (var one : ids.entrySet()) {
      try (var files = Files.list(all.resolve(one.getKey()))) {
        for (Path file : files.toList()) {
          write(into.resolve(one.getValue()).resolve(file.getFileName()), Files.readString(file));
        }
      }
    }
  }

  private static void write(Path file, String text) {
    OutputFile.at(file).write(to -> to.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}
