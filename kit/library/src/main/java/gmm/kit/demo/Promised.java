package gmm.kit.demo;

import gmm.kit.Folders;
import gmm.kit.data.DataSet;
import gmm.kit.data.DataSets;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a demonstration shows when it runs to its end: names and words, no file. */
final class Promised implements Gallery {

  /**
   * A picture or another file.
   *
   * @param file its name
   * @param whatToSee its sentence
   * @param part the number of the part that shows it, from 1; 0 for none
   */
  record Exhibit(String file, String whatToSee, int part) {}

  private final List<Exhibit> exhibits = new ArrayList<>();
  private final Path directory;
  private final DataSets data;
  private int parts;
  private int part;

  private Promised(Path directory, DataSets data) {
    this.directory = directory;
    this.data = data;
  }

  /** {@return what it shows, in order} */
  static List<Exhibit> by(Demo demo, DataSets data) {
    try {
      Path scratch = Files.createTempDirectory("promised-");
      try {
        Promised promised = new Promised(scratch, data);
        demo.run(promised);
        return promised.exhibits;
      } finally {
        Folders.remove(scratch);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void part(Runnable work) {
    part = ++parts;
    work.run();
    part = 0;
  }

  @Override
  public void picture(String file, BufferedImage image, String whatToSee) {
    exhibits.add(new Exhibit(file, whatToSee, part));
  }

  @Override
  public void file(String file, Content content, String whatToSee) {
    exhibits.add(new Exhibit(file, whatToSee, part));
  }

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
    return data.require(DataSet.named(name));
  }
}
