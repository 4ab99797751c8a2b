package gmm.course.lecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LectureTest {

  @TempDir private Path folder;

  private Lecture lecture(String text) throws IOException {
    Path file = folder.resolve("LECTURE.md");
    Files.writeString(file, text);
    return Lecture.at(file);
  }

  @Test
  void sections_are_known_by_number() throws IOException {
    Lecture lecture =
        lecture("# Title\n\n## 6. The maximum\n\n### 6.2 Why $n$?\n\n```\n## 9. code\n```\n");
    assertThat(lecture.sections())
        .containsEntry("6", "The maximum")
        .containsEntry("6.2", "Why $n$?")
        .hasSize(2);
  }

  @Test
  void an_exercise_is_set_where_it_stands_in_bold() throws IOException {
    Lecture lecture =
        lecture(
            "> **Exercise 2.3**, `a(b)`, and **exercise 2.4.** Write both, and **exercises 2.8 and 2.10**; 2.5 is **not here**,"
                + " exercise 2.6 is only named.\n\n```\n**Exercise 2.7**\n```\n");
    assertThat(lecture.exercises()).containsExactlyInAnyOrder("2.3", "2.4", "2.8", "2.10");
  }

  @Test
  void a_link_to_a_file_or_heading_that_is_not_there_is_broken() throws IOException {
    Files.writeString(folder.resolve("there.md"), "## 2. A *nice* heading, `code`!\n");
    Lecture lecture =
        lecture(
            "[a](there.md) [b](not-there.md) [c](there.md#2-a-nice-heading-code)"
                + " [d](there.md#other) [e](#here) ![f](figures/no.png)"
                + " [web](https://example.org/x)\n\n## Here\n");
    assertThat(lecture.brokenLinks())
        .containsExactly("not-there.md", "there.md#other", "figures/no.png");
  }

  @Test
  void a_picture_in_html_counts_too() throws IOException {
    assertThat(lecture("<img alt=\"x\" src=\"figures/no.png\" width=\"50%\">\n").brokenLinks())
        .containsExactly("figures/no.png");
  }

  @Test
  void a_link_in_code_is_none_and_a_link_by_reference_is_one() throws IOException {
    Lecture lecture =
        lecture(
            """
            Write `[text](file.md)`, or

                [indented](code.md)

            1. In a list

               ```
               [fenced](code.md)
               ## 1. no section
               ```

            but [here][is one], and [<b>one</b>](with%20space.md "and a title").

            [is one]: not-there.md
            """);
    assertThat(lecture.brokenLinks()).containsExactly("not-there.md", "with%20space.md");
    assertThat(lecture.sections()).isEmpty();
  }

  @Test
  void a_picture_that_is_a_link_has_two_targets() throws IOException {
    assertThat(lecture("[![small](small.png)](large.png)\n").brokenLinks())
        .containsExactlyInAnyOrder("small.png", "large.png");
  }

  @Test
  void a_second_heading_of_the_same_words_has_an_anchor_of_its_own() throws IOException {
    Lecture lecture = lecture("## Exercise\n\n## Exercise\n\n[a](#exercise-1) [b](#exercise-2)\n");
    assertThat(lecture.brokenLinks()).containsExactly("#exercise-2");
  }

  @Test
  void a_place_named_in_html_can_be_linked_to() throws IOException {
    Lecture lecture =
        lecture("<a id=\"here\"></a>Text, and <!-- <a id=\"out\"> --> [a](#here) [b](#out)\n");
    assertThat(lecture.brokenLinks()).containsExactly("#out");
  }

  @Test
  void titles_lose_their_marks_and_keep_their_formulas() throws IOException {
    Lecture lecture =
        lecture("## 2. A *nice* `code()` of $x_i$ and $N_k$ #\r\n\r\n# 3. The page's own\r\n");
    assertThat(lecture.sections()).containsOnly(entry("2", "A nice code() of $x_i$ and $N_k$"));
  }

  @Test
  void a_lecture_that_is_not_there_has_nothing_in_it() throws IOException {
    Lecture lecture = Lecture.at(folder.resolve("none.md"));
    assertThat(lecture.sections()).isEmpty();
    assertThat(lecture.brokenLinks()).isEmpty();
  }
}
