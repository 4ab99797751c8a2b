package gmm.course;

import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine;

/**
 * The commands that the kit brings. A parser of all of them takes longer to make than many a
 * command takes to run; so each is made only where it is wanted.
 */
final class Commands {

  /** In the order of the help. */
  static final List<String> NAMES =
      List.of(
          "demo",
          "fetch",
          "watch",
          "test",
          "hint",
          "lecture",
          "show",
          "solution",
          "reset",
          "history",
          "restore",
          "progress",
          "doctor",
          "carry-over",
          "update",
          "bench",
          "skeletons",
          "check",
          "handout",
          "grade",
          "similar");

  private Commands() {}

  /** Adds those that are wanted. */
  static void add(CommandLine line, Predicate<String> wanted) {
    NAMES.stream().filter(wanted).forEach(name -> line.addSubcommand(name, named(name)));
  }

  /** {@return a new command of one of the {@link #NAMES}} */
  static Object named(String name) {
    return switch (name) {
      case "demo" -> new DemoCommand();
      case "fetch" -> new FetchCommand();
      case "watch" -> new WatchCommand();
      case "test" -> new TestCommand();
      case "hint" -> new HintCommand();
      case "lecture" -> new LectureCommand();
      case "show" -> new ShowCommand();
      case "solution" -> new SolutionCommand();
      case "reset" -> new ResetCommand();
      case "history" -> new HistoryCommand();
      case "restore" -> new RestoreCommand();
      case "progress" -> new ProgressCommand();
      case "doctor" -> new DoctorCommand();
      case "carry-over" -> new CarryOverCommand();
      case "update" -> new UpdateCommand();
      case "bench" -> new BenchCommand();
      case "skeletons" -> new SkeletonsCommand();
      case "check" -> new CheckCommand();
      case "handout" -> new HandoutCommand();
      case "grade" -> new GradeCommand();
      case "similar" -> new SimilarCommand();
      default -> throw new IllegalArgumentException(name);
    };
  }
}
