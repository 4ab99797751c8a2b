package gmm.course.grade;

import gmm.kit.InputException;
import gmm.kit.grade.intake.Intake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the submissions among what was named: each by its id. */
public final class Submissions {

  private final Map<String, Path> places = new TreeMap<>();
  private final Map<String, String> troubles = new TreeMap<>();
  private final List<String> notes = new ArrayList<>();

  private Submissions() {}

  /** Each by its id; a folder of submissions is all of them. */
  public static Submissions among(List<Path> named) throws IOException {
    Submissions found = new Submissions();
    for (Path path : named) {
      if (!Files.exists(path)) {
        throw new InputException(
            "There is no " + path + ": name a submission, or a folder of them.");
      }
      found.addNamed(path.toRealPath());
    }
    if (found.places.isEmpty() && found.troubles.isEmpty()) {
      throw new InputException("There is no submission in what was named.");
    }
    return found;
  }

  /** What can be taken in, or at least tried: by id, in order. */
  public Map<String, Path> places() {
    return places;
  }

  /** Why nothing is taken from some: a sentence by id. */
  public Map<String, String> troubles() {
    return troubles;
  }

  /** What may not have been meant. */
  List<String> notes() {
    return notes;
  }

  /** Whether an id can be the name of a file, in the folder that it is put into and no other. */
  static boolean isName(String id) {
    try {
      Path path = Path.of(id);
      return !id.isBlank()
          && !id.startsWith(".")
          && id.length() <= 200
          && id.chars().noneMatch(c -> Character.isISOControl(c) || c == '/' || c == '\\')
          && path.getNameCount() == 1
          && path.toString().equals(id);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private void addNamed(Path path) throws IOException {
    if (!Files.isDirectory(path) || Intake.isSubmission(path)) {
      add(path);
      return;
    }
    List<Path> inside = new ArrayList<>();
    try (Stream<Path> all = Files.list(path)) {
      all.filter(p -> !p.getFileName().toString().matches("\\..*|__MACOSX"))
          .sorted()
          .forEach(inside::add);
    }
    inside.forEach(this::add);
    List<Path> likely = inside.stream().filter(Submissions::isLikely).toList();
    if (likely.size() == 1) {
      notes.add(
          ("%s was taken for a class in which one submission lies, %s. If it is one student's own"
                  + " folder, name %s.")
              .formatted(path, likely.getFirst().getFileName(), likely.getFirst()));
    }
  }

  private static boolean isLikely(Path path) {
    return Files.isDirectory(path)
        ? Intake.isSubmission(path)
        : Arrays.stream(Intake.ENDINGS.split("\\|")).anyMatch(path.toString()::endsWith);
  }

  private void add(Path path) {
    String file = String.valueOf(path.getFileName());
    String cut = file.replaceFirst("\\.(" + Intake.ENDINGS.replace(".", "\\.") + "|git)$", "");
    String id = isName(cut) ? cut : file;
    if (!isName(id)) {
      String safe = id.replaceAll("[^\\w.-]", "_").replaceFirst("^\\.+", "_");
      troubles.put(
          safe.substring(0, Math.min(200, safe.length())),
          "Its name cannot be that of a folder of results: rename it.");
    } else if (Files.isSymbolicLink(path)) {
      troubles.put(id, file + " is a link: what it points to is not followed.");
    } else if (places.containsKey(id) || troubles.containsKey(id)) {
      Path before = places.remove(id);
      troubles.merge(
          id,
          "%s and %s are both called %s: leave the one that counts."
              .formatted(before == null ? "Others" : before.getFileName(), file, id),
          (old, now) -> old);
    } else {
      places.put(id, path);
    }
  }
}
