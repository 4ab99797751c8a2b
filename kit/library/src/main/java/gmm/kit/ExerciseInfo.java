package gmm.kit;

import java.util.List;

/**
 * What there is to know about one exercise; the entries of {@code exercises/module-0N.json}.
 *
 * @param number such as {@code "2.3"}
 * @param title a few words
 * @param type the fully qualified class a student writes it in
 * @param methods the names of the methods that make it up, at least one
 * @param section the number of the lecture's section that derives it, such as {@code "4.2"}
 * @param minutes how long a student may take, roughly
 * @param needs the exercises it calls, of the same module (earlier modules are always solved)
 * @param hints two at least, from a nudge to nearly the answer
 * @param picture what it makes possible to see: a demonstration of its module and one of the
 *     pictures it shows, such as {@code "bound/bound.png"}
 */
public record ExerciseInfo(
    String number,
    String title,
    String type,
    List<String> methods,
    String section,
    int minutes,
    List<String> needs,
    List<String> hints,
    String picture) {

  /** Copies the lists; what the entry lacks becomes empty. */
  public ExerciseInfo {
    methods = methods == null ? List.of() : List.copyOf(methods);
    needs = needs == null ? List.of() : List.copyOf(needs);
    hints = hints == null ? List.of() : List.copyOf(hints);
  }

  /** {@return the class's name without its package} */
  public String simpleType() {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  /** {@return the class and its methods as a reader writes them, {@code "KMeans.fit"}} */
  public String where() {
    return simpleType() + "." + String.join(", ", methods);
  }

  /** {@return the number of the module} */
  public int module() {
    return ExerciseNumber.module(number);
  }
}
