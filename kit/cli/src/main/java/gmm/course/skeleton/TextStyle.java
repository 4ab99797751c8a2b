package gmm.course.skeleton;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a person's editor writes a source, so that what the course puts into it looks like the rest.
 *
 * @param lineEnd what ends a line, the first of the text's
 * @param indentUnit one step of indent
 */
public record TextStyle(String lineEnd, String indentUnit) {

  private static final String UNIT = "  ";
  private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");
  private static final Pattern FIRST_INDENT =
      Pattern.compile("(?<=[{;}])[ \t]*(?:\r\n|\n|\r)+([ \t]+)(?=[^\\s*])");

  /**
   * {@return the style of a text; line feeds and two blanks where it shows none}
   *
   * @param text a Java source
   */
  public static TextStyle of(String text) {
    Matcher end = LINE_END.matcher(text);
    Matcher indent = FIRST_INDENT.matcher(text);
    return new TextStyle(end.find() ? end.group() : "\n", indent.find() ? indent.group(1) : UNIT);
  }

  /**
   * {@return what was written with line feeds and two blanks, in this style}
   *
   * @param text lines as the course writes them
   */
  public String apply(String text) {
    return Arrays.stream(text.split("\n", -1))
        .map(this::indented)
        .collect(Collectors.joining(lineEnd));
  }

  private String indented(String line) {
    int steps = (line.length() - line.stripLeading().length()) / UNIT.length();
    return indentUnit.repeat(steps) + line.substring(steps * UNIT.length());
  }
}
