package gmm.course;

import gmm.course.fetch.Mirror;
import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.InputException;
import gmm.kit.Module;
import gmm.kit.data.DataSet;
import gmm.kit.measuring.Workload;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The modules, exercises, workloads and data sets that a person names on the command line. */
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

  static Wanted tests(CommandSpec spec, List<String> words) {
    return misuseIfWrong(spec, () -> Wanted.of(words));
  }

  static List<Workload> workloads(CommandSpec spec, List<String> names) {
    return misuseIfWrong(
        spec, () -> names.stream().map(Workload::named).distinct().sorted().toList());
  }

  static List<DataSet> dataSets(CommandSpec spec, List<String> names) {
    return misuseIfWrong(
        spec, () -> names.stream().map(DataSet::named).distinct().sorted().toList());
  }

  static Optional<Mirror> mirror(CommandSpec spec, String place) {
    return misuseIfWrong(spec, () -> Optional.ofNullable(place).map(Mirror::at));
  }

  private static <T> T misuseIfWrong(CommandSpec spec, Supplier<T> named) {
    try {
      return named.get();
    } catch (InputException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
