package gmm.course.skeleton;

import com.sun.source.tree.MethodTree;
import gmm.kit.InputException;
import java.util.Map;

/** Puts one exercise of a student's source back to the skeleton, and leaves the rest. */
public final class Reset {

  private Reset() {}

  /**
   * {@return the source with the exercise's bodies unwritten}
   *
   * @param name the file's name, for messages
   * @param written the student's source
   * @param number the exercise
   * @throws InputException if the source is not Java or has lost the exercise's mark
   */
  public static String of(String name, String written, String number) {
    ParsedSource source = ParsedSource.of(name, written);
    Splice splice = new Splice();
    boolean found = false;
    for (Map.Entry<MethodTree, String> exercise : source.exercises().entrySet()) {
      if (exercise.getValue().equals(number)) {
        Skeleton.unwrite(source, exercise.getKey(), number, splice);
        found = true;
      }
    }
    if (!found) {
      throw new InputException(
          name
              + " has no method marked @Exercise(\""
              + number
              + "\") any more: put the mark back.");
    }
    String text = splice.of(written);
    return text.contains("import gmm.kit.Todo;")
        ? text
        : text.replaceFirst("import gmm\\.kit\\.Exercise;", "$0\nimport gmm.kit.Todo;");
  }
}
