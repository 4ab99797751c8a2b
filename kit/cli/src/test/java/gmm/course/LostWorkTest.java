package gmm.course;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.course.skeleton.Manifest;
import gmm.kit.ExerciseState;
import gmm.kit.Module;
import gmm.kit.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a student may have done to a file, in a copy without solutions: no command stops at it. */
class LostWorkTest {

  @TempDir private Path root;
  private StudentCourse course;
  private Path source;
  private String given;

  @BeforeEach
  void a_course() throws IOException {
    course = StudentCourse.in(root);
    source = course.source("1.2");
    given = Files.readString(source);
  }

  @AfterEach
  void close() {
    course.close();
  }

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void a_deleted_class_is_named_by_every_command_and_reset_makes_it_again() throws IOException {
    Files.delete(source);
    assertThat(course.run()).isZero();
    assertThat(course.said())
        .contains("module 1, Likelihood, does not compile")
        .contains("the class LogLikelihood (exercise 1.2) is missing: ./course reset 1.2");
    for (String[] command : new String[][] {{"test", "1"}, {"test", "1.2"}, {"test", "1.3"}}) {
      assertThat(course.run(command)).isEqualTo(1);
      assertThat(course.said()).contains("LogLikelihood", "./course reset 1.2");
    }
    assertThat(course.run("reset", "1.2")).isZero();
    assertThat(course.said()).contains("LogLikelihood.java was gone and is made again");
    assertThat(source).hasContent(given);
    assertThat(course.run()).isZero();
    assertThat(course.said()).doesNotContain("compile");
  }

  @Test
  void of_a_renamed_class_the_new_name_is_told() throws IOException {
    Files.delete(source);
    Path renamed = source.resolveSibling("Renamed.java");
    Files.writeString(renamed, given.replace("class LogLikelihood", "class Renamed"));
    course.run("test", "1");
    assertThat(course.said()).contains("LogLikelihood").contains("has it become Renamed?");
    course.run("reset", "1.2");
    assertThat(course.said()).contains("Renamed has a method marked 1.2 too");
    assertThat(source).hasContent(given);
    assertThat(renamed).exists();
  }

  @Test
  void a_class_renamed_in_its_file_is_missing_too() throws IOException {
    Files.writeString(source, given.replace("class LogLikelihood", "class Renamed"));
    course.run();
    assertThat(course.said()).contains("LogLikelihood (exercise 1.2) is missing", "--whole");
    assertThat(course.run("reset", "1.2", "--whole")).isZero();
    assertThat(source).hasContent(given);
  }

  @Test
  void where_only_given_code_does_not_compile_the_changed_class_is_told_first() throws IOException {
    Path test = root.resolve("module-01-likelihood/src/test/java/gmm/likelihood/AllTest.java");
    Files.createDirectories(test.getParent());
    Files.writeString(
        test, "package gmm.likelihood;\nclass AllTest {\n  { new LogLikelihood().of(); }\n}\n");
    Files.writeString(source, given.replace("void of()", "void off()"));
    Path own = source.resolveSibling("Mine.java");
    Files.writeString(own, "package gmm.likelihood;\nclass Mine {}\n");
    assertThat(course.run("test", "1")).isEqualTo(1);
    assertThat(course.said())
        .contains("AllTest.java:3: cannot find symbol")
        .contains("LogLikelihood.java: given code misses something of LogLikelihood")
        .contains("./course reset 1.2 --whole")
        .doesNotContain("Mine");
    assertThat(course.said().indexOf("misses")).isLessThan(course.said().indexOf("AllTest"));
  }

  @Test
  void errors_in_what_the_student_changed_come_before_those_in_given_code() throws IOException {
    Path folder = root.resolve(Module.LIKELIHOOD.folder());
    Path first = source.resolveSibling("Aaa.java");
    Files.writeString(
        first, "package gmm.likelihood;\nclass Aaa {\n  { new LogLikelihood().of(); }\n}\n");
    Map<String, byte[]> asGiven = new TreeMap<>();
    for (Path file : course.below(Module.LIKELIHOOD.folder() + "/src")) {
      asGiven.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
    }
    Manifest.of(asGiven).write(folder);
    String broken = given.replace("throw new Todo(\"1.2\");", "int wrong = \"\";");
    Files.writeString(source, broken.replace("void of()", "void off()"));
    assertThat(course.run("test", "1")).isEqualTo(1);
    assertThat(course.said())
        .contains("LogLikelihood.java:10: incompatible types", "Aaa.java:3: cannot find symbol")
        .doesNotContain("given code misses");
    assertThat(course.said().indexOf("incompatible"))
        .isLessThan(course.said().indexOf("cannot find symbol"));
  }

  @Test
  void where_the_class_as_given_is_not_known_reset_says_where_it_is() throws IOException {
    Files.delete(source);
    Files.delete(root.resolve("module-01-likelihood/.skeletons.zip"));
    assertThat(course.run("reset", "1.2")).isEqualTo(1);
    assertThat(course.said()).contains("does not hold", "copy it from the course you were given");
    assertThat(source).doesNotExist();
  }

