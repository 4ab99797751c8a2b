package gmm.kit;

import java.util.Comparator;

/** Exercise numbers, such as {@code "2.10"}: module and place in it, ordered as numbers. */
public final class ExerciseNumber {

  /** By module, then by place: 2.9 comes before 2.10. */
  public static final Comparator<String> ORDER =
      Comparator.<String>comparingInt(ExerciseNumber::module)
          .thenComparingInt(ExerciseNumber::place);

  private ExerciseNumber() {}

  /**
   * {@return whether the text has the form of an exercise number}
   *
   * @param text any text
   */
  public static boolean isOne(String text) {
    return text.matches("[1-9]\\d?\\.[1-9]\\d?");
  }

  /**
   * {@return the module, 2 for {@code "2.10"}}
   *
   * @param number an exercise number
   */
  public static int module(String number) {
    return Integer.parseInt(number.substring(0, number.indexOf('.')));
  }

  /** {@return the place in its module, 10 for {@code "2.10"}} */
  static int place(String number) {
    return Integer.parseInt(number.substring(number.indexOf('.') + 1));
  }
}
