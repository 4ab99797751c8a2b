package gmm.course;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;

/** Prints sentences for a person: broken between words where the terminal's width ends. */
final class Prose {

  /** Colours take no room. */
  private static final Pattern ESCAPE = Pattern.compile("\u001b\\[[0-9;]*m");

  /** What a person is to type is one word. */
  private static final Pattern WORD =
      Pattern.compile("\\./course(?: [a-z]+)?(?: \\d\\S*)?(?: --[a-z]+)*\\S*|\\S+");

  private static final Pattern GAP = Pattern.compile("(?<=\\S) {2,}(?=\\S)");

  /** What a word may stand out in. */
  enum Colour {
    RED(31),
    GREEN(32),
    YELLOW(33);

    private final int code;

    Colour(int code) {
      this.code = code;
    }
  }

  private final PrintWriter out;
  private final int width;
  private final boolean colours;

  Prose(PrintWriter out, int width) {
    this(out, width, false);
  }

  /**
   * @param colours whether they are wanted where it is read
   */
  Prose(PrintWriter out, int width, boolean colours) {
    this.out = out;
    this.width = width;
    this.colours = colours;
  }

  /** {@return prose on a command's output} */
  static Prose to(CommandLine line) {
    return new Prose(line.getOut(), width(line), line.getColorScheme().ansi().enabled());
  }

  /** {@return prose on a command's output for errors} */
  static Prose aboutErrors(CommandLine line) {
    return new Prose(line.getErr(), width(line));
  }

  private static int width(CommandLine line) {
    return line.getCommandSpec().root().userObject() instanceof Course course
        ? course.width()
        : TerminalWidth.now();
  }

  /** {@return the columns there are} */
  int width() {
    return width;
  }

  /** {@return a text in a colour, where colours are wanted} */
  String in(Colour colour, String text) {
    return colours ? "\u001b[%dm%s\u001b[39m\u001b[0m".formatted(colour.code, text) : text;
  }

  /** Prints a text as it is: nothing of it is cut. */
  void exactly(String text) {
    out.println(text);
    out.flush();
  }

  /** Prints lines, and goes on where each line's own text begins. */
  void say(String text, Object... values) {
    String whole = values.length == 0 ? text : text.formatted(values);
    whole.lines().forEach(line -> out.println(wrapped(line, width)));
    if (whole.isEmpty()) {
      out.println();
    }
    out.flush();
  }

  /**
   * {@return a line cut between words; a word longer than the width stays whole}
   *
   * @param line may be indented, and begin with columns that two blanks set apart
   * @param width how many characters a line may have
   */
  static String wrapped(String line, int width) {
    if (length(line) <= width) {
      return line;
    }
    int hanging = hanging(line, width);
    StringBuilder out = new StringBuilder();
    StringBuilder current = new StringBuilder();
    boolean first = true;
    for (String word : words(line, hanging)) {
      if (!first && length(current) + 1 + length(word) > width) {
        out.append(current).append(System.lineSeparator());
        current = new StringBuilder(" ".repeat(hanging)).append(word);
      } else {
        current.append(first ? "" : " ").append(word);
      }
      first = false;
    }
    return out.append(current).toString();
  }

  /** The columns before the text stay as they are; the first word of all is theirs and its own. */
  private static List<String> words(String line, int hanging) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line).region(index(line, hanging), line.length());
    while (word.find()) {
      words.add(words.isEmpty() ? line.substring(0, word.end()) : word.group());
    }
    return words;
  }

  /**
   * Where the text begins: behind the indent, or behind the last column in the line's first half.
   */
  private static int hanging(String line, int width) {
    String plain = ESCAPE.matcher(line).replaceAll("");
    int start = plain.length() - plain.stripLeading().length();
    Matcher gap = GAP.matcher(plain);
    while (gap.find() && gap.end() <= width * 2 / 3) {
      start = gap.end();
    }
    return start;
  }

  /** The place in a line, colours included, of a column. */
  private static int index(String line, int column) {
    int at = 0;
    int seen = 0;
    Matcher escape = ESCAPE.matcher(line);
    while (at < line.length() && (seen < column || line.charAt(at) == '\u001b')) {
      if (escape.find(at) && escape.start() == at) {
        at = escape.end();
      } else {
        at++;
        seen++;
      }
    }
    return at;
  }

  private static int length(CharSequence text) {
    String plain = ESCAPE.matcher(text).replaceAll("");
    return plain.codePointCount(0, plain.length());
  }
}
