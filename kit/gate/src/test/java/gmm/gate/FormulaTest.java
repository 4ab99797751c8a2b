package gmm.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FormulaTest {

  private static final Path ROOT = Path.of(System.getProperty("course.root"));

  /** What GitHub's renderer refuses, or does not know, though others do. */
  private static final Pattern REFUSED =
      Pattern.compile(
          "\\\\(operatorname|newcommand|renewcommand|def|bm|require|href|includegraphics)\\b");

  @Test
  void every_formula_of_every_page_survives_Markdown_and_renders() throws IOException {
    List<String> problems = new ArrayList<>();
    int formulas = 0;
    try (Katex katex = new Katex()) {
      for (Path file : pages()) {
        PageFormulas page =
            PageFormulas.of(ROOT.relativize(file).toString(), Files.readString(file));
        problems.addAll(page.spoiled());
        for (Formula formula : page.formulas()) {
          formulas++;
          problems.addAll(problemsOf(katex, formula));
        }
      }
    }
    System.out.println(formulas + " formulas rendered");
    assertThat(problems).isEmpty();
  }

  private static List<String> problemsOf(Katex katex, Formula formula) {
    List<String> problems = new ArrayList<>();
    katex
        .problem(formula)
        .ifPresent(p -> problems.add("%s: %s in %s".formatted(formula.page(), p, formula.tex())));
    if (REFUSED.matcher(formula.tex()).find()) {
      problems.add("%s: GitHub refuses %s".formatted(formula.page(), formula.tex()));
    }
    return problems;
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    for (Path folder : List.of(ROOT, ROOT.resolve("kit"))) {
      pages.addAll(markdownIn(folder));
    }
    try (Stream<Path> modules = Files.list(ROOT)) {
      for (Path module :
          modules
              .filter(p -> p.getFileName().toString().startsWith("module-0"))
              .sorted()
              .toList()) {
        pages.addAll(markdownIn(module));
      }
    }
    return pages;
  }

  private static List<Path> markdownIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(p -> p.toString().endsWith(".md")).sorted().toList();
    }
  }

  @Test
  void a_formula_that_does_not_render_is_found() {
    try (Katex katex = new Katex()) {
      assertThat(katex.problem(new Formula("p", "\\frac{1}{2", false))).isPresent();
      assertThat(katex.problem(new Formula("p", "\\nosuchmacro", false))).isPresent();
      assertThat(
              katex.problem(
                  new Formula("p", "\\begin{aligned} a &= b \\\\ &= c \\end{aligned}", true)))
          .isEmpty();
    }
  }

  @Test
  void a_formula_that_Markdown_spoils_is_found() {
    assertThat(PageFormulas.of("p", "a set $\\{1, 2\\}$ here").spoiled()).isNotEmpty();
    assertThat(PageFormulas.of("p", "$\\mathbf{x}_i = a_{1}$ and so").spoiled()).isNotEmpty();
    assertThat(PageFormulas.of("p", "| a |\n|---|\n| $p(x | y)$ |\n").spoiled()).isNotEmpty();
    assertThat(PageFormulas.of("p", "the$x$").spoiled()).isNotEmpty();
    assertThat(PageFormulas.of("p", "$ x $").spoiled()).isNotEmpty();
  }

  @Test
  void formulas_are_found_in_text_in_code_and_in_blocks() {
    PageFormulas page =
        PageFormulas.of("p", "Let $x_i$ be, and $`\\{a_1\\}`$, then\n\n```math\nx = 1 \\\\\n```\n");
    assertThat(page.spoiled()).isEmpty();
    assertThat(page.formulas())
        .extracting(Formula::tex)
        .containsExactly("x_i", "\\{a_1\\}", "x = 1 \\\\\n");
  }
}
