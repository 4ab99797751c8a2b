package gmm.kit.measuring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the measurements were made on.
 *
 * @param java version and maker
 * @param system name, version, architecture
 * @param cpu the processor's own name, where the system tells it
 * @param threads how many run at once
 */
record Machine(String java, String system, String cpu, int threads) {

  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  /** {@return this machine} */
  static Machine here() {
    return new Machine(
        System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")",
        String.join(
            " ",
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("os.arch")),
        cpuName(),
        Runtime.getRuntime().availableProcessors());
  }

  private static String cpuName() {
    try (Stream<String> lines = Files.lines(CPU_INFO)) {
      return cpuName(lines).orElse("unknown");
    } catch (IOException e) {
      return Optional.ofNullable(System.getenv("PROCESSOR_IDENTIFIER")).orElse("unknown");
    }
  }

  static Optional<String> cpuName(Stream<String> lines) {
    return lines
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst();
  }

  /** {@return one line that says all of it} */
  String words() {
    return "Java %s on %s, %s, %d threads".formatted(java, system, cpu, threads);
  }
}
