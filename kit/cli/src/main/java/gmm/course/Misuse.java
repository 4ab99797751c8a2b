package gmm.course;

import gmm.kit.Catalogue;
import gmm.kit.ExerciseNumber;
import gmm.kit.InputException;
import gmm.kit.Module;
import java.util.List;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What to say of a command line that makes no sense. */
final class Misuse {

  private Misuse() {}

  static int explain(ParameterException thrown, String[] ignored) {
    CommandLine line = thrown.getCommandLine();
    Prose prose = Prose.aboutErrors(line);
    CommandSpec spec = line.getCommandSpec();
    if (thrown instanceof UnmatchedArgumentException e && isUnknownCommand(e)) {
      String said = unknown(spec, e.getUnmatched().getFirst(), e.getSuggestions());
      prose.say(line.getColorScheme().errorText(said).toString());
    } else {
      prose.say(line.getColorScheme().errorText(thrown.getMessage()).toString());
      UnmatchedArgumentException.printSuggestions(thrown, line.getErr());
    }
    prose.say("See " + spec.qualifiedName() + " --help.");
    return Course.MISUSE;
  }

  /** A word in a command's place, where there are commands. */
  private static boolean isUnknownCommand(UnmatchedArgumentException e) {
    return !e.getCommandLine().getSubcommands().isEmpty()
        && !e.getUnmatched().getFirst().startsWith("-");
  }

  /** The nearest command, as picocli sees it, where any is near; else all there are. */
  private static String unknown(CommandSpec spec, String word, List<String> suggested) {
    if (ExerciseNumber.isOne(word)) {
      return ofExercise(word);
    }
    if (word.matches("\\d+")) {
      return ofModule(word);
    }
    return "There is no command %s: %s"
        .formatted(
            word,
            suggested.isEmpty()
                ? "there are " + String.join(", ", new TreeSet<>(spec.subcommands().keySet())) + "."
                : "did you mean %s %s?".formatted(spec.qualifiedName(), suggested.getFirst()));
  }

  private static String ofExercise(String number) {
    try {
      Catalogue.course().get(number);
      return "%s is an exercise, not a command: say what to do with it, course test %1$s or course hint %1$s."
          .formatted(number);
    } catch (InputException e) {
      return e.getMessage();
    }
  }

  private static String ofModule(String number) {
    try {
      Module.named(number);
      return "%s is a module, not a command: say what to do with it, course test %1$s or course demo %1$s."
          .formatted(number);
    } catch (InputException e) {
      return e.getMessage();
    }
  }
}
