package gmm.course.grade;

import gmm.course.run.Job;
import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.Module;
import gmm.kit.grade.ask.Errand;
import gmm.kit.grade.cage.Cage;
import gmm.kit.testing.Seed;
import gmm.kit.testing.Whose;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * All that grading one module needs, made once for a whole class.
 *
 * @param module which
 * @param cage for the processes that hold submissions
 * @param work the command of such a process
 * @param compilePath what submissions are compiled against, as their process sees it
 * @param judgePath what the judge runs on: tests, stubs, solved classes
 * @param tests the folders of compiled tests
 * @param types the full names of the classes that may come back as values
 * @param skeletons a folder laid out as a course, with fresh skeletons of the module
 * @param sources the skeletons, by their path below the module's folder
 */
record Ready(
    Module module,
    Cage cage,
    List<String> work,
    String compilePath,
    List<String> judgePath,
    List<String> tests,
    List<String> types,
    Path skeletons,
    Map<String, String> sources) {

  Errand errand(Path classes, Limits limits) {
    return new Errand(
        work,
        classes.toString(),
        types,
        limits.secondsACall(),
        limits.secondsInAll(),
        limits.patience());
  }

  /** The tests of the module's exercises, and no others, on one submission. */
  Job job(Path errand, long seed) {
    List<String> exercises =
        Catalogue.course().of(module).stream().map(ExerciseInfo::number).toList();
    return Job.of(judgePath, tests, exercises, false, false, Whose.STUDENTS)
        .with(
            Map.of(
                Errand.PROPERTY,
                errand.toString(),
                Seed.PROPERTY,
                String.valueOf(seed),
                "junit.jupiter.execution.timeout.default",
                "10 m"));
  }
}
