package gmm.kit.loop.build;

import java.nio.file.Path;

/**
 * What is wrong with a source, so that its exercises cannot be judged.
 *
 * @param file the source; null where it is the module as a whole
 * @param line from 1; 0 where it is the whole file
 * @param column from 1; 0 where it is the whole line
 * @param source the line itself; empty where it is the whole file
 * @param message one sentence, the compiler's or ours
 */
public record Mishap(Path file, long line, long column, String source, String message) {

  /**
   * {@return one of a whole file}
   *
   * @param file the source
   * @param message one sentence
   */
  public static Mishap of(Path file, String message) {
    return new Mishap(file, 0, 0, "", message);
  }
}
