package gmm.course;

import gmm.course.run.Here;
import gmm.kit.Catalogue;
import gmm.kit.CourseRoot;
import gmm.kit.ExerciseInfo;
import gmm.kit.InputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where the launcher begins. What is asked every few minutes, in its plainest form, is done at
 * once; all else, and every mistake in typing, is for {@link Course}, whose parser takes longer to
 * start than what is asked takes to do.
 */
public final class Start {

  private final List<String> words;

  private Start(List<String> words) {
    this.words = words;
  }

  /**
   * Runs one command and ends the process.
   *
   * @param arguments as typed
   */
  public static void main(String[] arguments) {
    Start start = new Start(Arrays.asList(arguments));
    if (start.isPlain()) {
      end(start.run());
    }
    Course.main(arguments);
  }

  /** At once: a test that ran here may have left threads behind. */
  private static void end(int code) {
    try {
      Here.done();
    } catch (IOException e) {
      Runtime.getRuntime().halt(Course.FAILED); // the launcher goes on from here
    }
    Runtime.getRuntime().halt(code);
  }

  /** {@return the exit code of a plain command} */
  static int run(String... words) {
    return new Start(List.of(words)).run();
  }

  private boolean isPlain() {
    return switch (command()) {
      case "", "progress" -> words.size() < 2;
      case "lecture" -> words.size() == 2 && exercise().isPresent();
      case "hint" -> words.size() == (isAgain() ? 3 : 2) && exercise().isPresent();
      case "test" -> words.stream().noneMatch(word -> word.startsWith("-"));
      default -> false;
    };
  }

  private String command() {
    return words.isEmpty() ? "" : words.getFirst();
  }

  private boolean isAgain() {
    return words.getLast().equals("--again");
  }

  private Optional<ExerciseInfo> exercise() {
    return Catalogue.course().find(words.get(1));
  }

  private static Optional<Wanted> wanted(List<String> named) {
    try {
      return Optional.of(Wanted.of(named));
    } catch (InputException e) {
      return Optional.empty(); // for the parser to explain
    }
  }

  private int run() {
    int width = TerminalWidth.now();
    boolean colours =
        Boolean.getBoolean("course.screen")
            && System.getenv("NO_COLOR") == null
            && !"dumb".equals(System.getenv("TERM"));
    Prose errors = new Prose(new PrintWriter(System.err), width);
    try {
      Path root = CourseRoot.find();
      UpdateCommand.goOn(root, errors);
      return run(root, new Prose(new PrintWriter(System.out), width, colours));
    } catch (IOException | RuntimeException e) {
      errors.say(Explanation.of(e));
      return Course.FAILED;
    }
  }

  private int run(Path root, Prose prose) throws IOException {
    switch (command()) {
      case "hint" -> new Hints(root, prose).give(exercise().orElseThrow(), isAgain());
      case "lecture" -> LectureSection.show(root, exercise().orElseThrow(), prose);
      case "progress" -> ProgressTable.show(new Standings(root), prose);
      case "test" -> {
        return test(root, prose);
      }
      default -> new StatusReport(root, prose).show();
    }
    return 0;
  }

  private int test(Path root, Prose prose) throws IOException {
    List<String> named = words.subList(1, words.size());
    try (Tests tests = new Tests(root, Wanted.isFew(named))) {
      Optional<Wanted> wanted = wanted(named);
      if (wanted.isPresent()) {
        return Tests.code(
            tests.run(wanted.get(), found -> new TestReport(prose, root, found).show()));
      }
    }
    String[] all = words.toArray(String[]::new);
    return Course.commandLineFor(all).execute(all);
  }
}
