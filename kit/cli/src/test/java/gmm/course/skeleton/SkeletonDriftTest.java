package gmm.course.skeleton;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.course.skeleton.SkeletonDrift.State;
import gmm.kit.Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SkeletonDriftTest {

  private static final String NAME = "src/main/java/p/A.java";
  private static final String SOLVED =
      """
      package p;

      import gmm.kit.Exercise;

      class A {
        @Exercise("1.1")
        int one() {
          return 1;
        }
      }
      """;

  @TempDir private Path root;
  private Path solved;
  private Path students;

  @BeforeEach
  void a_course_of_one_file() throws IOException {
    String folder = Module.LIKELIHOOD.folder();
    solved = root.resolve("solutions").resolve(folder).resolve(NAME);
    students = root.resolve(folder).resolve(NAME);
    write(solved, SOLVED);
    drift().mend();
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private SkeletonDrift drift() throws IOException {
    return SkeletonDrift.of(root, Module.LIKELIHOOD);
  }

  @Test
  void what_was_just_generated_is_fresh() throws IOException {
    assertThat(drift().states()).containsEntry(NAME, State.FRESH);
    assertThat(students).content().contains("throw new Todo(\"1.1\")");
  }

  @Test
  void a_changed_solution_makes_the_skeleton_stale_and_mending_makes_it_fresh() throws IOException {
    write(solved, SOLVED.replace("int one()", "long one()"));
    assertThat(drift().states()).containsEntry(NAME, State.STALE);
    drift().mend();
    assertThat(drift().states()).containsEntry(NAME, State.FRESH);
    assertThat(students).content().contains("long one()");
  }

  @Test
  void a_students_work_is_never_overwritten() throws IOException {
    String work = Files.readString(students).replace("throw new Todo(\"1.1\")", "return 41");
    write(students, work);
    write(solved, SOLVED.replace("int one()", "long one()"));
    assertThat(drift().states()).containsEntry(NAME, State.WRITTEN);
    drift().mend();
    drift().mend();
    assertThat(students).hasContent(work);
    assertThat(drift().states()).containsEntry(NAME, State.WRITTEN);
  }

  @Test
  void line_endings_are_no_change() throws IOException {
    write(students, Files.readString(students).replace("\n", "\r\n"));
    assertThat(drift().states()).containsEntry(NAME, State.FRESH);
  }

  @Test
  void a_stale_skeleton_keeps_its_line_endings() throws IOException {
    write(students, Files.readString(students).replace("\n", "\r\n"));
    write(solved, SOLVED.replace("int one()", "long one()"));
    drift().mend();
    assertThat(Files.readString(students).replace("\r\n", ""))
        .contains("long one()")
        .doesNotContain("\n");
    assertThat(drift().states()).containsEntry(NAME, State.FRESH);
  }

  @Test
  void a_deleted_skeleton_is_missing_and_comes_back() throws IOException {
    Files.delete(students);
    assertThat(drift().states()).containsEntry(NAME, State.MISSING);
    drift().mend();
    assertThat(students).exists();
  }

  @Test
  void a_skeleton_whose_solution_is_gone_goes_but_a_students_file_stays() throws IOException {
    Files.delete(solved);
    Path other = solved.resolveSibling("B.java");
    write(other, SOLVED.replace("class A", "class B"));
    assertThat(drift().states()).containsEntry(NAME, State.ORPHAN);
    write(students, "class A { int mine; }\n");
    drift().mend();
    assertThat(students).hasContent("class A { int mine; }\n");
  }

  @Test
  void what_is_given_stays_in_the_solution_and_a_copy_made_once_goes_with_its_folder()
      throws IOException {
    Path given = solved.resolveSibling("given").resolve("G.java");
    Path copy = students.resolveSibling("given").resolve("G.java");
    write(given, "package p.given;\n\npublic class G {}\n");
    write(copy, Files.readString(given));
    Map<String, byte[]> before = new TreeMap<>(FreshSkeletons.of(root, Module.LIKELIHOOD));
    before.put("src/main/java/p/given/G.java", Files.readAllBytes(copy));
    Manifest.of(before).write(root.resolve(Module.LIKELIHOOD.folder()));
    assertThat(drift().states()).containsEntry("src/main/java/p/given/G.java", State.ORPHAN);
    drift().mend();
    assertThat(copy.getParent()).doesNotExist();
    assertThat(students).exists();
    assertThat(FreshSkeletons.given(root, Module.LIKELIHOOD)).containsExactly(given);
  }

  @Test
  void the_words_of_a_package_of_exercises_come_along_and_others_do_not() throws IOException {
    write(solved.resolveSibling("package-info.java"), "/** Words. */\npackage p;\n");
    write(solved.resolveSibling("given").resolve("package-info.java"), "package p.given;\n");
    assertThat(FreshSkeletons.of(root, Module.LIKELIHOOD).keySet())
        .containsExactly(NAME, "src/main/java/p/package-info.java");
  }

  @Test
  void without_a_manifest_a_file_counts_as_a_students() throws IOException {
    Files.delete(root.resolve(Module.LIKELIHOOD.folder()).resolve(Manifest.FILE));
    write(students, "class A { int mine; }\n");
    assertThat(drift().states()).containsEntry(NAME, State.WRITTEN);
  }
}
