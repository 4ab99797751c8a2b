package gmm.course.handout;

import java.util.regex.Pattern;

/**
 * A page of the course as a handout has it: what it links to in the solutions is only named, and
 * what the page marks as holding only where they are, or lists as their folder, is left out.
 */
final class HandoutPage {

  private static final Pattern INTO_SOLUTIONS =
      Pattern.compile("(?<!!)\\[([^\\[\\]]*)]\\((?:\\.{1,2}/)*solutions/[^)\\s]*\\)");

  private static final Pattern WITH_SOLUTIONS =
      Pattern.compile("(?ms)^<!-- where the solutions are -->\\R.*?^<!-- everywhere -->\\R");
  private static final Pattern THEIR_FOLDER = Pattern.compile("(?m)^\\| `solutions/` \\|.*\\R");

  private HandoutPage() {}

  /**
   * {@return the page without what holds only where the solutions are, and without its links into
   * them, whose words are kept}
   *
   * @param markdown the page
   */
  static String of(String markdown) {
    String everywhere = WITH_SOLUTIONS.matcher(markdown).replaceAll("");
    everywhere = THEIR_FOLDER.matcher(everywhere).replaceAll("");
    return INTO_SOLUTIONS.matcher(everywhere).replaceAll("$1");
  }
}
