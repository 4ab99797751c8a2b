package gmm.course.handout;

import java.util.regex.Pattern;

/** A page of the course as a handout has it: what it links to in the solutions is only named. */
final class HandoutPage {

  private static final Pattern INTO_SOLUTIONS =
      Pattern.compile("(?<!!)\\[([^\\[\\]]*)]\\((?:\\.{1,2}/)*solutions/[^)\\s]*\\)");

  private HandoutPage() {}

  /**
   * {@return the page without its links into the solutions, their words kept}
   *
   * @param markdown the page
   */
  static String of(String markdown) {
    return INTO_SOLUTIONS.matcher(markdown).replaceAll("$1");
  }
}
