package gmm.kit.grade.ask;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What a process and all that it has started use of the machine. Who they are is asked of the
 * system once a second at most: it goes through every process there is for that.
 */
final class Use {

  private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Process process;
  private List<ProcessHandle> all = List.of();
  private long since;

  Use(Process process) {
    this.process = process;
  }

  private synchronized List<ProcessHandle> all() {
    long now = System.nanoTime();
    if (all.isEmpty() || now - since > FRESH_NANOS) {
      all = Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
      since = now;
    }
    return all;
  }

  /** Processor time, in seconds. */
  double processorSeconds() {
    return all().stream()
        .mapToDouble(h -> h.info().totalCpuDuration().map(d -> d.toNanos() / 1e9).orElse(0.0))
        .sum();
  }

  /** Memory that is in use, in bytes, as far as the system tells: on Linux. */
  long residentBytes() {
    return all().stream().mapToLong(h -> resident(h.pid())).sum();
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
