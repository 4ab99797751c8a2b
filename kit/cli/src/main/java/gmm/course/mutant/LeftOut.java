package gmm.course.mutant;

import gmm.kit.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The mutants that are not made, each with the reason: a line each, the mutant's key and the reason
 * with a bar between them.
 *
 * @param reasons by key
 */
public record LeftOut(Map<String, String> reasons) {

  private static final String FILE = "mistakes/mutants-left-out.txt";
  private static final String BAR = " | ";
  private static final String MADE = "# Written by course check --merge-mutants:";

  /**
   * {@return those of a course}
   *
   * @param solutions its folder of solutions
   * @throws IOException if they cannot be read
   */
  public static LeftOut in(Path solutions) throws IOException {
    Map<String, String> reasons = new LinkedHashMap<>();
    Path file = solutions.resolve(FILE);
    if (Files.exists(file)) {
      for (String line : Utf8.read(file).lines().toList()) {
        int bar = line.lastIndexOf(BAR);
        if (bar > 0 && !line.startsWith("#")) {
          reasons.put(line.substring(0, bar), line.substring(bar + BAR.length()));
        }
      }
    }
    return new LeftOut(reasons);
  }

  /**
   * {@return whether a mutant is left out}
   *
   * @param key which
   */
  public boolean has(String key) {
    return reasons.containsKey(key);
  }

  /**
   * Writes them anew: what a person has written stays, what was found out comes after it.
   *
   * @param solutions the course's folder of solutions
   * @param more reasons by key
   * @throws IOException if they cannot be read or written
   */
  public void write(Path solutions, Map<String, String> more) throws IOException {
    Path file = solutions.resolve(FILE);
    String before = Files.exists(file) ? Utf8.read(file) : "";
    StringBuilder text = new StringBuilder(before);
    if (!before.contains(MADE)) {
      text.append(MADE).append('\n');
    }
    more.forEach((key, reason) -> text.append(key).append(BAR).append(reason).append('\n'));
    Files.writeString(file, text.toString());
  }
}
