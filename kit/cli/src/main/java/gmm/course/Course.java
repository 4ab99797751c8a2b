package gmm.course;

import gmm.kit.CourseRoot;
import gmm.kit.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code course} command. */
@Command(
    name = "course",
    mixinStandardHelpOptions = true,
    versionProvider = CourseVersion.class,
    description = "Where you are, and everything else that you can do with this course.",
    synopsisSubcommandLabel = "[COMMAND]")
public final class Course implements Runnable {

  @Spec private CommandSpec spec;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Show the whole stack trace of an error.")
  private boolean verbose;

  /** Exit code of work that failed. */
  public static final int FAILED = 1;

  /** Exit code of a call that makes no sense. */
  public static final int MISUSE = 2;

  /** The help's own limit. */
  private static final int NARROWEST_HELP = 55;

  /**
   * Runs one command and ends the process.
   *
   * @param arguments as typed
   */
  public static void main(String[] arguments) {
    try {
      System.exit(commandLineFor(arguments).execute(arguments));
    } catch (OutOfMemoryError e) {
      System.err.printf(
          "There is not enough memory (%,d MB): ask for less at once; data in a .npy file need not"
              + " fit into it.%n",
          Runtime.getRuntime().maxMemory() >> 20);
      System.exit(FAILED);
    }
  }

  private final IntSupplier columns;
  private int width;

  Course(IntSupplier columns) {
    this.columns = columns;
  }

  /** How many characters a line of prose may have. */
  int width() {
    if (width == 0) {
      width = columns.getAsInt();
    }
    return width;
  }

  static CommandLine commandLine() {
    return commandLine(TerminalWidth::now);
  }

  static CommandLine commandLine(IntSupplier columns) {
    return commandLine(columns, name -> true);
  }

  /** {@return the line for these arguments: with the one command that they name, or with all} */
  static CommandLine commandLineFor(String... arguments) {
    String first = arguments.length == 0 ? "" : arguments[0];
    CommandLine line = commandLine(TerminalWidth::now, first::equals);
    return line.getSubcommands().isEmpty() ? commandLine() : line;
  }

  private static CommandLine commandLine(IntSupplier columns, Predicate<String> wanted) {
    CommandLine line = new CommandLine(new Course(columns));
    Commands.add(line, wanted);
    ModuleCommands.add(line, wanted, Course.class.getClassLoader());
    prepared(line);
    line.setExecutionStrategy(Course::execute);
    return line;
  }

  private static int execute(CommandLine.ParseResult parsed) {
    CommandLine line = parsed.commandSpec().commandLine();
    try {
      UpdateCommand.goOn(CourseRoot.find(), Prose.aboutErrors(line));
    } catch (InputException e) {
      throw new CommandLine.ExecutionException(line, e.getMessage(), e);
    }
    return ModuleCommands.asksForMine(parsed)
        ? ModuleCommands.runMine(parsed)
        : new CommandLine.RunLast().execute(parsed);
  }

  /** {@return the line, its errors told in sentences} */
  static CommandLine prepared(CommandLine line) {
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setHelpFactory(
        (spec, scheme) -> {
          Course course = (Course) spec.root().userObject();
          spec.usageMessage().width(Math.max(course.width(), NARROWEST_HELP));
          return new CommandLine.Help(spec, scheme);
        });
    line.setExecutionExceptionHandler(Course::explain);
    line.setParameterExceptionHandler(Misuse::explain);
    return line;
  }

  private static int explain(Exception thrown, CommandLine line, CommandLine.ParseResult ignored)
      throws Exception {
    Course course = (Course) line.getCommandSpec().root().userObject();
    if (course.verbose) {
      thrown.printStackTrace(line.getErr());
    }
    Prose.aboutErrors(line).say(line.getColorScheme().errorText(Explanation.of(thrown)).toString());
    return FAILED;
  }

  @Override
  public void run() {
    try {
      new StatusReport(CourseRoot.find(), Prose.to(spec.commandLine())).show();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
