package gmm.course.check;

import gmm.course.skeleton.SkeletonDrift;
import gmm.course.skeleton.SkeletonDrift.State;
import gmm.kit.Module;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The committed skeletons are those that would be generated now, or a student's work. */
record DriftExamination(Path root, List<Module> modules) implements Examination {

  @Override
  public Finding examine() throws IOException {
    List<String> breaches = new ArrayList<>();
    int examined = 0;
    for (Module module : modules) {
      for (var entry : SkeletonDrift.of(root, module).states().entrySet()) {
        examined++;
        String file = module.folder() + "/" + entry.getKey();
        if (entry.getValue() == State.STALE) {
          breaches.add(file + " is not what its solution gives now: run course skeletons.");
        } else if (entry.getValue() == State.MISSING) {
          breaches.add(file + " is missing: run course skeletons.");
        } else if (entry.getValue() == State.ORPHAN) {
          breaches.add(file + " has no solution any more: run course skeletons.");
        }
      }
    }
    return new Finding("skeletons are fresh, or a student's", examined, "files", breaches);
  }
}
