package gmm.course;

import gmm.kit.CourseRoot;
import gmm.kit.ExerciseInfo;
import gmm.kit.InputException;
import gmm.kit.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives the next hint for an exercise: each call one more. */
@Command(
    name = "hint",
    mixinStandardHelpOptions = true,
    description = {
      "The next hint for an exercise; the last is nearly the answer.",
      "",
      "Where the last test told the kind of a slip, it first says where in the formula to look."
    },
    footer = {"", "Example: course hint 2.3"})
final class HintCommand implements Callable<Integer> {

  private static final int INDENT = 2;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "EXERCISE", description = "Such as 2.3.")
  private String number;

  @Option(names = "--again", description = "Begin with the first hint again.")
  private boolean again;

  @Override
  public Integer call() throws IOException {
    ExerciseInfo exercise = Asked.exercise(spec, number);
    Optional<String> where = again ? Optional.empty() : SlipMemory.take(CourseRoot.find(), number);
    if (where.isPresent()) {
      Prose.to(spec.commandLine()).say("%s %s:%n", number, exercise.title());
      Prose.to(spec.commandLine()).say(where.get().indent(INDENT));
      return 0;
    }
    List<String> hints = exercise.hints();
    if (hints.isEmpty()) {
      throw new InputException("Exercise " + number + " has no hints.");
    }
    Path memory = CourseRoot.find().resolve(".course/hints").resolve(number);
    int given = again ? 0 : given(memory);
    int next = Math.min(given, hints.size() - 1);
    Prose prose = Prose.to(spec.commandLine());
    prose.say("%s %s, hint %d of %d:%n", number, exercise.title(), next + 1, hints.size());
    prose.say(hints.get(next).indent(INDENT));
    if (given >= hints.size()) {
      prose.say("%nThat is the last one. From the first: ./course hint %s --again", number);
    }
    Files.createDirectories(memory.getParent());
    Files.writeString(memory, String.valueOf(next + 1));
    return 0;
  }

  private static int given(Path memory) throws IOException {
    String text = Files.exists(memory) ? Utf8.readLeniently(memory).strip() : "0";
    return text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
  }
}
