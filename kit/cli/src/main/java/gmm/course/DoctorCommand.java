package gmm.course;

import gmm.kit.CourseRoot;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks at what the course needs of the machine. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description =
        "What is wrong with the surroundings, and the remedy: Java, Maven, folder, disk, terminal, clock.",
    footer = {"", "Exit code 1 where something has to be mended.", "", "Example: course doctor"})
final class DoctorCommand implements Callable<Integer> {

  private static final int OLDEST_JAVA = 21;
  private static final long LEAST_ROOM_MB = 200;
  private static final Duration CLOCK = Duration.ofSeconds(3);
  private static final int PATIENCE_SECONDS = 20;

  @Spec private CommandSpec spec;

  private boolean well = true;
  private Prose prose;

  @Override
  public Integer call() throws IOException {
    prose = Prose.to(spec.commandLine());
    Path root = CourseRoot.find();
    java();
    maven();
    folder(root);
    disk(root);
    clock(root);
    terminal();
    prose.say("");
    prose.say(well ? "All is well." : "Mend what is marked, then run it again.");
    return well ? 0 : Course.FAILED;
  }

  private void say(String what, String found, Optional<String> remedy) {
    prose.say("  %-9s %s  %s", what, remedy.isPresent() ? "MEND" : "good", found);
    remedy.ifPresent(r -> prose.say("                  %s", r));
    well &= remedy.isEmpty();
  }

  private void java() {
    int version = Runtime.version().feature();
    boolean compiler = ToolProvider.getSystemJavaCompiler() != null;
    say(
        "Java",
        "%s%s, in %s"
            .formatted(
                Runtime.version(),
                compiler ? "" : " without a compiler",
                System.getProperty("java.home")),
        version >= OLDEST_JAVA && compiler
            ? Optional.empty()
            : Optional.of(
                "Install a JDK 21 or newer (a JDK, not a JRE), or set JAVA_HOME to one."));
  }

  private void maven() {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    Optional<String> remedy =
        Optional.of("Install Maven 3.8 or newer, so that the command mvn is found.");
    try {
      Process mvn =
          new ProcessBuilder(windows ? "mvn.cmd" : "mvn", "-v").redirectErrorStream(true).start();
      mvn.getOutputStream().close();
      boolean ended = mvn.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS); // it says a few lines
      if (!ended) {
        mvn.destroyForcibly();
      }
      String said = new String(mvn.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String first = said.replaceAll("\u001b\\[[0-9;]*m", "").lines().findFirst().orElse("");
      boolean good = ended && mvn.exitValue() == 0 && first.startsWith("Apache Maven");
      boolean old = first.matches("Apache Maven (?:[12]\\.|3\\.[0-7]\\.).*");
      say("Maven", good ? first : "mvn does not run", good && !old ? Optional.empty() : remedy);
    } catch (IOException e) {
      say("Maven", "there is no mvn", remedy);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void folder(Path root) {
    List<Path> needed =
        List.of(root.resolve(".course"), root.resolve("module-01-likelihood/src/main/java"));
    Optional<Path> closed =
        needed.stream().filter(f -> Files.exists(f) && !Files.isWritable(f)).findFirst();
    say(
        "folder",
        closed.map(f -> f + " cannot be written").orElse(root.toString()),
        closed.map(f -> "Change its permissions, or copy the course to a folder of yours."));
  }

  private void disk(Path root) throws IOException {
    long free = Files.getFileStore(root).getUsableSpace() >> 20;
    say(
        "disk",
        "%,d MB free".formatted(free),
        free >= LEAST_ROOM_MB
            ? Optional.empty()
            : Optional.of("Make room: a build needs %d MB.".formatted(LEAST_ROOM_MB)));
  }

  /** A disk elsewhere has a clock of its own: what is saved must look new. */
  private void clock(Path root) throws IOException {
    Path probe =
        Files.createTempFile(Files.createDirectories(root.resolve(".course")), "clock", "");
    try {
      FileTime now = Files.getLastModifiedTime(probe);
      Duration off = Duration.between(now.toInstant(), Instant.now()).abs();
      say(
          "clock",
          off.compareTo(CLOCK) < 0
              ? "the disk's and the machine's agree"
              : "the disk's is off by %d s".formatted(off.toSeconds()),
          off.compareTo(CLOCK) < 0
              ? Optional.empty()
              : Optional.of(
                  "Set the clocks right: what is built is told from what is new by time."));
    } finally {
      Files.deleteIfExists(probe);
    }
  }

  private void terminal() {
    String encoding = System.getProperty("stdout.encoding", "unknown");
    boolean unicode =
        Charset.isSupported(encoding) && Charset.forName(encoding).newEncoder().canEncode('σ');
    say(
        "terminal",
        "%s, %d columns, %s"
            .formatted(System.getenv().getOrDefault("TERM", "no TERM"), prose.width(), encoding),
        unicode
            ? Optional.empty()
            : Optional.of("Greek letters become question marks: set LC_ALL to a UTF-8 locale."));
  }
}
