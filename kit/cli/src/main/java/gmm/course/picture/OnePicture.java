package gmm.course.picture;

import gmm.kit.data.DataSets;
import gmm.kit.demo.Demo;
import gmm.kit.demo.SilentGallery;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** Waits for one picture of a demonstration, and ends it there. */
final class OnePicture extends SilentGallery {

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
  private Shown shown;

  private OnePicture(String file) {
    super(DataSets.fetched());
    this.file = file;
  }

  /**
   * {@return the picture; nothing where the demonstration ends without it}
   *
   * @param demo runs in this thread
   * @param file the picture's name
   */
  static Optional<Shown> of(Demo demo, String file) {
    OnePicture waiting = new OnePicture(file);
    try {
      waiting.watch(demo);
      return Optional.empty();
    } catch (Found found) {
      return Optional.of(waiting.shown);
    }
  }

  @Override
  public void picture(String name, BufferedImage image, String whatToSee) {
    if (name.equals(file)) {
      shown = new Shown(image, whatToSee);
      throw new Found();
    }
  }
}
