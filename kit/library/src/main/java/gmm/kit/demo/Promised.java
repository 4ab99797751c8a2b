package gmm.kit.demo;

import gmm.kit.data.DataSets;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** What a demonstration shows when it runs to its end: names and words, no file. */
final class Promised extends SilentGallery {

  /**
   * A picture or another file.
   *
   * @param file its name
   * @param whatToSee its sentence
   * @param part the number of the part that shows it, from 1; 0 for none
   */
  record Exhibit(String file, String whatToSee, int part) {}

  private final List<Exhibit> exhibits = new ArrayList<>();
  private int parts;
  private int part;

  private Promised(DataSets data) {
    super(data);
  }

  /** {@return what it shows, in order} */
  static List<Exhibit> by(Demo demo, DataSets data) {
    Promised promised = new Promised(data);
    promised.watch(demo);
    return promised.exhibits;
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
}
