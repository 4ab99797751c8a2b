package gmm.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

  @TempDir private Path root;

  private StudentCourse course;
  private Path source;
  private String given;

  @BeforeEach
  void begin() throws IOException {
    course = StudentCourse.in(root);
    source = course.source("1.2");
    given = Files.readString(source);
  }

  @AfterEach
  void end() {
    course.close();
  }

  private String mine(int number) {
    return given.replace("throw new Todo(\"1.2\");", "int mine = " + number + ";");
  }

  private void writeAndReset(int number) throws IOException {
    Files.writeString(source, mine(number));
    assertThat(course.run("reset", "1.2")).isZero();
    assertThat(source).hasContent(given);
  }

  @Test
  void what_reset_took_away_comes_back_the_latest_first() throws IOException {
    writeAndReset(1);
    writeAndReset(2);
    assertThat(course.run("restore", "1.2")).isZero();
    assertThat(source).hasContent(mine(2));
    assertThat(course.run("history", "1.2")).isZero();
    assertThat(course.said()).contains("(as it is now)", "1  ", "2  ", "3  ");
    assertThat(course.run("restore", "1.2", "3")).isZero();
    assertThat(source).hasContent(mine(1));
  }

  @Test
  void a_version_that_is_not_there_is_told_and_the_file_stays() throws IOException {
    assertThat(course.run("history", "1.2")).isZero();
    assertThat(course.said()).contains("No version of 1.2 is kept yet");
    assertThat(course.run("restore", "1.2")).isEqualTo(Course.FAILED);
    assertThat(course.said()).contains("there is nothing to bring back");
    writeAndReset(1);
    assertThat(course.run("restore", "1.2", "7")).isEqualTo(Course.FAILED);
    assertThat(course.said()).contains("There is no version 7 of 1.2: name one of 1 to 1");
    assertThat(source).hasContent(given);
  }

  @Test
  void a_whole_module_is_reset_and_all_of_it_kept() throws IOException {
    Path other = course.source("1.1");
    Files.writeString(source, mine(1));
    Files.delete(other);
    assertThat(course.run("reset", "1")).isZero();
    assertThat(source).hasContent(given);
    assertThat(other).exists();
    assertThat(course.run("restore", "1.2")).isZero();
    assertThat(source).hasContent(mine(1));
  }

  @Test
  void progress_is_told_to_people_and_programs() throws IOException {
    Files.writeString(source, mine(1));
    assertThat(course.run("progress")).isZero();
    assertThat(course.said()).contains("1.2   written", "1.1   to write");
    assertThat(course.run("progress", "--json")).isZero();
    assertThat(course.said())
        .contains("\"format\" : 1", "\"next\" : \"1.2\"", "\"state\" : \"to write\"");
  }
}
