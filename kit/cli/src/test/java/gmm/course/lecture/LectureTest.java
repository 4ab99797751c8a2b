package gmm.course.lecture;

import static org.assertj.core.api.Assertions.assertThat;

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
}
