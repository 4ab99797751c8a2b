package gmm.course.update;

import gmm.kit.Folders;
import gmm.kit.PartFile;
import gmm.kit.loop.keep.Versions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What an update is about to do, on the disk before the first file is touched: whoever is ended in
 * the middle of it goes on where he was. Every file that it replaces or takes away is kept before.
 */
public final class Journal {

  private static final String PUT = "put ";
  private static final String REMOVE = "remove ";

  private final Path root;
  private final Path folder;
  private final Path list;

  private Journal(Path root) {
    this.root = root;
    this.folder = root.resolve(".course/update");
    this.list = folder.resolve("journal");
  }

  /**
   * {@return that of a course}
   *
   * @param root the course's folder
   */
  public static Journal of(Path root) {
    return new Journal(root);
  }

  /** {@return whether an update was begun and has not come to its end} */
  public boolean isBegun() {
    return Files.exists(list);
  }

  /** Forgets what was prepared and never begun. */
  void clear() throws IOException {
    Folders.remove(folder);
  }

  /** {@return where the new files are prepared, by their path below the course} */
  Path fresh() {
    return folder.resolve("files");
  }

  /** {@return a place beside them for what is unpacked or compiled} */
  Path scratch(String name) {
    return folder.resolve(name);
  }

  /**
   * Begins: from here on the update comes to its end, whatever happens.
   *
   * @param kept the folder, below the course, for what is replaced
   * @param put files that are prepared
   * @param remove files that go
   * @throws IOException if that cannot be written
   */
  void begin(String kept, Collection<String> put, Collection<String> remove) throws IOException {
    List<String> lines = new ArrayList<>(List.of(kept));
    put.forEach(file -> lines.add(PUT + file));
    remove.forEach(file -> lines.add(REMOVE + file));
    PartFile part = PartFile.of(list);
    try {
      Files.write(part.part(), lines);
      part.finish();
    } finally {
      part.discard();
    }
  }

  /**
   * Does what is left to do.
   *
   * @throws IOException if a file cannot be written; what is left is still to do
   */
  public void finish() throws IOException {
    List<String> lines = Files.readAllLines(list);
    Path kept = root.resolve(lines.getFirst());
    for (String line : lines.subList(1, lines.size())) {
      if (line.startsWith(PUT)) {
        put(line.substring(PUT.length()), kept);
      } else {
        String file = line.substring(REMOVE.length());
        keep(file, kept);
        Files.deleteIfExists(root.resolve(file));
      }
    }
    Files.delete(list);
    Folders.remove(folder);
  }

  private void put(String file, Path kept) throws IOException {
    Path from = fresh().resolve(file);
    if (!Files.exists(from)) {
      return; // it is there since before we were ended
    }
    Path to = root.resolve(file);
    keep(file, kept);
    Files.createDirectories(to.getParent());
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  private void keep(String file, Path kept) throws IOException {
    Path there = root.resolve(file);
    if (!Files.isRegularFile(there)) {
      return;
    }
    byte[] content = Files.readAllBytes(there);
    if (file.endsWith(".java") && file.contains("/src/main/")) {
      Versions.of(root, there).keep(content);
    }
    Optional<Path> place = placeFor(kept.resolve(file), content);
    if (place.isPresent()) {
      PartFile part = PartFile.of(place.get());
      try {
        Files.write(part.part(), content);
        part.finish();
      } finally {
        part.discard();
      }
    }
  }

  /** Somebody may have saved it since it was kept: both stay. None where it is kept already. */
  private static Optional<Path> placeFor(Path wanted, byte[] content) throws IOException {
    Path place = wanted;
    for (int i = 2; Files.exists(place); i++) {
      if (Arrays.equals(Files.readAllBytes(place), content)) {
        return Optional.empty();
      }
      place = wanted.resolveSibling(wanted.getFileName() + "~" + i);
    }
    return Optional.of(place);
  }
}
