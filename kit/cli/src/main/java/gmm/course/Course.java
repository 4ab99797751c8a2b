package gmm.course;

import gmm.kit.CourseRoot;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code course} command. */
@Command(
    name = "course",
    mixinStandardHelpOptions = true,
    version = "Gaussian mixtures, a course kit",
    description = "Where you are, and everything else that you can do with this course.",
    synopsisSubcommandLabel = "[COMMAND]",
    subcommands = {
      DemoCommand.class,
      TestCommand.class,
      HintCommand.class,
      SolutionCommand.class,
      ResetCommand.class,
      CarryOverCommand.class,
      BenchCommand.class,
      SkeletonsCommand.class,
      CheckCommand.class,
      HandoutCommand.class
    })
public final class Course implements Runnable {

  @Spec private CommandSpec spec;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Show the whole stack trace of an error.")
  private boolean verbose;

  /** Exit code of work that failed. */
  public static final int FAILED = 1;

  /** Exit code of a call that cannot be meant. */
  public static final int MISUSE = 2;

  /**
   * Runs one command and ends the process.
   *
   * @param arguments as typed
   */
  public static void main(String[] arguments) {
    try {
      System.exit(commandLine().execute(arguments));
    } catch (OutOfMemoryError e) {
      System.err.printf(
          "There is not enough memory (%,d MB): ask for less at once; data in a .npy file need not"
              + " fit into it.%n",
          Runtime.getRuntime().maxMemory() >> 20);
      System.exit(FAILED);
    }
  }

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Course());
    ModuleCommands.add(line, Course.class.getClassLoader());
    prepared(line);
    line.setExecutionStrategy(
        parsed ->
            ModuleCommands.asksForMine(parsed)
                ? ModuleCommands.runMine(parsed)
                : new CommandLine.RunLast().execute(parsed));
    return line;
  }

  /** {@return the line, its errors told in sentences} */
  static CommandLine prepared(CommandLine line) {
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(Course::explain);
    line.setParameterExceptionHandler(Course::misuse);
    return line;
  }

  private static int explain(Exception thrown, CommandLine line, CommandLine.ParseResult ignored)
      throws Exception {
    PrintWriter err = line.getErr();
    Course course = (Course) root(line).getCommand();
    if (course.verbose) {
      thrown.printStackTrace(err);
    }
    err.println(line.getColorScheme().errorText(Explanation.of(thrown)));
    return FAILED;
  }

  private static int misuse(ParameterException thrown, String[] ignored) {
    CommandLine line = thrown.getCommandLine();
    PrintWriter err = line.getErr();
    err.println(line.getColorScheme().errorText(thrown.getMessage()));
    CommandLine.UnmatchedArgumentException.printSuggestions(thrown, err);
    err.println("See " + line.getCommandSpec().qualifiedName() + " --help.");
    return MISUSE;
  }

  private static CommandLine root(CommandLine line) {
    CommandLine at = line;
    while (at.getParent() != null) {
      at = at.getParent();
    }
    return at;
  }

  @Override
  public void run() {
    try {
      new StatusReport(CourseRoot.find(), spec.commandLine()).show();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
