package gmm.course.lecture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What Unicode has for LaTeX's commands and for small letters above and below the line. */
final class Symbols {

  private static final String LOW = "0123456789+-=()aehijklmnoprstuvx";
  private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ";
  private static final String HIGH = "0123456789+-=()niT⊤*′";
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵀᵀ*′";

  private static final Map<String, String> ALL = read();

  private Symbols() {}

  /** {@return the symbol of a command} */
  static Optional<String> of(String command) {
    return Optional.ofNullable(ALL.get(command));
  }

  /** {@return an index below the line; as {@code _(...)} where Unicode lacks a letter of it} */
  static String lowered(String index) {
    return moved(index, LOW, LOWERED).orElseGet(() -> "_" + bracketed(index));
  }

  /** {@return an exponent above the line; as {@code ^(...)} where Unicode lacks a letter of it} */
  static String raised(String exponent) {
    return moved(exponent, HIGH, RAISED).orElseGet(() -> "^" + bracketed(exponent));
  }

  private static Optional<String> moved(String text, String from, String to) {
    StringBuilder moved = new StringBuilder();
    for (char c : text.toCharArray()) {
      int at = from.indexOf(c == '−' ? '-' : c);
      if (at < 0) {
        return Optional.empty();
      }
      moved.append(to.charAt(at));
    }
    return Optional.of(moved.toString());
  }

  /** {@return a text that stands together, in brackets where it does not by itself} */
  static String bracketed(String text) {
    return text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '.')
        ? text
        : "(" + text + ")";
  }

  private static Map<String, String> read() {
    Map<String, String> all = new HashMap<>();
    try (InputStream in = Symbols.class.getResourceAsStream("symbols.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().forEach(line -> all.put(line.split(" ")[0], line.split(" ")[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }
}
