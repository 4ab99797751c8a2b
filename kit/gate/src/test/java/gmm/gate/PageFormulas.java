package gmm.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * The formulas of a Markdown page as they are left after Markdown has had its way with them, and
 * what it spoiled: an underscore taken for emphasis, a backslash eaten, a bar that ends a cell.
 */
final class PageFormulas {

  private static final Pattern INLINE = Pattern.compile("\\$\\$?([^$]+)\\$\\$?");
  private static final Parser MARKDOWN =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  private final String name;
  private final String source;
  private final List<Formula> formulas = new ArrayList<>();
  private final List<String> spoiled = new ArrayList<>();

  private PageFormulas(String name, String source) {
    this.name = name;
    this.source = source;
  }

  static PageFormulas of(String name, String source) {
    PageFormulas page = new PageFormulas(name, source.replace("\r\n", "\n"));
    MARKDOWN.parse(page.source).accept(page.new Collector());
    return page;
  }

  List<Formula> formulas() {
    return formulas;
  }

  List<String> spoiled() {
    return spoiled;
  }

  private final class Collector extends AbstractVisitor {

    @Override
    public void visit(FencedCodeBlock block) {
      if ("math".equals(block.getInfo())) {
        formulas.add(new Formula(name, block.getLiteral(), true));
      }
    }

    @Override
    public void visit(Code code) {
      if (code.getPrevious() instanceof Text before
          && code.getNext() instanceof Text after
          && before.getLiteral().endsWith("$")
          && after.getLiteral().startsWith("$")) {
        formulas.add(new Formula(name, code.getLiteral(), false));
        around(before.getLiteral(), after.getLiteral(), code.getLiteral());
      }
    }

    @Override
    public void visit(Text text) {
      String plain = withoutCodeDollars(text);
      if (plain.chars().filter(c -> c == '$').count() % 2 != 0) {
        spoiled.add("%s: Markdown tears a formula apart near \"%s\"".formatted(name, plain));
        return;
      }
      Matcher formula = INLINE.matcher(plain);
      while (formula.find()) {
        String tex = formula.group(1);
        formulas.add(new Formula(name, tex, formula.group().startsWith("$$")));
        if (!source.contains(formula.group())) {
          spoiled.add("%s: Markdown changes the formula that becomes %s".formatted(name, tex));
        }
        around(plain.substring(0, formula.start() + 1), plain.substring(formula.end() - 1), tex);
      }
    }

    private static String withoutCodeDollars(Text text) {
      String plain = text.getLiteral();
      if (isCode(text.getNext()) && plain.endsWith("$") && follows(text.getNext())) {
        plain = plain.substring(0, plain.length() - 1);
      }
      if (isCode(text.getPrevious()) && plain.startsWith("$") && precedes(text.getPrevious())) {
        plain = plain.substring(1);
      }
      return plain;
    }

    private static boolean isCode(Node node) {
      return node instanceof Code;
    }

    private static boolean follows(Node code) {
      return code.getNext() instanceof Text after && after.getLiteral().startsWith("$");
    }

    private static boolean precedes(Node code) {
      return code.getPrevious() instanceof Text before && before.getLiteral().endsWith("$");
    }

    /** GitHub sees a formula only between spaces and punctuation, without space inside. */
    private void around(String before, String after, String tex) {
      boolean opens =
          before.length() < 2 || !Character.isLetterOrDigit(before.charAt(before.length() - 2));
      boolean closes = after.length() < 2 || !Character.isLetterOrDigit(after.charAt(1));
      if (!opens || !closes || !tex.equals(tex.strip())) {
        spoiled.add(
            "%s: GitHub does not see the formula %s: no letter may touch a dollar outside, no space inside"
                .formatted(name, tex));
      }
    }
  }
}
