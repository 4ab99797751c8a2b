package gmm.course;

import gmm.kit.ExerciseNumber;
import gmm.kit.Module;
import gmm.kit.demo.HowFar;
import gmm.kit.demo.Obstacle;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How far demonstrations of a student's own classes came, all together. */
final class DemoTally {

  private final Set<String> exercises = new TreeSet<>(ExerciseNumber.ORDER);
  private final Set<Module> uncompiled = EnumSet.noneOf(Module.class);
  private int drawn;
  private int missing;
  private int stopped;
  private int errors;

  void add(HowFar howFar) {
    drawn += howFar.drawn();
    missing += howFar.missing();
    for (Obstacle obstacle : howFar.obstacles()) {
      exercises.addAll(obstacle.exercises());
    }
    stopped += howFar.isWhole() ? 0 : 1;
    errors += howFar.obstacles().stream().anyMatch(o -> o.exercises().isEmpty()) ? 1 : 0;
  }

  void addUncompiled(Module module) {
    uncompiled.add(module);
  }

  private boolean isWhole() {
    return stopped == 0 && uncompiled.isEmpty();
  }

  /** {@return whether there is something to mend: what is only unwritten is no failure} */
  boolean hasFailed() {
    return errors > 0 || !uncompiled.isEmpty();
  }

  /** {@return what a last line says of it, from ": 3 of 5 pictures" on; nothing if all is there} */
  String words() {
    if (isWhole()) {
      return "";
    }
    return ": %d of %d pictures%s%s%s"
        .formatted(
            drawn,
            drawn + missing,
            exercises.isEmpty() ? "" : "; waiting for " + String.join(", ", exercises),
            errors == 0
                ? ""
                : "; %d %s stopped by an error"
                    .formatted(errors, errors == 1 ? "demonstration" : "demonstrations"),
            uncompiled.stream()
                .map(module -> "; module %d does not compile".formatted(module.number()))
                .collect(Collectors.joining()));
  }
}
