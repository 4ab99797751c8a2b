package gmm.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page's table of letters: what each means, and what is wrong with the table. */
final class Letters {

  private static final Pattern INLINE = Pattern.compile("\\$([^$]+)\\$");
  private static final Pattern TABLE =
      Pattern.compile(
          "^#+ [^\\n]*\\bLetters\\b[^\\n]*\\n(?:[^|#\\n][^\\n]*\\n|\\n)*((?:\\|[^\\n]*\\n?)+)");

  private final Map<Symbol, String> meanings = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();

  private Letters() {}

  /** The letters of a page's tables whose heading says which: "of this module", or not. */
  static Letters of(String page, String markdown, boolean ofThisPage) {
    Letters letters = new Letters();
    Matcher table = Pattern.compile(TABLE.pattern(), Pattern.MULTILINE).matcher(markdown);
    while (table.find()) {
      boolean own = table.group().lines().findFirst().orElse("").contains("of this");
      if (own == ofThisPage) {
        table.group(1).lines().skip(2).forEach(row -> letters.add(page, row));
      }
    }
    return letters;
  }

  private void add(String page, String row) {
    String[] cells = row.split("\\|");
    Matcher formula = INLINE.matcher(cells[1]);
    List<Symbol> inThisRow = new ArrayList<>();
    while (formula.find()) {
      inThisRow.addAll(Symbol.of(formula.group(1)));
    }
    for (Symbol symbol : inThisRow) {
      meanings.keySet().stream()
          .filter(s -> s.equals(symbol) || s.sameLetter(symbol))
          .forEach(
              s ->
                  problems.add(
                      "%s: the letter %s is two things, \"%s\" and \"%s\""
                          .formatted(page, symbol, meanings.get(s), cells[2].strip())));
    }
    inThisRow.forEach(s -> meanings.put(s, cells[2].strip()));
  }

  Map<Symbol, String> meanings() {
    return meanings;
  }

  List<String> problems() {
    return problems;
  }

  /** Whether a letter is declared here, in this style or as the vector of these entries. */
  boolean has(Symbol symbol) {
    return meanings.containsKey(symbol);
  }
}
