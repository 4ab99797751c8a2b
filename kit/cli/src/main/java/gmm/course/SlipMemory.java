package gmm.course;

import gmm.course.run.Outcome;
import gmm.kit.ExerciseInfo;
import gmm.kit.Utf8;
import gmm.kit.loop.LoopEvent;
import gmm.kit.testing.Reason;
import gmm.kit.testing.Reason.NamedSlip;
import gmm.kit.testing.Reason.Wrong;
import gmm.kit.testing.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where in a formula the last test found a slip, until a hint has said it. */
final class SlipMemory {

  private SlipMemory() {}

  /**
   * Keeps what tests have found, and forgets what they found before.
   *
   * @param root the course's folder
   * @param exercises that were tested
   * @param outcome of their tests
   * @throws IOException if it cannot be kept
   */
  static void keep(Path root, List<ExerciseInfo> exercises, Outcome outcome) throws IOException {
    for (ExerciseInfo exercise : exercises) {
      keep(root, exercise.number(), outcome.failures().stream().map(Verdict::reason));
    }
  }

  /**
   * {@return what is told of a watch, to keep what it finds on its way}
   *
   * @param root the course's folder
   * @param face whom else it is told
   */
  static Consumer<LoopEvent> of(Path root, Consumer<LoopEvent> face) {
    return event -> {
      try {
        if (event instanceof LoopEvent.Judged judged) {
          keep(root, judged.exercise(), Stream.of());
        } else if (event instanceof LoopEvent.Diagnosis found) {
          keep(root, found.exercise(), Stream.of(found.reason()));
        }
      } catch (IOException e) {
        face.accept(new LoopEvent.Trouble("What the next hint would say cannot be kept: " + e));
      }
      face.accept(event);
    };
  }

  private static void keep(Path root, String number, Stream<Reason> reasons) throws IOException {
    Path file = file(root, number);
    Files.deleteIfExists(file);
    Optional<String> words = words(number, reasons);
    if (words.isPresent()) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, words.get());
    }
  }

  private static Optional<String> words(String number, Stream<Reason> reasons) {
    return reasons
        .map(reason -> reason instanceof Wrong wrong ? wrong : null)
        .filter(wrong -> wrong != null && wrong.exercise().equals(number))
        .map(Wrong::slips)
        .filter(slips -> !slips.isEmpty())
        .findFirst()
        .map(slips -> slips.stream().map(SlipMemory::words).collect(Collectors.joining("\n")));
  }

  private static String words(NamedSlip slip) {
    List<String> terms = slip.terms().stream().filter(t -> !t.isBlank()).toList();
    return terms.isEmpty()
        ? "Look for a place where %s.".formatted(slip.words())
        : "If %s: look at %s.".formatted(slip.words(), String.join(", or at ", terms));
  }

  /**
   * {@return where to look; empty where nothing is known or it has been said}
   *
   * @param root the course's folder
   * @param number the exercise's
   * @throws IOException if it cannot be read
   */
  static Optional<String> take(Path root, String number) throws IOException {
    Path file = file(root, number);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String words = Utf8.readLeniently(file);
    Files.delete(file);
    return Optional.of(words);
  }

  private static Path file(Path root, String number) {
    return root.resolve(".course/slips").resolve(number);
  }
}
