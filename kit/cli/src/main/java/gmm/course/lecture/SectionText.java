package gmm.course.lecture;

import gmm.kit.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A section of a lecture as a terminal can show it. */
public final class SectionText {

  /**
   * A line, or a whole paragraph.
   *
   * @param text what it says
   * @param asItIs whether it must not be cut: code, a formula, a table
   */
  public record Line(String text, boolean asItIs) {}

  private static final Pattern HEADING = Pattern.compile("(#{2,6}) +(\\d+(?:\\.\\d+)*)?\\.? *(.*)");
  private static final Pattern IMAGE = Pattern.compile("!\\[([^]]*)]\\(([^)]*)\\)");
  private static final Pattern LINK = Pattern.compile("\\[([^]]*)]\\([^)]*\\)");

  private static final String MATH = "math";
  private static final String INDENT = "    ";

  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private final StringBuilder formula = new StringBuilder();
  private String fence = "";

  private SectionText() {}

  /**
   * {@return a section with those below it; nothing where there is none of that number}
   *
   * @param page the lecture
   * @param number such as {@code "6.2"}
   * @throws IOException if it cannot be read
   */
  public static List<Line> of(Path page, String number) throws IOException {
    SectionText text = new SectionText();
    int level = 0;
    for (String line : Utf8.readLeniently(page).lines().toList()) {
      Matcher heading = HEADING.matcher(line);
      if (text.fence.isEmpty() && heading.matches()) {
        int here = heading.group(1).length();
        if (level > 0 && here <= level) {
          break;
        }
        if (level == 0 && number.equals(heading.group(2))) {
          level = here;
        }
      }
      if (level > 0) {
        text.add(line);
      }
    }
    text.endParagraph();
    return text.lines;
  }

  /**
   * {@return a section's title, if there is one of that number}
   *
   * @param page the lecture
   * @param number such as {@code "6.2"}
   * @throws IOException if it cannot be read
   */
  public static Optional<String> title(Path page, String number) throws IOException {
    if (!Files.exists(page)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Utf8.readLeniently(page).lines()) {
      return lines
          .filter(line -> line.startsWith("##"))
          .map(HEADING::matcher)
          .filter(heading -> heading.matches() && number.equals(heading.group(2)))
          .findFirst()
          .map(heading -> plain(heading.group(3)));
    }
  }

  private void add(String line) {
    String start = fence.isEmpty() ? unquoted(line.strip()) : line.strip();
    if (start.startsWith("```") || start.startsWith("$$")) {
      fence(line, start.substring(0, start.startsWith("$$") ? 2 : 3));
    } else if (fence.equals(MATH)) {
      formula.append(line).append(' ');
    } else if (!fence.isEmpty()) {
      lines.add(new Line(INDENT + line, true));
    } else if (start.startsWith("|")) {
      endParagraph();
      lines.add(new Line(Formula.inText(line), true));
    } else if (start.isEmpty()) {
      endParagraph();
      lines.add(new Line("", true));
    } else if (start.startsWith("#")) {
      endParagraph();
      lines.add(new Line(start.replaceFirst("#+ +", "").toUpperCase(Locale.ROOT), true));
    } else {
      if (start.matches("([-*]|\\d+\\.) .*")) {
        endParagraph();
      }
      paragraph.append(paragraph.isEmpty() ? "" : " ").append(plain(start));
    }
  }

  private static String unquoted(String line) {
    return line.startsWith(">") ? line.substring(1).strip() : line;
  }

  private void fence(String line, String mark) {
    endParagraph();
    String said = line.strip();
    boolean whole = said.length() > mark.length() && said.endsWith(mark);
    if (whole) {
      formula(said.substring(mark.length(), said.length() - mark.length()));
    } else if (!fence.isEmpty()) {
      formula(formula.toString());
      formula.setLength(0);
      fence = "";
    } else {
      fence = said.equals("```math") || mark.equals("$$") ? MATH : mark;
    }
  }

  private void formula(String latex) {
    if (!latex.isBlank()) {
      Formula.of(latex).lines().forEach(line -> lines.add(new Line(INDENT + line, true)));
    }
  }

  private void endParagraph() {
    if (!paragraph.isEmpty()) {
      lines.add(new Line(Formula.inText(paragraph.toString()), false));
      paragraph.setLength(0);
    }
  }

  private static String plain(String line) {
    String named = IMAGE.matcher(line).replaceAll("(picture: $1, $2)");
    return LINK.matcher(named).replaceAll("$1").replace("**", "");
  }
}
