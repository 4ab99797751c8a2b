package gmm.kit.grade.cage;

import gmm.kit.OutputFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Starts Java where it can do nothing but calculate, as far as the machine allows that: found out
 * by trying.
 */
public final class Cage {

  private static final String SCRIPT = "cage.sh";
  private static final long PATIENCE_SECONDS = 30;
  private static final List<String> LIMITS =
      List.of("prlimit", "--cpu=600", "--fsize=33554432", "--nofile=256", "--core=0", "--");

  /** How much of it the machine allows. */
  public enum Strength {
    /** All of it. */
    WHOLE(
        "namespaces of its own, no network, no file of the machine's but its libraries,"
            + " limits on processor time, memory, processes and files"),
    /** The limits, not the walls. */
    LIMITS_ONLY(
        "limits on processor time, memory and files only: this machine has no namespaces for it,"
            + " so a submission can read files and reach the network"),
    /** Another process, and no more. */
    PROCESS_ONLY(
        "a process of its own, ended at its time limit, and no more: a submission can read files,"
            + " write them and reach the network");

    private final String words;

    Strength(String words) {
      this.words = words;
    }

    /** {@return what it is, in words} */
    public String words() {
      return words;
    }
  }

  private final Strength strength;
  private final Path script;
  private final Path kit;

  private Cage(Strength strength, Path script, Path kit) {
    this.strength = strength;
    this.script = script;
    this.kit = kit;
  }

  /**
   * {@return the strongest that works here}
   *
   * @param kit the only folder of ours that what runs in it sees; anybody must be able to read it
   * @throws IOException if the folder cannot be written
   */
  public static Cage around(Path kit) throws IOException {
    for (Strength strength : Strength.values()) {
      Cage cage = of(strength, kit);
      if (cage.works()) {
        return cage;
      }
    }
    throw new IOException("Java cannot be started in a process of its own");
  }

  /**
   * {@return one as strong around another folder}
   *
   * @param other the folder
   * @throws IOException if it cannot be written
   */
  public Cage alsoAround(Path other) throws IOException {
    return of(strength, other);
  }

  private static Cage of(Strength strength, Path kit) throws IOException {
    Path script = kit.resolve(SCRIPT);
    try (InputStream text = Cage.class.getResourceAsStream(SCRIPT)) {
      byte[] bytes = text.readAllBytes();
      OutputFile.at(script).write(out -> out.write(bytes));
    }
    Files.createDirectories(kit.resolve("root"));
    return new Cage(strength, script, kit);
  }

  /** {@return how much of it works} */
  public Strength strength() {
    return strength;
  }

  /** {@return what is missing where it does not work whole, and what would mend it; else empty} */
  public Optional<String> remedy() {
    return strength == Strength.WHOLE
        ? Optional.empty()
        : Optional.of(
            "Grade on Linux with setpriv, prlimit and unshare (util-linux), as root or where users"
                + " may make namespaces (sysctl kernel.unprivileged_userns_clone), for walls too.");
  }

  private boolean works() {
    Process process = null;
    try {
      ProcessBuilder builder = new ProcessBuilder(java(List.of("-Xmx16m", "-version")));
      builder.environment().clear();
      builder.redirectErrorStream(true);
      process = builder.start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)
          && process.exitValue() == 0
          && said.contains("version");
    } catch (IOException e) {
      return false; // there is no such command
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      if (process != null) {
        process.destroyForcibly();
      }
    }
  }

  /**
   * {@return where a file of the kit's folder is for what runs in it}
   *
   * @param name below the folder
   */
  public String inside(String name) {
    return strength == Strength.WHOLE ? "/kit/" + name : kit.resolve(name).toString();
  }

  /**
   * {@return the command that runs Java in it}
   *
   * @param arguments flags, class and arguments; files by {@link #inside}
   */
  public List<String> java(List<String> arguments) {
    String home = System.getProperty("java.home");
    List<String> command = new ArrayList<>();
    switch (strength) {
      case WHOLE -> command.addAll(List.of("/bin/sh", script.toString(), home, kit.toString()));
      case LIMITS_ONLY -> {
        command.addAll(LIMITS);
        command.add(Path.of(home, "bin", "java").toString());
      }
      case PROCESS_ONLY -> command.add(Path.of(home, "bin", "java").toString());
    }
    command.addAll(arguments);
    return command;
  }

  /**
   * {@return the flags of a small Java, its class path the jars of the kit's folder}
   *
   * @param heap its memory, such as {@code "256m"}
   * @param jars names below the folder
   * @throws IOException if the folder cannot be read
   */
  public List<String> flags(String heap, List<String> jars) throws IOException {
    List<String> flags =
        new ArrayList<>(
            List.of(
                "-Xmx" + heap,
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=48m",
                "-XX:MaxMetaspaceSize=160m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:+DisableAttachMechanism",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8"));
    flags.add("--enable-native-access=ALL-UNNAMED");
    if (strength == Strength.WHOLE) { // elsewhere the library unpacks itself into a cache
      flags.add("-Djava.library.path=" + inside("native"));
      flags.add("-Dorg.bytedeco.javacpp.pathsFirst=true");
    }
    String separator = System.getProperty("path.separator");
    flags.add("-cp");
    flags.add(String.join(separator, jars.stream().map(this::inside).toList()));
    return flags;
  }
}
