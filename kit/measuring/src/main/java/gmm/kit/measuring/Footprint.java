package gmm.kit.measuring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The memory of a process at its peak, as Linux counts it, in bytes. The kernel keeps the peak of
 * the whole; those of its parts are the largest seen while the process was watched.
 *
 * @param resident all pages in memory ({@code VmHWM})
 * @param anonymous pages of the process's own: heap, code, stacks, buffers ({@code RssAnon})
 * @param file pages of mapped files: libraries, and the data itself ({@code RssFile})
 */
record Footprint(long resident, long anonymous, long file) {

  static final Footprint UNKNOWN = new Footprint(0, 0, 0);

  private static final Pattern LINE =
      Pattern.compile("^(VmHWM|RssAnon|RssFile):\\s+(\\d+) kB$", Pattern.MULTILINE);

  /** {@return whether this system reports it} */
  boolean known() {
    return resident > 0;
  }

  static Footprint of(long pid) {
    try {
      return parsed(Files.readString(Path.of("/proc", String.valueOf(pid), "status")));
    } catch (IOException e) {
      return UNKNOWN; // another system, or the process has just ended
    }
  }

  static Footprint parsed(String status) {
    return new Footprint(
        bytes(status, "VmHWM").orElse(0),
        bytes(status, "RssAnon").orElse(0),
        bytes(status, "RssFile").orElse(0));
  }

  private static OptionalLong bytes(String status, String name) {
    Matcher line = LINE.matcher(status);
    while (line.find()) {
      if (line.group(1).equals(name)) {
        return OptionalLong.of(Long.parseLong(line.group(2)) * 1024);
      }
    }
    return OptionalLong.empty();
  }

  Footprint larger(Footprint other) {
    return new Footprint(
        Math.max(resident, other.resident),
        Math.max(anonymous, other.anonymous),
        Math.max(file, other.file));
  }
}
