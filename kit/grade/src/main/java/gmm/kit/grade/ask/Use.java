package gmm.kit.grade.ask;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a process and all that it has started use of the machine. */
final class Use {

  private Use() {}

  private static Stream<ProcessHandle> all(Process process) {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants());
  }

  /** Processor time, in seconds. */
  static double processorSeconds(Process process) {
    return all(process)
        .mapToDouble(h -> h.info().totalCpuDuration().map(d -> d.toNanos() / 1e9).orElse(0.0))
        .sum();
  }

  /** Memory that is in use, in bytes, as far as the system tells: on Linux. */
  static long residentBytes(Process process) {
    return all(process).mapToLong(h -> resident(h.pid())).sum();
  }

  private static long resident(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
          .sum();
    } catch (IOException | UncheckedIOException e) {
      return 0; // it has ended, or there is no such file
    }
  }
}
