package gmm.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A letter of a formula, in its style: x, \mathbf{x} and \mathcal{N} are three.
 *
 * @param style bold, mathcal, mathbb, or empty for a plain letter
 * @param letter a Latin letter, or a Greek one with its backslash
 */
record Symbol(String style, String letter) {

  private static final String GREEK =
      "alpha|beta|gamma|delta|varepsilon|epsilon|zeta|eta|theta|iota|kappa|lambda|mu|nu|xi|pi|rho"
          + "|sigma|tau|varphi|phi|chi|psi|omega|Gamma|Delta|Theta|Lambda|Xi|Pi|Sigma|Phi|Psi"
          + "|Omega|ell";

  /** Words and upright letters are no symbols: \text{train}, \mathrm{d}x, \begin{aligned}. */
  private static final Pattern WORDS =
      Pattern.compile("\\\\(?:text|mathrm|begin|end)\\s*(?:\\{[^{}]*\\}|[a-zA-Z])");

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\\\(mathbf|boldsymbol|mathcal|mathbb)\\s*\\{?\\s*(\\\\(?:"
              + GREEK
              + ")(?![a-zA-Z])|[a-zA-Z])\\s*\\}?"
              + "|(\\\\(?:"
              + GREEK
              + "))(?![a-zA-Z])"
              + "|\\\\[a-zA-Z]+"
              + "|([a-zA-Z])");

  /** All letters of a formula, in their order. */
  static List<Symbol> of(String tex) {
    List<Symbol> symbols = new ArrayList<>();
    Matcher token = TOKEN.matcher(WORDS.matcher(tex).replaceAll(" "));
    while (token.find()) {
      if (token.group(1) != null) {
        boolean bold = token.group(1).equals("mathbf") || token.group(1).equals("boldsymbol");
        symbols.add(new Symbol(bold ? "bold" : token.group(1), token.group(2)));
      } else if (token.group(3) != null) {
        symbols.add(new Symbol("", token.group(3)));
      } else if (token.group(4) != null) {
        symbols.add(new Symbol("", token.group(4)));
      }
    }
    return symbols;
  }

  /** Whether two are the same letter, as a vector and its entries are. */
  boolean sameLetter(Symbol other) {
    return letter.equals(other.letter) && plainOrBold() && other.plainOrBold();
  }

  private boolean plainOrBold() {
    return style.isEmpty() || style.equals("bold");
  }

  @Override
  public String toString() {
    return style.isEmpty() ? letter : style + " " + letter;
  }
}
