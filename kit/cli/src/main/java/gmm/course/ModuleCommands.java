package gmm.course;

import gmm.course.run.MineLoader;
import gmm.course.run.StudentModule;
import gmm.course.run.Workplace;
import gmm.kit.CourseRoot;
import gmm.kit.InputException;
import gmm.kit.Module;
import gmm.kit.Todo;
import gmm.kit.demo.ModuleCommand;
import java.io.IOException;
import java.util.Arrays;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The commands that modules add; each gets {@code --mine}, which runs it with the student's own
 * classes of its module over the solved earlier ones.
 */
final class ModuleCommands {

  private static final String MINE = "--mine";

  private ModuleCommands() {}

  /** Adds those that a class loader sees, as far as they are wanted. */
  static void add(CommandLine line, Predicate<String> wanted, ClassLoader loader) {
    for (ModuleCommand added : ServiceLoader.load(ModuleCommand.class, loader)) {
      if (!wanted.test(added.name())) {
        continue;
      }
      CommandLine command = new CommandLine(added.command());
      command.getCommandSpec().addOption(mine());
      line.addSubcommand(added.name(), command);
    }
  }

  private static OptionSpec mine() {
    return OptionSpec.builder(MINE)
        .type(boolean.class)
        .arity("0")
        .description("Use your own classes of the module, over the solved earlier ones.")
        .build();
  }

  /** {@return whether a command of a module's own is to run with a student's classes} */
  static boolean asksForMine(ParseResult parsed) {
    ParseResult last = last(parsed);
    return module(last.commandSpec()) != null && last.hasMatchedOption(MINE);
  }

  /** Runs the command that was parsed with the student's classes. */
  static int runMine(ParseResult parsed) {
    CommandLine line = parsed.commandSpec().commandLine();
    try {
      CommandLine mine = new CommandLine(new Course(TerminalWidth::now));
      add(mine, name -> true, loader(line, module(last(parsed).commandSpec())));
      mine.setOut(line.getOut()).setErr(line.getErr());
      Todo.forget();
      return Course.prepared(mine)
          .execute(
              parsed.originalArgs().stream().filter(a -> !a.equals(MINE)).toArray(String[]::new));
    } catch (IOException | RuntimeException e) {
      throw new ExecutionException(line, e.getMessage(), e);
    }
  }

  private static MineLoader loader(CommandLine line, Module module) throws IOException {
    Workplace workplace = Workplace.at(CourseRoot.find());
    StudentModule student = new StudentModule(workplace, module);
    var problems = student.compile();
    if (!problems.isEmpty()) {
      new CompileReport(Prose.to(line), workplace.root(), module).show(problems);
      throw new InputException("Mend what does not compile, then run it again.");
    }
    return new MineLoader(
        student.mainFolders(), module.packageName(), Course.class.getClassLoader());
  }

  private static ParseResult last(ParseResult parsed) {
    ParseResult at = parsed;
    while (at.hasSubcommand()) {
      at = at.subcommand();
    }
    return at;
  }

  private static Module module(CommandSpec spec) {
    String type = spec.userObject().getClass().getName();
    return Arrays.stream(Module.values())
        .filter(module -> type.startsWith(module.packageName() + "."))
        .findFirst()
        .orElse(null);
  }
}
