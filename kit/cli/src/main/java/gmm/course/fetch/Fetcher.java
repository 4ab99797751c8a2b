package gmm.course.fetch;

import gmm.kit.InputException;
import gmm.kit.data.DataSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Brings data sets into the folder where the course looks for them, each file once. */
public final class Fetcher {

  private final Path home;
  private final Function<DataSet, List<RemoteFile>> published;
  private final Patience patience;
  private final Consumer<String> out;

  Fetcher(
      Path home,
      Function<DataSet, List<RemoteFile>> published,
      Patience patience,
      Consumer<String> out) {
    this.home = home;
    this.published = published;
    this.patience = patience;
    this.out = out;
  }

  /**
   * {@return one}
   *
   * @param home the folder; made when something is fetched
   * @param out takes lines that say what happens
   */
  public static Fetcher into(Path home, Consumer<String> out) {
    return new Fetcher(home, Published::of, Patience.USUAL, out);
  }

  /**
   * Brings what is not here, or is not as it was published.
   *
   * @param set which
   * @param mirror where from, if not from where it was published
   * @throws InputException if that cannot be done, and why
   */
  public void fetch(DataSet set, Optional<Mirror> mirror) {
    List<RemoteFile> files = published.apply(set);
    for (RemoteFile file : files) {
      Path place = place(set, file);
      if (isWhole(file, place)) {
        out.accept(file.name() + " is here already, and whole.");
      } else {
        RemoteFile there = mirror.map(m -> m.of(file, files.size() == 1)).orElse(file);
        Origin origin = Origin.of(there.address(), patience.stall());
        new Download(there, origin, patience, out).to(place);
      }
    }
    out.accept("%s is in %s.".formatted(set.title(), set.folder(home)));
  }

  private boolean isWhole(RemoteFile file, Path place) {
    if (!Files.exists(place)) {
      return false;
    }
    boolean whole = file.isSameAs(place);
    if (!whole) {
      out.accept(file.name() + " is here, but not as it was published: fetching it again.");
    }
    return whole;
  }

  /**
   * Checks what is here, and fetches nothing.
   *
   * @param set which
   * @throws InputException if a file is not here, or is not as it was published
   */
  public void verify(DataSet set) {
    for (RemoteFile file : published.apply(set)) {
      Path place = place(set, file);
      if (!Files.exists(place) || !file.isSameAs(place)) {
        throw new InputException(
            "%s is %s: run ./course fetch %s where there is a network."
                .formatted(
                    place,
                    Files.exists(place) ? "not as it was published" : "not here",
                    set.word()));
      }
      out.accept(file.name() + " is here, and whole.");
    }
    out.accept("%s is in %s.".formatted(set.title(), set.folder(home)));
  }

  private Path place(DataSet set, RemoteFile file) {
    return set.folder(home).resolve(file.name());
  }
}
