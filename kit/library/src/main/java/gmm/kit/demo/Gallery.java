package gmm.kit.demo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Takes what a demonstration shows.
 *
 * <p>File names are plain names with an ending, such as {@code "contours.png"}; each is used once
 * in a module. What cannot be written throws {@link gmm.kit.InputException}.
 */
public interface Gallery {

  /** Writes a file at the given path. */
  @FunctionalInterface
  interface Content {
    /**
     * @param file where it goes
     * @throws IOException if it cannot be written
     */
    void writeTo(Path file) throws IOException;
  }

  /**
   * Shows a picture.
   *
   * @param file its name, ending in {@code .png}
   * @param image the picture
   * @param whatToSee a sentence that says what the reader should look at, and what it means
   */
  void picture(String file, BufferedImage image, String whatToSee);

  /**
   * Shows a file that somebody else writes, such as an animated GIF; shown as a picture if its name
   * ends in {@code .gif} or {@code .png}, as a link otherwise.
   *
   * @param file its name
   * @param content writes it
   * @param whatToSee a sentence that says what the reader should look at, and what it means
   */
  void file(String file, Content content, String whatToSee);

  /**
   * Reports a measured number.
   *
   * @param key short and stable, of small letters, digits and hyphens, once in a demonstration:
   *     {@code "bic-full-3"}
   * @param value finite
   * @param words what it is, with its unit: {@code "BIC of three full components"}
   * @throws IllegalArgumentException if the value is NaN or infinite, or the key was used before
   */
  void figure(String key, double value, String words);

  /**
   * Says a line, such as what is being done or what came out.
   *
   * @param line one line of plain text
   */
  void say(String line);

  /**
   * Does a part of the work that nothing after it needs: where it stops at an exercise that is not
   * written yet, the demonstration goes on.
   *
   * @param work shows something
   */
  default void part(Runnable work) {
    work.run();
  }

  /**
   * {@return the folder that this module's files are written in, which exists; it may be a
   * temporary one whose files move to their place at the end}
   */
  Path directory();

  /**
   * {@return where a data set lies that the demonstration {@link Demo#needs() needs}: a folder, or
   * a file}
   *
   * @param name such as {@code "mnist"}
   * @throws gmm.kit.InputException if it is not at hand
   */
  Path dataset(String name);
}
