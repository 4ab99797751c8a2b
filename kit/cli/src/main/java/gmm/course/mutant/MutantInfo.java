package gmm.course.mutant;

import gmm.kit.ExerciseInfo;
import gmm.kit.testing.Slip;

/**
 * What those who write exercises know of a mutant.
 *
 * @param exercise number
 * @param method that it stands for
 * @param number by which its annotation names it
 * @param slip the kind of its change
 * @param key which it is, whatever is made beside it: method, kind and the change as code
 */
public record MutantInfo(String exercise, String method, int number, Slip slip, String key) {

  /**
   * {@return its method in the corpus, with its class}
   *
   * @param info what there is to know of its exercise
   */
  public String call(ExerciseInfo info) {
    String packageName = info.type().substring(0, info.type().lastIndexOf('.'));
    return "%s.%s.%s_%d".formatted(packageName, Lifted.className(exercise), method, number);
  }
}
