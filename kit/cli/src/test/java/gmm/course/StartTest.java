package gmm.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The quick way says what the way through the parser says. */
class StartTest {

  private static final String[][] PLAIN = {
    {}, {"progress"}, {"hint", "1.3", "--again"}, {"hint", "1.3"}, {"lecture", "1.3"}
  };

  @TempDir private Path folder;

  @Test
  void says_and_returns_the_same_as_the_command() throws IOException {
    try (StudentCourse course = StudentCourse.in(folder)) {
      NewerCourse.write(
          folder.resolve("module-01-likelihood/LECTURE.md"),
          "# 1\n\n### 6.2 Why n\n\nBecause $\\mu$ is estimated.\n");
      for (String[] words : PLAIN) {
        if (words.length == 2 && words[0].equals("hint")) {
          course.run("hint", "1.3", "--again"); // the same place to go on from
        }
        int code = course.run(TerminalWidth.now(), words);
        String said = course.said();
        if (words.length == 2 && words[0].equals("hint")) {
          course.run("hint", "1.3", "--again");
        }
        assertThat(quick(words, code)).as(Arrays.toString(words)).isEqualTo(said);
      }
    }
  }

  private static String quick(String[] words, int code) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
      System.setErr(System.out);
      assertThat(Start.run(words)).isEqualTo(code);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    return said.toString(StandardCharsets.UTF_8);
  }
}
