package gmm.course.carry;

import gmm.kit.ExerciseNumber;
import gmm.kit.Module;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a student's module brings, put into fresh skeletons of this course: methods, private
 * helpers, imports and classes of the student's own. All else there is the course's.
 */
public final class Graft {

  private final ModuleMerge merge;

  /**
   * @param skeletons a folder laid out as a course, with fresh skeletons of the module
   * @param handedIn a folder laid out as a course, with the student's module
   * @param module which
   * @throws IOException if files cannot be read
   */
  public Graft(Path skeletons, Path handedIn, Module module) throws IOException {
    merge = new ModuleMerge(skeletons, module, OldModule.of(handedIn, module));
  }

  /**
   * {@return the sources that differ from the skeletons, by their path below the module's folder}
   *
   * @throws IOException if skeletons cannot be read
   */
  public Map<String, String> sources() throws IOException {
    Map<String, String> sources = new TreeMap<>();
    merge.files().forEach((f, b) -> sources.put(f, new String(b, StandardCharsets.UTF_8)));
    return sources;
  }

  /**
   * Takes back what an error of the compiler lies in.
   *
   * @param file below the module's folder
   * @param line from 1
   * @param message the compiler's
   * @return whether anything was taken back
   */
  public boolean takeBack(String file, int line, String message) {
    return merge.takeBack(file, line, message);
  }

  /** {@return the exercises of which a method is in} */
  public Set<String> written() {
    return merge.carried().stream().map(Graft::number).collect(Collectors.toSet());
  }

  /** {@return what stays out: a method, as exercise and name, or a file; and why} */
  public Map<String, String> refused() {
    Map<String, String> refused = new TreeMap<>();
    merge.refused().forEach(r -> refused.put(r.what(), r.why()));
    merge.left().forEach(r -> refused.put(r.what(), r.why()));
    return refused;
  }

  /** {@return the exercises of which a method stays out} */
  public Set<String> refusedExercises() {
    return refused().keySet().stream()
        .map(Graft::number)
        .filter(ExerciseNumber::isOne)
        .collect(Collectors.toSet());
  }

  /** {@return given members that the student has changed, class and name: the course's stand} */
  public Set<String> changedGiven() {
    return merge.changedGiven();
  }

  /** {@return the student's own files, by their path below the module's folder} */
  public List<String> ownFiles() {
    return List.copyOf(merge.ownFiles());
  }

  private static String number(String what) {
    return what.substring(0, Math.max(0, what.indexOf(' ')));
  }
}
