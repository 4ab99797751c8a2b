package gmm.course.lecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "\\frac{a}{b}#a/b",
        "\\frac{(x-\\mu)^2}{2\\sigma^2}#((x-μ)²)/(2σ²)",
        "\\tfrac12#1/2",
        "\\sum_{i=1}^n x_i#Σᵢ₌₁ⁿ xᵢ",
        "\\log p(\\mathbf{X}#log p(X",
        "2\\log\\sigma#2 log σ",
        "\\log(2\\pi)#log(2π)",
        "\\mathcal{N}(x \\mid \\mu_k, \\Sigma_k)#N(x | μₖ, Σₖ)",
        "\\hat{\\boldsymbol\\mu}#μ\u0302",
        "\\mathbf{A}^\\top#Aᵀ",
        "r_{ik}#rᵢₖ",
        "u_{1,1}#u_(1,1)",
        "\\sqrt{2\\pi\\sigma^2}#√(2πσ²)",
        "\\sqrt n#√n",
        "\\left( a \\right.#( a",
        "\\theta'#θ′",
        "\\begin{pmatrix}4&2\\cr 2&10\\end{pmatrix}#(4 2; 2 10)",
        "\\lVert x \\rVert#‖ x ‖",
        "x \\in \\mathbb{R}#x ∈ ℝ",
        "\\unheard{of} x#\\unheardof x"
      })
  void is_shown_in_letters(String latex, String shown) {
    assertThat(Formula.of(latex)).isEqualTo(shown);
  }

  @Test
  void breaks_its_lines_where_latex_does() {
    assertThat(Formula.of("\\begin{aligned} a &= b \\\\ &= c \\end{aligned}"))
        .isEqualTo("a = b\n= c");
  }

  @Test
  void stands_in_a_text_between_dollars() {
    assertThat(Formula.inText("With $\\mu = 2$ and $`x_1`$, no more."))
        .isEqualTo("With μ = 2 and x₁, no more.");
  }

  @Test
  void what_is_not_closed_ends_with_the_text() {
    assertThat(Formula.of("\\frac{a")).isEqualTo("a/");
    assertThat(Formula.of("x_")).isEqualTo("x");
    assertThat(Formula.of("\\begin{aligned} a")).isEqualTo("a");
  }
}
