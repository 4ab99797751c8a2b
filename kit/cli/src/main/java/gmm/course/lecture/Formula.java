package gmm.course.lecture;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * LaTeX as a terminal can show it: letters for commands, fractions on one line, indices below it.
 * What it does not know stays as it is.
 */
final class Formula {

  private static final Pattern INLINE = Pattern.compile("\\$`([^`]+)`\\$|\\$([^$]+)\\$");
  private static final Set<String> WORDS =
      Set.of("log", "exp", "max", "min", "det", "sin", "cos", "arctan", "arg", "ln");
  private static final Set<String> DROPPED =
      Set.of(
          "left", "right", "big", "Big", "bigl", "bigr", "Bigl", "Bigr", "displaystyle", "limits");
  private static final Set<String> FONTS =
      Set.of("mathbf", "boldsymbol", "mathrm", "mathcal", "text", "operatorname", "underbrace");
  private static final Map<String, String> ACCENTS =
      Map.of("hat", "\u0302", "bar", "\u0304", "tilde", "\u0303");
  private static final Map<String, String> DOUBLE = Map.of("R", "ℝ", "E", "𝔼", "N", "ℕ", "P", "ℙ");
  private static final String NEW_LINE = "\n";

  private final String latex;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private Formula(String latex) {
    this.latex = latex;
  }

  /** {@return a text with all formulas in it shown} */
  static String inText(String text) {
    return INLINE
        .matcher(text)
        .replaceAll(
            m ->
                Matcher.quoteReplacement(
                    of(m.group(1) == null ? m.group(2) : m.group(1)).replace(NEW_LINE, " ")));
  }

  /** {@return a formula, its lines as LaTeX breaks them} */
  static String of(String latex) {
    Formula formula = new Formula(latex.replaceAll("\\s+", " "));
    while (formula.at < formula.latex.length()) {
      formula.out.append(formula.next());
    }
    return formula
        .out
        .toString()
        .lines()
        .map(line -> line.replaceAll(" +", " ").strip())
        .collect(Collectors.joining(NEW_LINE));
  }

  /** What comes next, an argument or a letter. */
  private String next() {
    char c = latex.charAt(at++);
    return switch (c) {
      case '{' -> of(group());
      case '}', '&' -> "";
      case '~' -> " ";
      case '\'' -> "′";
      case '_' -> Symbols.lowered(argument());
      case '^' -> Symbols.raised(argument());
      case '\\' -> command();
      default -> String.valueOf(c);
    };
  }

  private String argument() {
    while (at < latex.length() && latex.charAt(at) == ' ') {
      at++;
    }
    return at < latex.length() ? next().strip() : "";
  }

  /** What is in braces, of which the first has been read. */
  private String group() {
    int start = at;
    for (int depth = 1; at < latex.length(); at++) {
      char c = latex.charAt(at);
      if (c == '\\') {
        at++;
      } else {
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        if (depth == 0) {
          return latex.substring(start, at++);
        }
      }
    }
    return latex.substring(start);
  }

  private String command() {
    int start = at;
    while (at < latex.length() && Character.isLetter(latex.charAt(at))) {
      at++;
    }
    if (at == start) {
      return sign();
    }
    String name = latex.substring(start, at);
    if (WORDS.contains(name)) {
      return word(name);
    }
    if (FONTS.contains(name)) {
      return argument();
    }
    if (ACCENTS.containsKey(name)) {
      return accented(name, argument());
    }
    return DROPPED.contains(name) ? delimiter() : structure(name);
  }

  private String structure(String name) {
    return switch (name) {
      case "frac", "tfrac", "dfrac" ->
          Symbols.bracketed(argument()) + "/" + Symbols.bracketed(argument());
      case "sqrt" -> "√" + Symbols.bracketed(argument());
      case "mathbb" -> {
        String letter = argument();
        yield DOUBLE.getOrDefault(letter, letter);
      }
      case "quad", "qquad" -> "  ";
      case "cr" -> NEW_LINE;
      case "begin" -> environment(argument());
      default -> Symbols.of(name).orElse("\\" + name);
    };
  }

  /** A command that is a sign: a break, a space, a brace. */
  private String sign() {
    char c = at < latex.length() ? latex.charAt(at++) : ' ';
    return switch (c) {
      case '\\' -> NEW_LINE;
      case ',', ';', ':', ' ' -> " ";
      case '!' -> "";
      case '|' -> "‖";
      default -> String.valueOf(c);
    };
  }

  /** {@code 2\log x} is {@code 2 log x}, and {@code \log(x)} is {@code log(x)}. */
  private String word(String name) {
    boolean before = !out.isEmpty() && Character.isLetterOrDigit(out.charAt(out.length() - 1));
    boolean after = at < latex.length() && " ([{_^".indexOf(latex.charAt(at)) < 0;
    return (before ? " " : "") + name + (after ? " " : "");
  }

  private String delimiter() {
    if (at < latex.length() && latex.charAt(at) == '.') {
      at++; // none on this side
    }
    return "";
  }

  private static String accented(String name, String letter) {
    return letter.codePointCount(0, letter.length()) == 1
        ? letter + ACCENTS.get(name)
        : name + "(" + letter + ")";
  }

  private String environment(String name) {
    String closing = "\\end{" + name + "}";
    int end = latex.indexOf(closing, at);
    String inside = latex.substring(at, end < 0 ? latex.length() : end);
    at = end < 0 ? latex.length() : end + closing.length();
    if (!name.endsWith("matrix")) {
      return of(inside);
    }
    String rows =
        Arrays.stream(inside.split("\\\\\\\\|\\\\cr"))
            .map(row -> of(row.replace("&", "\\quad ")))
            .collect(Collectors.joining("; "));
    return "(" + rows + ")";
  }
}
