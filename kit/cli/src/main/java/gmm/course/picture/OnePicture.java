package gmm.course.picture;

import gmm.kit.Folders;
import gmm.kit.data.DataSet;
import gmm.kit.data.DataSets;
import gmm.kit.demo.Demo;
import gmm.kit.demo.Gallery;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Waits for one picture of a demonstration, and ends it there. */
final class OnePicture implements Gallery {

  /**
   * A picture that was drawn.
   *
   * @param image the picture
   * @param whatToSee a sentence
   */
  record Shown(BufferedImage image, String whatToSee) {}

  /** Ends the demonstration: there is nothing else to wait for. */
  private static final class Found extends Error {

    private static final long serialVersionUID = 1L;

    Found() {
      super("the picture is there", null, false, false);
    }
  }

  private final String file;
  private final Path directory;
  private Shown shown;

  private OnePicture(String file, Path directory) {
    this.file = file;
    this.directory = directory;
  }

  /**
   * {@return the picture; nothing where the demonstration ends without it}
   *
   * @param demo runs in this thread
   * @param file the picture's name
   */
  static Optional<Shown> of(Demo demo, String file) {
    try {
      Path scratch = Files.createTempDirectory("picture-");
      OnePicture waiting = new OnePicture(file, scratch);
      try {
        demo.run(waiting);
      } catch (Found found) {
        return Optional.of(waiting.shown);
      } finally {
        Folders.remove(scratch);
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void picture(String name, BufferedImage image, String whatToSee) {
    if (name.equals(file)) {
      shown = new Shown(image, whatToSee);
      throw new Found();
    }
  }

  @Override
  public void file(String name, Content content, String whatToSee) {}

  @Override
  public void figure(String key, double value, String words) {}

  @Override
  public void say(String line) {}

  @Override
  public Path directory() {
    return directory;
  }

  @Override
  public Path dataset(String name) {
    return DataSets.fetched().require(DataSet.named(name));
  }
}
