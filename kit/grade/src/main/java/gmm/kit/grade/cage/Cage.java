package gmm.kit.grade.cage;

import gmm.kit.OutputFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /** A strength, and the way to it. */
  private record Way(Strength strength, String how) {

    /** Whether the script makes it. */
    private boolean isCaged() {
      return !how.isEmpty();
    }
  }

  private static final List<Way> WAYS =
      List.of(
          new Way(Strength.WHOLE, "root"),
          new Way(Strength.WHOLE, "user"),
          new Way(Strength.APART, "apart"),
          new Way(
              Strength.LIMITS_ONLY, "apart"), // what all may read is open, but nothing is changed
          new Way(Strength.LIMITS_ONLY, ""),
          new Way(Strength.PROCESS_ONLY, ""));

  private final Way way;
  private final Path script;
  private final Path kit;
  private final List<Path> open;

  private Cage(Way way, Path script, Path kit, List<Path> open) {
    this.way = way;
    this.script = script;
    this.kit = kit;
    this.open = open;
  }

  /**
   * {@return the strongest that works here}
   *
   * @param kit the only folder of ours that what runs in it sees; anybody must be able to read it
   * @param secrets what nobody may read from within: without walls, rights have to see to it
   * @throws IOException if the folder cannot be written
   */
  public static Cage around(Path kit, Collection<Path> secrets) throws IOException {
    return around(kit, secrets, Strength.WHOLE);
  }

  /**
   * {@return the strongest that works here, of those that are no stronger than one}
   *
   * @param kit as above
   * @param secrets as above
   * @param most the strongest to be tried
   * @throws IOException if the folder cannot be written
   */
  static Cage around(Path kit, Collection<Path> secrets, Strength most) throws IOException {
    List<Path> open = new ArrayList<>();
    for (Path secret : secrets) {
      if (Rights.isOpenToAll(secret)) {
        open.add(secret);
      }
    }
    for (Way way : WAYS) {
      Cage cage = of(way, kit, open);
      boolean tells = way.strength == Strength.APART && !open.isEmpty();
      if (way.strength.compareTo(most) >= 0 && !tells && cage.works()) {
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
    return of(way, other, open);
  }

  private static Cage of(Way way, Path kit, List<Path> open) throws IOException {
    Path script = kit.resolve(SCRIPT);
    try (InputStream text = Cage.class.getResourceAsStream(SCRIPT)) {
      byte[] bytes = text.readAllBytes();
      OutputFile.at(script).write(out -> out.write(bytes));
    }
    Files.createDirectories(kit.resolve("root"));
    return new Cage(way, script, kit, open);
  }

  /** {@return how much of it works} */
  public Strength strength() {
    return way.strength;
  }

  /** {@return what is missing where it does not work whole, and what would mend it; else empty} */
  public Optional<String> remedy() {
    if (way.strength == Strength.WHOLE) {
      return Optional.empty();
    }
    String walls =
        "Grade on Linux with setpriv, prlimit and unshare (util-linux), as root or where users"
            + " may make namespaces (sysctl kernel.unprivileged_userns_clone), for walls too.";
    boolean closable = !way.strength.keepsSecrets() && !open.isEmpty();
    return Optional.of(
        closable
            ? walls
                + " As root without namespaces, submissions run as a user who cannot read the"
                + " solutions, once all others may not: chmod -R o-rwx on the course's folder."
            : walls);
  }

  private boolean works() {
    Process process = null;
    try {
      ProcessBuilder builder = new ProcessBuilder(java(List.of("-Xmx16m", "-version")));
      strip(builder);
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
   * Leaves a process nothing of its parent's environment but the kind of processor that OpenBLAS
   * multiplies for: on another it adds up in another order, and where a wrong answer hangs on
   * rounding the submission's numbers would not be those of a mistake that the judge makes itself.
   *
   * @param builder of a process that is to run a submission or to compile it
   */
  public static void strip(ProcessBuilder builder) {
    builder.environment().keySet().retainAll(Set.of("OPENBLAS_CORETYPE"));
  }

  /**
   * {@return where a file of the kit's folder is for what runs in it}
   *
   * @param name below the folder
   */
  public String inside(String name) {
    return way.strength == Strength.WHOLE ? "/kit/" + name : kit.resolve(name).toString();
  }

  /**
   * {@return the command that runs Java in it}
   *
   * @param arguments flags, class and arguments; files by {@link #inside}
   */
  public List<String> java(List<String> arguments) {
    String home = System.getProperty("java.home");
    List<String> command = new ArrayList<>();
    if (way.isCaged()) {
      command.addAll(List.of("/bin/sh", script.toString(), way.how, home, kit.toString()));
    } else {
      command.addAll(way.strength == Strength.LIMITS_ONLY ? LIMITS : List.of());
      command.add(Path.of(home, "bin", "java").toString());
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
                "-Xmn48m",
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=48m",
                "-XX:MetaspaceSize=64m",
                "-XX:MaxMetaspaceSize=160m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:+DisableAttachMechanism",
                "-XX:-UsePerfData",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8"));
    flags.add("--enable-native-access=ALL-UNNAMED");
    if (way.isCaged()) { // elsewhere the library unpacks itself into a cache
      flags.add("-Djava.library.path=" + inside("native"));
      flags.add("-Dorg.bytedeco.javacpp.pathsFirst=true");
    }
    String separator = System.getProperty("path.separator");
    flags.add("-cp");
    flags.add(String.join(separator, jars.stream().map(this::inside).toList()));
    return flags;
  }
}
