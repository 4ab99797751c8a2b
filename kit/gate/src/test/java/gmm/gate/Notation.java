package gmm.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the course's letters may be counted by, and what is not written at all. */
final class Notation {

  /** A letter of a component, and what follows as its first subscript. */
  private static final Pattern OF_A_COMPONENT =
      Pattern.compile(
          "(?:(?<![a-zA-Z\\\\])[wN]|\\\\boldsymbol\\\\(?:mu|Sigma|Lambda))'?_([a-zA-Z])");

  private static final Pattern RESPONSIBILITY =
      Pattern.compile("(?<![a-zA-Z\\\\])r_([a-zA-Z])([a-zA-Z]?)");
  private static final Pattern SAMPLE = Pattern.compile("\\\\mathbfx_([a-zA-Z])");
  private static final Pattern LABEL = Pattern.compile("(?<![a-zA-Z\\\\])z_([a-zA-Z])");
  private static final Pattern SUM =
      Pattern.compile("\\\\(?:sum|prod)_([a-zA-Z])=[^_^]*\\^([a-zA-Z])");

  private static final Map<String, String> LIMITS =
      Map.of("i", "n", "k", "K", "l", "Kdj", "j", "dm", "h", "l", "f", "F");

  private static final Map<Pattern, String> NEVER =
      Map.of(
          Pattern.compile("(?<![a-zA-Z\\\\])p\\([zyk1-9]"),
          "p is for densities: the probability of a label is a P",
          Pattern.compile("(?<![a-zA-Z\\\\])P\\((?:\\\\mathbf)?x"),
          "P is for probabilities: the density of a sample is a p",
          Pattern.compile("\\\\pi_[a-zA-Z]"),
          "a weight is w, not π",
          Pattern.compile("\\\\Pr(?![a-zA-Z])"),
          "a probability is P, not Pr",
          Pattern.compile("\\\\mathsf"),
          "a transpose is \\top",
          Pattern.compile("\\\\det(?:\\\\boldsymbol)?\\\\(?:Sigma|Lambda)(?!\\^)"),
          "the determinant of a covariance stands between bars",
          Pattern.compile("(?:\\\\mathrm|\\\\operatorname)E(?:\\[|\\\\!|\\\\left)"),
          "an expectation is \\mathbb{E}",
          Pattern.compile("\\\\mathbfc(?![a-zA-Z])"),
          "a reference point is β, a centroid μ, a code t");

  private Notation() {}

  /** The rules that a formula breaks. */
  static List<String> breaches(String tex) {
    List<String> breaches = new ArrayList<>();
    String plain =
        tex.replaceAll("\\\\(?:mathrm|text)\\s*\\{([^{}E]+)\\}", "0").replaceAll("[\\s{}]", "");
    index(breaches, OF_A_COMPONENT, plain, "kKlz", "a component is counted by k or l");
    index(breaches, SAMPLE, plain, "in", "a sample is counted by i, up to n");
    index(breaches, LABEL, plain, "i", "a label belongs to a sample, i");
    Matcher r = RESPONSIBILITY.matcher(plain);
    while (r.find()) {
      if (!r.group(1).equals("i") || !"kl".contains(r.group(2))) {
        breaches.add("a responsibility is r_{ik}, not " + r.group());
      }
    }
    Matcher sum = SUM.matcher(plain);
    while (sum.find()) {
      if (!LIMITS.getOrDefault(sum.group(1), "").contains(sum.group(2))) {
        breaches.add("%s does not run to %s".formatted(sum.group(1), sum.group(2)));
      }
    }
    NEVER.forEach(
        (pattern, why) -> {
          if (pattern.matcher(plain).find()) {
            breaches.add(why);
          }
        });
    return breaches;
  }

  private static void index(
      List<String> breaches, Pattern letter, String tex, String allowed, String rule) {
    Matcher matcher = letter.matcher(tex);
    while (matcher.find()) {
      if (!allowed.contains(matcher.group(1))) {
        breaches.add(rule + ", not as in " + matcher.group());
      }
    }
  }
}