  @Test
  void what_does_not_compile_is_told_with_file_line_and_sentence() throws IOException {
    Files.writeString(source, given.replace("throw new Todo(\"1.2\");", "return 1"));
    assertThat(course.run()).isZero();
    assertThat(course.said())
        .contains("0 of 16, does not compile")
        .contains("LogLikelihood.java:10")
        .contains("';' expected");
    assertThat(course.run("reset", "1.2")).isEqualTo(1);
    assertThat(course.said()).contains("line 10, is not Java", "./course reset 1.2 --whole");
    assertThat(course.run("reset", "1.2", "--whole")).isZero();
    assertThat(source).hasContent(given);
  }

  @Test
  void a_file_that_is_not_UTF_8_is_told_with_its_line_and_progress_is_kept() throws IOException {
    Path other = course.source("1.1");
    Files.writeString(other, Files.readString(other).replace("throw new Todo(\"1.1\");", ""));
    Progress.record(root, Module.LIKELIHOOD, Map.of("1.1", ExerciseState.RIGHT));
    Files.write(source, latin1(given + "// Müller\n"));
    assertThat(course.run()).isZero();
    assertThat(course.said())
        .contains("1 of 16, does not compile")
        .contains("LogLikelihood.java:13")
        .contains("not UTF-8", "save the file as UTF-8");
    assertThat(course.run("test", "1")).isEqualTo(1);
    assertThat(course.said()).contains("LogLikelihood.java:13: a character here is not UTF-8");
    assertThat(course.run("reset", "1.2")).isEqualTo(1);
    assertThat(course.said()).contains("LogLikelihood.java, line 13").contains("--whole");
    assertThat(course.run("hint", "1.2")).isZero();
    assertThat(course.run("reset", "1.1")).isZero();
  }

  @Test
  void a_lecture_in_another_encoding_stops_nothing() throws IOException {
    Files.write(
        root.resolve(Module.LIKELIHOOD.folder()).resolve("LECTURE.md"),
        latin1("## 2.2 Für mich\n"));
    assertThat(course.run()).isZero();
    assertThat(course.said()).contains("section 2.2, F");
  }

  @Test
  void what_the_course_remembers_may_be_damaged() throws IOException {
    Path source = course.source("1.1");
    Files.writeString(source, Files.readString(source).replace("throw new Todo(\"1.1\");", ""));
    for (String file : new String[] {"progress/module-01-likelihood.properties", "hints/1.3"}) {
      Path memory = root.resolve(".course").resolve(file);
      Files.createDirectories(memory.getParent());
      Files.write(memory, latin1("ü"));
    }
    assertThat(course.run()).isZero();
    assertThat(course.said()).contains("0 of 16");
    assertThat(course.run("hint", "1.3")).isZero();
    assertThat(course.said()).contains("hint 1 of");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--whole"})
  void what_reset_replaces_is_kept_to_the_byte_and_never_in_anothers_place(String option)
      throws IOException {
    String[] command =
        option.isEmpty() ? new String[] {"reset", "1.2"} : new String[] {"reset", "1.2", option};
    for (int i = 1; i <= 3; i++) {
      String mine = given.replace("throw new Todo(\"1.2\");", "int mine = " + i + ";\t");
      Files.writeString(source, mine.replace("\n", "\r\n"));
      assertThat(course.run(command)).isZero();
      assertThat(course.said()).contains("your version is kept in ");
      assertThat(source)
          .hasBinaryContent(given.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
      assertThat(course.below(".course/versions")).hasSize(i);
    }
    assertThat(course.below(".course/versions"))
        .anySatisfy(kept -> assertThat(Files.readString(kept)).contains("int mine = 1;\t\r\n"));
    assertThat(course.run(command)).isZero();
    assertThat(course.said()).contains("is as it was given").doesNotContain("kept");
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 60, 80})
  void what_is_said_fits_the_terminals_width(int width) throws IOException {
    Files.write(source, latin1(given + "// Müller\n"));
    String[][] commands = {
      {}, {"test", "1"}, {"hint", "1.3"}, {"reset", "1.2"}, {"hint", "9.9"}, {"1.3"}, {"frob"}
    };
    for (String[] command : commands) {
      course.run(width, command);
      assertThat(course.said().lines())
          .as("course " + String.join(" ", command))
          .isNotEmpty()
          .allMatch(line -> line.length() <= width || line.contains("module-01-likelihood/"));
    }
  }

  @Test
  void what_cannot_be_kept_is_not_replaced() throws IOException {
    String mine = given.replace("throw new Todo(\"1.2\");", "int mine = 1;");
    Files.writeString(source, mine);
    NewerCourse.write(root.resolve(".course/versions"), "in the way");
    assertThat(course.run("reset", "1.2")).isEqualTo(1);
    assertThat(course.said()).contains("cannot be kept", "permission", ".course/versions");
    assertThat(source).hasContent(mine);
  }
}
