package gmm.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One notation over all lectures: module 1's glossary has its letters, each page its own. */
class NotationTest {

  private static final Path ROOT = Path.of(System.getProperty("course.root"));
  private static final Path GLOSSARY = ROOT.resolve("module-01-likelihood/LECTURE.md");

  /** Shapes and numbers of components with a small k, where the lectures have K. */
  private static final Pattern SMALL_K =
      Pattern.compile(
          "\\b[nBm] [x×] k\\b|\\bk [x×] [dckC]\\b|(?<!@param )\\bk components\\b"
              + "|\\bthe k (?:means|components|weights)\\b");

  @Test
  void every_letter_of_a_lecture_is_declared_once_and_means_one_thing() throws IOException {
    Letters course = course();
    List<String> problems = new ArrayList<>(course.problems());
    for (Path file : lectures()) {
      problems.addAll(undeclared(name(file), Files.readString(file), course));
    }
    assertThat(course.meanings()).hasSizeGreaterThan(30);
    assertThat(problems).isEmpty();
  }

  @Test
  void a_thing_has_the_same_letter_in_every_lecture() throws IOException {
    Map<String, Set<Symbol>> byMeaning = new HashMap<>();
    course()
        .meanings()
        .forEach((s, m) -> byMeaning.computeIfAbsent(m, x -> new LinkedHashSet<>()).add(s));
    List<String> problems = new ArrayList<>();
    for (Path file : lectures()) {
      Map<String, Set<Symbol>> own = new HashMap<>();
      Letters.of(name(file), Files.readString(file), true)
          .meanings()
          .forEach((s, m) -> own.computeIfAbsent(m, x -> new LinkedHashSet<>()).add(s));
      own.forEach(
          (meaning, symbols) -> {
            Set<Symbol> known = byMeaning.computeIfAbsent(meaning, x -> symbols);
            if (symbols.stream()
                .noneMatch(
                    s -> known.stream().anyMatch(k -> k.letter().equalsIgnoreCase(s.letter())))) {
              problems.add(
                  "%s: \"%s\" is %s here and %s elsewhere"
                      .formatted(name(file), meaning, symbols, known));
            }
          });
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void letters_are_counted_and_written_as_the_glossary_says() throws IOException {
    List<String> problems = new ArrayList<>();
    for (Path file : lectures()) {
      PageFormulas page = PageFormulas.of(name(file), Files.readString(file));
      for (Formula formula : page.formulas()) {
        Notation.breaches(formula.tex())
            .forEach(
                b ->
                    problems.add(
                        "%s: %s in %s".formatted(formula.page(), b, formula.tex().strip())));
      }
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void the_number_of_components_is_a_capital_K_in_lectures_hints_and_javadoc() throws IOException {
    List<String> problems = new ArrayList<>();
    for (Path file :
        Stream.of(lectures(), hints(), exerciseClasses()).flatMap(List::stream).toList()) {
      String prose = prose(file);
      SMALL_K.matcher(prose).results().forEach(m -> problems.add(name(file) + ": " + m.group()));
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void what_breaks_the_notation_is_found() {
    assertThat(Notation.breaches("w_j \\mathcal{N}(\\mathbf{x}_i; \\boldsymbol{\\mu}_k)"))
        .hasSize(1);
    assertThat(Notation.breaches("\\boldsymbol\\mu_j")).isNotEmpty();
    assertThat(Notation.breaches("r_{ij}")).isNotEmpty();
    assertThat(Notation.breaches("\\sum_{k=1}^{k} w_k")).isNotEmpty();
    assertThat(Notation.breaches("p(z = k)")).isNotEmpty();
    assertThat(Notation.breaches("P(\\mathbf{x})")).isNotEmpty();
    assertThat(Notation.breaches("\\pi_k")).isNotEmpty();
    assertThat(Notation.breaches("\\log\\det\\boldsymbol\\Sigma")).isNotEmpty();
    assertThat(Notation.breaches("\\mathbf c")).isNotEmpty();
    assertThat(
            Notation.breaches(
                "\\sum_{k=1}^{K} w_k P(z_i = k \\mid \\mathbf{x}_i) p(\\mathbf{x}_i)"))
        .isEmpty();
  }

  @Test
  void a_letter_that_is_undeclared_or_two_things_is_found() {
    String head = "## Letters of this page\n\n| letter | what |\n|---|---|\n";
    Letters course = Letters.of("p", head + "| $n$ | samples |\n", true);
    assertThat(undeclared("p", "so $n + y$\n\n" + head + "| $y$ | a class |\n", course)).isEmpty();
    assertThat(undeclared("p", "so $n + y$\n", course)).hasSize(1);
    assertThat(
            undeclared(
                "p", "so $y$\n\n" + head + "| $y$ | one |\n| $\\mathbf{y}$ | two |\n", course))
        .isNotEmpty();
    assertThat(undeclared("p", "so $n$\n\n" + head + "| $n$ | another |\n", course)).isNotEmpty();
    assertThat(undeclared("p", "so $n$\n\n" + head + "| $y$ | not used |\n", course)).isNotEmpty();
  }

  private static List<String> undeclared(String page, String markdown, Letters course) {
    Letters own = Letters.of(page, markdown, true);
    List<String> problems = new ArrayList<>(own.problems());
    Set<Symbol> used = new LinkedHashSet<>();
    PageFormulas.of(page, markdown.replaceAll("(?m)^\\|[^\\n]*\\| [^\\n]*what[^\\n]*$", ""))
        .formulas()
        .forEach(f -> used.addAll(Symbol.of(f.tex())));
    for (Symbol symbol : used) {
      if (!own.has(symbol) && !course.has(symbol)) {
        problems.add("%s: the letter %s is nowhere declared".formatted(page, symbol));
      }
    }
    for (Symbol symbol : own.meanings().keySet()) {
      if (course.meanings().keySet().stream()
          .anyMatch(c -> c.equals(symbol) || c.sameLetter(symbol))) {
        problems.add(
            "%s: the letter %s means something else in the whole course".formatted(page, symbol));
      }
      if (!markdown.replaceAll("(?s)## Letters.*?(?=\\n#|\\z)", "").contains(symbol.letter())) {
        problems.add("%s: the letter %s is declared and not used".formatted(page, symbol));
      }
    }
    return problems;
  }

  private static Letters course() throws IOException {
    return Letters.of(name(GLOSSARY), Files.readString(GLOSSARY), false);
  }

  private static List<Path> lectures() throws IOException {
    List<Path> pages = new ArrayList<>();
    for (Path module : modules(ROOT)) {
      try (Stream<Path> files = Files.list(module)) {
        files.filter(f -> f.toString().endsWith(".md")).sorted().forEach(pages::add);
      }
    }
    return pages;
  }

  private static List<Path> hints() throws IOException {
    try (Stream<Path> files =
        Files.list(ROOT.resolve("kit/library/src/main/resources/gmm/kit/exercises"))) {
      return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static List<Path> exerciseClasses() throws IOException {
    List<Path> classes = new ArrayList<>();
    for (Path module : modules(ROOT.resolve("solutions"))) {
      try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
          if (Files.readString(file).contains("@Exercise(")) {
            classes.add(file);
          }
        }
      }
    }
    return classes;
  }

  private static List<Path> modules(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().matches("module-0\\d-.*"))
          .sorted()
          .toList();
    }
  }

  /** What a person reads: of Java the comments, of a lecture all but its code. */
  private static String prose(Path file) throws IOException {
    String text = Files.readString(file);
    if (file.toString().endsWith(".java")) {
      return String.join(
          "\n",
          text.lines()
              .map(String::strip)
              .filter(l -> l.startsWith("*") || l.startsWith("/*"))
              .toList());
    }
    return text.replaceAll("(?s)```(?!math).*?```", "").replaceAll("`[^`$\\n]+`", "");
  }

  private static String name(Path file) {
    return ROOT.relativize(file).toString();
  }
}
