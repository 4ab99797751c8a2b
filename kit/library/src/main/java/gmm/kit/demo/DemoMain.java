package gmm.kit.demo;

import gmm.kit.InputException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Runs one demonstration from its own {@code main}, as an IDE starts it. */
public final class DemoMain {

  private static final String FOLDER = "course-out";

  private DemoMain() {}

  /**
   * Runs a demonstration, writes {@code course-out/index.html} below the working directory and says
   * where it is.
   *
   * @param demo what to run
   * @param args the command line: nothing, or another folder
   */
  public static void run(Demo demo, String... args) {
    if (!runs(demo, Path.of(args.length == 0 ? FOLDER : args[0]), System.out::println)) {
      System.exit(1);
    }
  }

  /** {@return whether it ran to its end; if not, a sentence says why} */
  static boolean runs(Demo demo, Path folder, Consumer<String> out) {
    try (FolderGallery gallery = FolderGallery.into(folder, out)) {
      HowFar howFar = gallery.showAsFarAsItComes(demo, null);
      if (!howFar.isWhole()) {
        out.accept("This demonstration " + howFar.words() + ".");
      }
      out.accept("Open " + gallery.finish().toAbsolutePath() + " to see what it made.");
      return howFar.isWhole();
    } catch (InputException e) {
      out.accept(e.getMessage());
      return false;
    }
  }
}
