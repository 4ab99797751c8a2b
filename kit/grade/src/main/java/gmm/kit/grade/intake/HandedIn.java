package gmm.kit.grade.intake;

import gmm.kit.Folders;
import gmm.kit.Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What is taken from one submission: sources and nothing else.
 *
 * @param sources for each module the files below its folder, {@code
 *     src/main/java/gmm/em/KMeans.java}
 * @param ignored how many files of other kinds there were
 * @param notes what was left out and why, a sentence each
 */
public record HandedIn(Map<Module, Map<String, byte[]>> sources, int ignored, List<String> notes) {

  /** Copies the maps and the list. */
  public HandedIn {
    sources = Map.copyOf(sources);
    notes = List.copyOf(notes);
  }

  /**
   * Writes the sources, laid out as a course.
   *
   * @param folder emptied first
   * @throws IOException if that fails
   */
  public void writeTo(Path folder) throws IOException {
    Folders.remove(folder);
    for (var module : sources.entrySet()) {
      for (var file : module.getValue().entrySet()) {
        Path target = folder.resolve(module.getKey().folder()).resolve(file.getKey());
        Files.createDirectories(target.getParent());
        Files.write(target, file.getValue());
      }
    }
  }
}
