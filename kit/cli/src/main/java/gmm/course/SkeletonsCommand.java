package gmm.course;

import gmm.course.skeleton.SkeletonDrift;
import gmm.course.skeleton.SkeletonDrift.State;
import gmm.kit.CourseRoot;
import gmm.kit.Module;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the students' skeletons anew from the solved sources. */
@Command(
    name = "skeletons",
    mixinStandardHelpOptions = true,
    description = "Write the students' classes anew from the solutions; a student's work stays.",
    footer = {"", "Example: course skeletons 2"})
final class SkeletonsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "MODULE",
      arity = "0..*",
      description = "The modules, 1 to 5; all where none is named.")
  private List<String> names = List.of();

  @Override
  public Integer call() throws IOException {
    Path root = CourseRoot.find();
    Prose out = Prose.to(spec.commandLine());
    int written = 0;
    for (Module module : Asked.modules(spec, names)) {
      SkeletonDrift drift = SkeletonDrift.of(root, module);
      Map<String, State> before = drift.states();
      drift.mend();
      for (var entry : before.entrySet()) {
        if (entry.getValue() != State.FRESH) {
          out.say(said(entry.getValue()) + module.folder() + "/" + entry.getKey());
          written += entry.getValue() == State.WRITTEN ? 0 : 1;
        }
      }
    }
    out.say(
        switch (written) {
          case 0 -> "All skeletons are up to date.";
          case 1 -> "1 file brought up to date.";
          default -> written + " files brought up to date.";
        });
    return 0;
  }

  private static String said(State state) {
    return switch (state) {
      case WRITTEN -> "left as it is, changed by hand: ";
      case ORPHAN -> "removed, no solution has it: ";
      case STALE, MISSING, FRESH -> "written: ";
    };
  }
}
