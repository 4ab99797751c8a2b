package gmm.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A watch in a process of its own, as an editor starts it, until it is killed. */
final class KilledWatch {

  private static final Pattern SAVE = Pattern.compile("save (\\d+);");
  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(1);

  private final Path said;
  private final Path complaints;
  private final Process process;

  KilledWatch(Path root, String exercise) throws IOException {
    said = Files.createTempFile(root, "said", ".json");
    complaints = Files.createTempFile(root, "complaints", ".txt");
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dcourse.root=" + root,
                "-cp",
                System.getProperty("java.class.path"),
                "gmm.course.Course",
                "watch",
                exercise,
                "--json")
            .redirectOutput(said.toFile())
            .redirectError(complaints.toFile())
            .start();
  }

  /** What somebody waits for. */
  private interface Said {
    boolean yes() throws IOException;
  }

  /** Waits until it has told of an event. */
  void await(String event) throws IOException, InterruptedException {
    String begin = "{\"event\":\"" + event + "\"";
    await(() -> lines().stream().anyMatch(line -> line.startsWith(begin)));
  }

  /** Waits until it has told anything of a save. */
  void awaitSave(int save) throws IOException, InterruptedException {
    await(() -> told().contains(save));
  }

  private void await(Said said) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE;
    while (!said.yes()) {
      assertThat(process.isAlive()).as(complaints()).isTrue();
      assertThat(System.nanoTime()).as("it only said %s", lines()).isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  /** Ends it and the processes in which it runs tests, with no time for a last word. */
  void kill() throws InterruptedException {
    List<ProcessHandle> all = new ArrayList<>(List.of(process.toHandle()));
    try (Stream<ProcessHandle> workers = process.descendants()) {
      workers.forEach(all::add);
    }
    assertThat(process.isAlive()).isTrue();
    all.forEach(ProcessHandle::destroyForcibly);
    process.waitFor();
  }

  /** The whole lines of what it has said. */
  List<String> lines() throws IOException {
    String text = Files.readString(said);
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
  }

  /** What it had to say that is not about the student's code. */
  String complaints() throws IOException {
    List<String> troubles = lines().stream().filter(l -> l.contains("\"trouble\"")).toList();
    return Files.readString(complaints) + String.join("\n", troubles);
  }

  /** The saves that it has told anything of. */
  Set<Integer> told() throws IOException {
    Set<Integer> saves = new TreeSet<>();
    for (String line : lines()) {
      Matcher save = SAVE.matcher(line);
      while (save.find()) {
        saves.add(Integer.valueOf(save.group(1)));
      }
    }
    return saves;
  }
}
