package gmm.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {

  private static final String SENTENCE =
      "The maximum of the likelihood divides by n, the unbiased estimate by n - 1: section 7.";

  private static String said(int width, String text) {
    StringWriter out = new StringWriter();
    new Prose(new PrintWriter(out), width).say(text);
    return out.toString().replace(System.lineSeparator(), "\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 60, 80})
  void a_sentence_is_cut_between_words_and_loses_none(int width) {
    assertThat(said(width, SENTENCE).lines()).allMatch(line -> line.length() <= width);
    assertThat(said(width, SENTENCE).replace('\n', ' ').strip()).isEqualTo(SENTENCE);
  }

  @Test
  void what_fits_stays_to_the_letter() {
    assertThat(said(60, "  a   b\n\n    c\n")).isEqualTo("  a   b\n\n    c\n");
    assertThat(said(60, "")).isEqualTo("\n");
    assertThat(said(60, "100 %s")).isEqualTo("100 %s\n");
  }

  @Test
  void an_indented_line_goes_on_where_it_began() {
    assertThat(said(30, "    one two three four five six seven"))
        .isEqualTo("    one two three four five\n    six seven\n");
  }

  @Test
  void behind_columns_a_line_goes_on_under_its_text() {
    assertThat(said(30, "  1.3   right   one two three four"))
        .isEqualTo("  1.3   right   one two three\n                four\n");
  }

  @Test
  void a_word_longer_than_the_line_stays_whole() {
    String path = "module-01-likelihood/src/main/java/gmm/likelihood/Mixture.java";
    assertThat(said(30, "  write  logDensity in " + path + ", line 3"))
        .isEqualTo("  write  logDensity in\n         " + path + ",\n         line 3\n");
  }

  @Test
  void a_command_to_type_is_not_cut() {
    assertThat(said(30, "Have all of it back with ./course reset 1.2 --whole, yours is kept."))
        .isEqualTo("Have all of it back with\n./course reset 1.2 --whole,\nyours is kept.\n");
  }

  @Test
  void colours_take_no_room() {
    String red = "\u001b[31mone two\u001b[0m three four five six";
    assertThat(Prose.wrapped(red, 30)).isEqualTo(red);
    assertThat(Prose.wrapped("  \u001b[31mone\u001b[0m   two three four five six seven", 30))
        .isEqualTo(
            "  \u001b[31mone\u001b[0m   two three four five"
                + System.lineSeparator()
                + "        six seven");
  }
}
