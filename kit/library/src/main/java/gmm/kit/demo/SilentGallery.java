package gmm.kit.demo;

import gmm.kit.Folders;
import gmm.kit.data.DataSet;
import gmm.kit.data.DataSets;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes what a demonstration shows and lets go of it; what is of interest is overridden. */
public abstract class SilentGallery implements Gallery {

  private final DataSets data;
  private Path directory;

  /**
   * @param data that the demonstration may need
   */
  protected SilentGallery(DataSets data) {
    this.data = data;
  }

  /**
   * Runs a demonstration, in this thread and in a folder that is gone afterwards.
   *
   * @param demo shows it all here
   */
  protected final void watch(Demo demo) {
    try {
      directory = Files.createTempDirectory("gallery-");
      try {
        demo.run(this);
      } finally {
        Folders.remove(directory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void picture(String file, BufferedImage image, String whatToSee) {}

  @Override
  public void file(String file, Content content, String whatToSee) {}

  @Override
  public final void figure(String key, double value, String words) {}

  @Override
  public final void say(String line) {}

  @Override
  public final Path directory() {
    return directory;
  }

  @Override
  public final Path dataset(String name) {
    return data.require(DataSet.named(name));
  }
}
