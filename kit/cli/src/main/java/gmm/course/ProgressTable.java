package gmm.course;

import gmm.course.Standings.Standing;
import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.Module;
import java.io.IOException;
import java.util.List;

/** How every exercise stands, a line each. */
final class ProgressTable {

  private ProgressTable() {}

  static void show(Standings standings, Prose prose) throws IOException {
    for (Module module : Module.values()) {
      List<ExerciseInfo> exercises = Catalogue.course().of(module);
      int right = standings.count(module, Standing.RIGHT);
      prose.say("%d  %s: %d of %d right", module.number(), module.title(), right, exercises.size());
      for (ExerciseInfo e : exercises) {
        prose.say("  %-5s %-9s %s", e.number(), standings.of(e).words(), e.title());
      }
    }
  }
}
