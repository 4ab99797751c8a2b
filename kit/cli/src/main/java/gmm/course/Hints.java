package gmm.course;

import gmm.kit.ExerciseInfo;
import gmm.kit.InputException;
import gmm.kit.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Hints, one more each time; which ones were given is remembered. */
final class Hints {

  private static final int INDENT = 2;

  private final Path root;
  private final Prose prose;

  Hints(Path root, Prose prose) {
    this.root = root;
    this.prose = prose;
  }

  /**
   * Gives the next one.
   *
   * @param exercise whose
   * @param again whether the first is the next
   * @throws IOException if it cannot be remembered
   * @throws InputException if there are none
   */
  void give(ExerciseInfo exercise, boolean again) throws IOException {
    String number = exercise.number();
    Optional<String> where = again ? Optional.empty() : SlipMemory.take(root, number);
    if (where.isPresent()) {
      prose.say("%s %s:%n", number, exercise.title());
      prose.say(where.get().indent(INDENT));
      return;
    }
    List<String> hints = exercise.hints();
    if (hints.isEmpty()) {
      throw new InputException("Exercise " + number + " has no hints.");
    }
    Path memory = root.resolve(".course/hints").resolve(number);
    int given = again ? 0 : given(memory);
    int next = Math.min(given, hints.size() - 1);
    prose.say("%s %s, hint %d of %d:%n", number, exercise.title(), next + 1, hints.size());
    prose.say(hints.get(next).indent(INDENT));
    if (given >= hints.size()) {
      prose.say("%nThat is the last one. From the first: ./course hint %s --again", number);
    }
    Files.createDirectories(memory.getParent());
    Files.writeString(memory, String.valueOf(next + 1));
  }

  private static int given(Path memory) throws IOException {
    String text = Files.exists(memory) ? Utf8.readLeniently(memory).strip() : "0";
    return text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
  }
}
