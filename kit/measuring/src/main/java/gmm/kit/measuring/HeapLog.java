package gmm.kit.measuring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a Java process's own log says of its heap: before each collection, and at its end. */
final class HeapLog {

  /** {@code GC(3) Pause Young (Allocation Failure) 25M->2M(123M) 3.2ms}. */
  private static final Pattern COLLECTION = Pattern.compile("(\\d+)([KMG])->\\d+[KMG]\\(");

  /** {@code garbage-first heap total 258048K, used 15532K}; a line for each generation. */
  private static final Pattern AT_END = Pattern.compile("total .*? used (\\d+)K");

  private HeapLog() {}

  /** {@return the flag that makes a Java process write one} */
  static List<String> flags(Path log) {
    return List.of("-Xlog:gc,gc+exit=info,gc+heap+exit=info:file=" + log + ":none");
  }

  /** {@return the most that was in use, in bytes} */
  static long peak(Path log) {
    try {
      return peak(Files.readString(log));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static long peak(String log) {
    long before =
        COLLECTION.matcher(log).results().mapToLong(HeapLog::beforeCollection).max().orElse(0);
    long atEnd =
        AT_END.matcher(log).results().mapToLong(m -> Long.parseLong(m.group(1)) * 1024).sum();
    return Math.max(before, atEnd);
  }

  private static long beforeCollection(MatchResult collection) {
    int shift = 10 * (1 + "KMG".indexOf(collection.group(2)));
    return Long.parseLong(collection.group(1)) << shift;
  }
}
