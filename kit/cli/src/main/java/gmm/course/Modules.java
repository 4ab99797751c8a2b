package gmm.course;

import gmm.kit.Module;
import java.util.List;

/** The modules a person names on the command line. */
final class Modules {

  private Modules() {}

  /** All five where none is named. */
  static List<Module> named(List<String> names) {
    return names.isEmpty()
        ? List.of(Module.values())
        : names.stream().map(Module::named).distinct().sorted().toList();
  }
}
