package gmm.kit.grade.wire;

/** Words from outside, made fit to be shown. */
public final class Texts {

  private Texts() {}

  /**
   * {@return a text that any page, table or XML file can hold: without control characters, marks
   * that are not seen and what is no character, cut where it is too long}
   *
   * @param text any
   * @param most characters
   */
  public static String plain(String text, int most) {
    String cut = text.length() > most ? text.substring(0, most) + "..." : text;
    return cut.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}&&[^\n\t]]", "?");
  }
}
