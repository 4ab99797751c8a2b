package gmm.kit.loop;

import gmm.kit.Catalogue;
import gmm.kit.ExerciseState;
import gmm.kit.Module;
import gmm.kit.Progress;
import gmm.kit.Utf8;
import gmm.kit.loop.build.Mishap;
import gmm.kit.loop.build.StandIns;
import gmm.kit.loop.keep.Versions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The texts of a module's sources: as they are, as they last compiled, and kept for good. */
final class Keeper implements StandIns {

  private final Path root;
  private final Surroundings course;
  private final Consumer<String> trouble;
  private final Map<Path, String> texts = new TreeMap<>();
  private final Map<Path, String> sound = new HashMap<>();
  private final List<Mishap> unreadable = new ArrayList<>();

  /**
   * @param trouble is told, in a sentence, what cannot be kept
   */
  Keeper(Path root, Surroundings course, Consumer<String> trouble) {
    this.root = root;
    this.course = course;
    this.trouble = trouble;
  }

  /** Reads sources, and keeps every version of them. */
  void read(Set<Path> files) {
    texts.keySet().retainAll(files);
    unreadable.clear();
    for (Path file : files) {
      try {
        byte[] bytes = Files.readAllBytes(file);
        keep(file, bytes);
        Optional<Utf8.Fault> fault = Utf8.fault(bytes);
        fault.ifPresent(f -> unreadable.add(new Mishap(file, f.line(), 0, "", f.sentence())));
        if (fault.isPresent()) {
          texts.remove(file);
        } else {
          texts.put(file, new String(bytes, StandardCharsets.UTF_8));
        }
      } catch (NoSuchFileException e) {
        texts.remove(file); // gone since: the next look will tell
      } catch (IOException e) {
        texts.remove(file);
        unreadable.add(Mishap.of(file, "It cannot be read: " + e.getMessage()));
      }
    }
  }

  private void keep(Path file, byte[] bytes) {
    String before = texts.get(file);
    if (before != null && before.equals(new String(bytes, StandardCharsets.UTF_8))) {
      return;
    }
    try {
      Versions.of(root, file).keep(bytes);
    } catch (IOException e) {
      trouble.accept(
          "Your versions cannot be kept (%s): what you save is judged all the same."
              .formatted(e.getMessage()));
    }
  }

  Map<Path, String> texts() {
    return texts;
  }

  List<Mishap> unreadable() {
    return unreadable;
  }

  void compiled(Map<Path, String> good) {
    sound.putAll(good);
  }

  @Override
  public List<String> of(Path source) {
    List<String> all = new ArrayList<>();
    Optional.ofNullable(sound.get(source)).ifPresent(all::add);
    try {
      course.given(source).ifPresent(all::add);
    } catch (IOException e) {
      trouble.accept("The skeleton of %s cannot be read: %s".formatted(source, e.getMessage()));
    }
    return all;
  }

  /** Keeps a verdict, if it is still the verdict on what the file holds. */
  void judged(Module module, String exercise, ExerciseState state) {
    Path source = Progress.source(root, Catalogue.course().get(exercise));
    try {
      byte[] now = Files.readAllBytes(source);
      if (new String(now, StandardCharsets.UTF_8).equals(texts.get(source))) {
        Progress.record(root, module, Map.of(exercise, state));
        Versions.of(root, source).note(Versions.digest(now), exercise, state);
      }
    } catch (NoSuchFileException e) {
      // gone since
    } catch (IOException e) {
      trouble.accept("Your progress cannot be kept: " + e.getMessage());
    }
  }
}
