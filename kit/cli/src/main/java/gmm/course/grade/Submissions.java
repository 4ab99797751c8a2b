package gmm.course.grade;

import gmm.kit.InputException;
import gmm.kit.grade.intake.Intake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the submissions among what was named: each by its id. */
final class Submissions {

  private Submissions() {}

  /** Their places by id, in order; a folder of submissions is all of them. */
  static Map<String, Path> among(List<Path> named) throws IOException {
    Map<String, Path> found = new TreeMap<>();
    for (Path path : named) {
      if (!Files.exists(path)) {
        throw new InputException(
            "There is no " + path + ": name a submission, or a folder of them.");
      }
      Path real = path.toAbsolutePath().normalize();
      if (!Files.isDirectory(real) || Intake.isSubmission(real)) {
        add(real, found);
        continue;
      }
      try (Stream<Path> inside = Files.list(real)) {
        for (Path one :
            inside.filter(p -> !p.getFileName().toString().startsWith(".")).sorted().toList()) {
          add(one, found);
        }
      }
    }
    if (found.isEmpty()) {
      throw new InputException("There is no submission in what was named.");
    }
    return found;
  }

  private static void add(Path path, Map<String, Path> found) {
    String id =
        path.getFileName().toString().replaceFirst("\\.(zip|jar|tar\\.gz|tgz|bundle|git)$", "");
    Path before = found.put(id, path);
    if (before != null) {
      throw new InputException(
          "%s and %s are both called %s: rename one.".formatted(before, path, id));
    }
  }
}
