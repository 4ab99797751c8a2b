package gmm.course;

import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.InputException;
import gmm.kit.Module;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The modules and exercises that a person names on the command line. */
final class Asked {

  private Asked() {}

  /** All five where none is named. */
  static List<Module> modules(CommandSpec spec, List<String> names) {
    return names.isEmpty()
        ? List.of(Module.values())
        : misuseIfWrong(spec, () -> names.stream().map(Module::named).distinct().sorted().toList());
  }

  static ExerciseInfo exercise(CommandSpec spec, String number) {
    return misuseIfWrong(spec, () -> Catalogue.course().get(number));
  }

  private static <T> T misuseIfWrong(CommandSpec spec, Supplier<T> named) {
    try {
      return named.get();
    } catch (InputException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
