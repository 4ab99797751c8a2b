package gmm.faces.given;

import gmm.kit.Check;
import gmm.kit.InputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Labeled Faces in the Wild: photographs of public figures in the news, found by a face detector,
 * as scikit-learn's {@code fetch_lfw_people} makes faces of them.
 *
 * <p>Huang, Ramesh, Berg and Learned-Miller, Labeled Faces in the Wild: A Database for Studying
 * Face Recognition in Unconstrained Environments (2007).
 */
public final class Lfw {

  private Lfw() {}

  /**
   * {@return the faces, in the order of their paths}
   *
   * @param source {@code lfw-funneled.tgz}, or the folder that was unpacked from it
   * @param options their size, and whose
   * @throws InputException if the source is missing, damaged, or holds no such photographs
   */
  public static NamedFaces read(Path source, LfwOptions options) {
    requireThere(source);
    LfwCollector collector = new LfwCollector(source.toString(), options);
    LfwFiles.each(source, collector);
    return chosen(source, collector.finish(), options);
  }

  /**
   * {@return the same faces, from a file that the first call leaves in a folder}
   *
   * <p>The file is made again when the source has changed, or when it is damaged itself; where it
   * cannot be written, every call reads the source.
   *
   * @param source as in {@link #read(Path, LfwOptions)}
   * @param options likewise
   * @param cache a folder, made if it is not there
   */
  public static NamedFaces read(Path source, LfwOptions options, Path cache) {
    requireThere(source);
    LfwCache file = LfwCache.of(source, options, cache);
    Optional<NamedFaces> kept = file.read();
    if (kept.isPresent()) {
      return chosen(source, kept.get(), options);
    }
    NamedFaces all = read(source, new LfwOptions(options.resize(), 1));
    file.write(all);
    return chosen(source, all, options);
  }

  private static void requireThere(Path source) {
    Check.notNull("source", source);
    if (!Files.exists(source)) {
      throw new InputException("There is no file or folder " + source + ": check its path.");
    }
  }

  private static NamedFaces chosen(Path source, NamedFaces all, LfwOptions options) {
    NamedFaces some = all.ofPersonsWith(options.minFaces());
    if (some.size() == 0) {
      throw new InputException(
          "Nobody has " + options.minFaces() + " photographs in " + source + ": ask for fewer.");
    }
    return some;
  }
}
