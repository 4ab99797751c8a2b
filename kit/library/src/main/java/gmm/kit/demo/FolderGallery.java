package gmm.kit.demo;

import gmm.kit.Check;
import gmm.kit.Folders;
import gmm.kit.InputException;
import gmm.kit.Module;
import gmm.kit.data.DataSet;
import gmm.kit.data.DataSets;
import gmm.kit.plot.Png;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Writes what demonstrations show into a folder: a folder of pictures per module, a page {@code
 * index.html} that shows them, and {@code metrics.json} with the figures.
 *
 * <p>Everything is written aside and moved to its place by {@link #finish()}, the page last;
 * closing without it leaves the folder as it was. Files of others in the folder are left alone.
 *
 * <pre>{@code
 * try (FolderGallery gallery = FolderGallery.into(folder, System.out::println)) {
 *   demos.forEach(gallery::show);
 *   Path page = gallery.finish();
 * }
 * }</pre>
 */
public final class FolderGallery implements Gallery, AutoCloseable {

  private static final Pattern FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*\\.[a-z0-9]+");
  private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final Path folder;
  private final Path aside;
  private final Consumer<String> out;
  private final DataSets data;
  private final List<Section> sections = new ArrayList<>();
  private final Set<String> links = new LinkedHashSet<>();
  private Section now;
  private Attempt attempt;

  private FolderGallery(Path folder, Path aside, Consumer<String> out, DataSets data) {
    this.folder = folder;
    this.aside = aside;
    this.out = out;
    this.data = data;
  }

  /**
   * {@return a gallery}
   *
   * @param folder where everything goes; made if it is not there
   * @param out takes the lines that demonstrations say
   * @throws InputException if nothing can be written there
   */
  public static FolderGallery into(Path folder, Consumer<String> out) {
    return into(folder, out, DataSets.fetched());
  }

  /**
   * {@return a gallery}
   *
   * @param folder where everything goes; made if it is not there
   * @param out takes the lines that demonstrations say
   * @param data that demonstrations may need
   * @throws InputException if nothing can be written there
   */
  public static FolderGallery into(Path folder, Consumer<String> out, DataSets data) {
    try {
      Files.createDirectories(folder);
      Path aside = Files.createTempDirectory(folder, ".unfinished-");
      return new FolderGallery(folder, aside, out, data);
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  /**
   * Runs a demonstration and takes what it shows.
   *
   * @param demo of any module
   */
  public void show(Demo demo) {
    begin(demo);
    demo.run(this);
    sections.add(now);
    now = null;
  }

  /**
   * Runs a demonstration of classes that may be unfinished, or wrong: what it shows before it stops
   * is kept, and the page says of the rest what it waits for.
   *
   * @param demo of any module
   * @param whole the same one with the solutions, which knows what there is to see; null if there
   *     is none
   * @return how far it came
   */
  public HowFar showAsFarAsItComes(Demo demo, Demo whole) {
    begin(demo);
    attempt = new Attempt();
    attempt.all(() -> demo.run(this));
    int drawn = now.exhibits.size();
    if (!attempt.obstacles().isEmpty()) {
      now.gaps.addAll(attempt.gaps(now, whole == null ? List.of() : Promised.by(whole, data)));
    }
    HowFar howFar = new HowFar(drawn, now.missing(), attempt.obstacles());
    sections.add(now);
    now = null;
    attempt = null;
    return howFar;
  }

  private void begin(Demo demo) {
    Check.that(KEY.matcher(demo.name()).matches(), "\"%s\" is no name of a demo", demo.name());
    Check.that(
        sections.stream().noneMatch(s -> s.module == demo.module() && s.name.equals(demo.name())),
        "module %s has two demos named %s",
        demo.module(),
        demo.name());
    now = new Section(demo);
    try {
      Files.createDirectories(directory());
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  @Override
  public void part(Runnable work) {
    if (attempt == null) {
      work.run();
    } else {
      attempt.part(work);
    }
  }

  @Override
  public void picture(String file, BufferedImage image, String whatToSee) {
    Check.that(file.endsWith(".png"), "a picture's name must end in .png but is %s", file);
    Path path = place(file, whatToSee);
    Png.write(path, image);
    now.exhibits.add(
        new Section.Exhibit(link(file), whatToSee, image.getWidth(), image.getHeight()));
  }

  @Override
  public void file(String file, Content content, String whatToSee) {
    Path path = place(file, whatToSee);
    try {
      content.writeTo(path);
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
    Check.that(Files.exists(path), "%s was announced but not written", file);
    now.exhibits.add(new Section.Exhibit(link(file), whatToSee, 0, 0));
  }

  @Override
  public void figure(String key, double value, String words) {
    Check.that(KEY.matcher(key).matches(), "\"%s\" is no key of a figure", key);
    Check.finite(key, value);
    Check.that(!words.isBlank(), "figure %s needs words", key);
    Section.Figure before = now.figures.put(key, new Section.Figure(value, words));
    Check.that(before == null, "figure %s was reported before", key);
  }

  @Override
  public void say(String line) {
    now.lines.add(line);
    out.accept(line);
  }

  @Override
  public Path directory() {
    return aside.resolve(Module.of(now.module).folder());
  }

  @Override
  public Path dataset(String name) {
    return data.require(DataSet.named(name));
  }

  /**
   * Puts every file in its place, the page last.
   *
   * @return the page
   * @throws InputException if one cannot be written
   */
  public Path finish() {
    sections.sort(Comparator.comparingInt(s -> s.module));
    try {
      Files.writeString(
          aside.resolve("metrics.json"), Metrics.json(sections, folder.resolve("metrics.json")));
      Files.writeString(aside.resolve("index.html"), Page.html(sections));
      for (Section section : sections) {
        for (Section.Exhibit exhibit : section.exhibits) { // not a file that was only begun
          Files.createDirectories(folder.resolve(exhibit.link()).getParent());
          move(exhibit.link());
        }
      }
      move("metrics.json");
      move("index.html");
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
    return folder.resolve("index.html");
  }

  /** Takes away what was not put in its place. */
  @Override
  public void close() {
    try {
      Folders.remove(aside);
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  private Path place(String file, String whatToSee) {
    Check.that(FILE.matcher(file).matches(), "\"%s\" is no plain file name", file);
    Check.that(!whatToSee.isBlank(), "%s needs a sentence that says what to see", file);
    Check.that(links.add(link(file)), "%s was shown before", file);
    return directory().resolve(file);
  }

  private String link(String file) {
    return Module.of(now.module).folder() + "/" + file;
  }

  private void move(String name) throws IOException {
    Files.move(aside.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  private static InputException unwritable(Path folder, IOException cause) {
    return new InputException(
        "The folder " + folder + " cannot be written in: name one that you may write to.", cause);
  }
}
