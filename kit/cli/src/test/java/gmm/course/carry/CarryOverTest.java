package gmm.course.carry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gmm.kit.InputException;
import gmm.kit.Module;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CarryOverTest {

  private static final String FIT = "src/main/java/gmm/likelihood/MaximumLikelihood.java";
  private static final String SKELETON =
      """
      // Yours to write: 1.3 fit, 1.4 unbiasedVariance. All else here is given.
      package gmm.likelihood;

      import gmm.kit.Check;
      import gmm.kit.Exercise;
      import gmm.kit.Todo;

      /** Estimates. */
      public final class MaximumLikelihood {

        /** The mean. */
        @Exercise("1.3")
        public static double fit(double[] data) {
          Check.finite("data", data);
          throw new Todo("1.3");
        }

        /** The variance. */
        @Exercise("1.4")
        public static double unbiasedVariance(double[] data) {
          throw new Todo("1.4");
        }
      }
      """;
  private static final String FITTED =
      """
          // mine
          return middle(list(data)) + HALF - HALF;
        }

        // what I need
        // every time
        private static double middle(List<Double> all) {
          return all.stream().mapToDouble(x -> x).average().orElse(Double.NaN);
        }

        private static List<Double> list(double[] a) {
          return Arrays.stream(a).boxed().toList();
        }

        private static final double HALF = 0.5;
      """;
  private static final String OLD =
      SKELETON
          .replace("    throw new Todo(\"1.3\");\n  }\n", FITTED)
          .replace("import gmm.kit.Todo;", "import gmm.kit.Todo;\nimport java.util.*;");

  @TempDir private Path folder;
  private Path older;
  private Path here;

  @BeforeEach
  void two_courses() throws IOException {
    older = folder.resolve("older");
    here = folder.resolve("here");
    write(older, FIT, OLD);
    write(here, FIT, SKELETON);
  }

  private static Path in(Path course, String file) {
    return course.resolve(Module.LIKELIHOOD.folder()).resolve(file);
  }

  private static void write(Path course, String file, String text) throws IOException {
    Files.createDirectories(in(course, file).getParent());
    Files.writeString(in(course, file), text);
  }

  private Plan plan() throws IOException {
    List<String> path = List.of(System.getProperty("java.class.path").split(File.pathSeparator));
    return new CarryOver(
            here, folder.resolve("scratch"), module -> path, older, here.resolve("kept"))
        .plan();
  }

  private Plan carried() throws IOException {
    Plan plan = plan();
    plan.write();
    return plan;
  }

  private String now() throws IOException {
    return Files.readString(in(here, FIT));
  }

  @Test
  void a_written_method_comes_with_its_helpers_and_imports_and_nothing_else_changes()
      throws IOException {
    Plan plan = carried();
    assertThat(plan.carried()).containsExactly("1.3 MaximumLikelihood.fit");
    assertThat(plan.refused()).isEmpty();
    assertThat(now())
        .contains("    // mine\n    return middle(list(data))")
        .contains("  // what I need\n  // every time\n  private static double middle(")
        .contains("private static final double HALF = 0.5;")
        .contains("import gmm.kit.Todo;\nimport java.util.*;\n")
        .contains("throw new Todo(\"1.4\");")
        .doesNotContain("Todo(\"1.3\")")
        .startsWith(SKELETON.substring(0, SKELETON.indexOf("import gmm.kit.Todo;")))
        .endsWith("0.5;\n}\n");
    assertThat(folder.resolve("scratch").resolve(Module.LIKELIHOOD.folder())).doesNotExist();
  }

  @Test
  void nothing_is_written_before_the_plan_is_and_a_second_time_there_is_nothing_to_do()
      throws IOException {
    plan();
    assertThat(now()).isEqualTo(SKELETON);
    carried();
    String first = now();
    Plan again = carried();
    assertThat(again.files()).isEmpty();
    assertThat(again.left()).isEmpty();
    assertThat(now()).isEqualTo(first);
  }

  @Test
  void what_is_written_here_stays_and_the_older_one_is_kept() throws IOException {
    String written = SKELETON.replace("throw new Todo(\"1.3\")", "return 3");
    write(here, FIT, written);
    Plan plan = carried();
    assertThat(now()).isEqualTo(written);
    assertThat(plan.left())
        .singleElement()
        .satisfies(l -> assertThat(l.what()).isEqualTo("1.3 MaximumLikelihood.fit"));
    assertThat(here.resolve("kept").resolve(Module.LIKELIHOOD.folder()).resolve(FIT))
        .content()
        .isEqualTo(OLD);
  }

  @Test
  void a_note_in_an_unwritten_method_and_half_a_body_are_a_students_work() throws IOException {
    write(
        here,
        FIT,
        SKELETON.replace("throw new Todo(\"1.3\");", "// n?\n throw new Todo(\"1.3\");"));
    assertThat(carried().left()).hasSize(1);
    write(here, FIT, SKELETON);
    write(
        older,
        FIT,
        SKELETON.replace("throw new Todo(\"1.4\");", "int n = 1;\n    throw new Todo(\"1.4\");"));
    assertThat(carried().carried()).containsExactly("1.4 MaximumLikelihood.unbiasedVariance");
  }

  @Test
  void a_parameter_has_the_name_that_the_body_calls_it_by() throws IOException {
    write(here, FIT, SKELETON.replace("data", "rows"));
    carried();
    assertThat(now())
        .contains("public static double fit(double[] data) {")
        .contains("unbiasedVariance(double[] rows)");
  }

  @Test
  void another_signature_is_refused_with_both_told() throws IOException {
    write(
        here,
        FIT,
        SKELETON
            .replace("double fit(double[] data)", "double fit(double[][] data)")
            .replace("    Check.finite(\"data\", data);\n", ""));
    Plan plan = carried();
    assertThat(plan.carried()).isEmpty();
    assertThat(plan.refused())
        .singleElement()
        .satisfies(
            r ->
                assertThat(r.why())
                    .isEqualTo(
                        "it was static double MaximumLikelihood.fit(double[] data), and is"
                            + " static double MaximumLikelihood.fit(double[][] data) now"));
    assertThat(here.resolve("kept").resolve(Module.LIKELIHOOD.folder()).resolve(FIT)).exists();
  }

  @Test
  void a_class_here_that_is_not_UTF_8_is_told_with_its_line() throws IOException {
    byte[] latin1 = SKELETON.replace("The mean", "Für mich").getBytes(StandardCharsets.ISO_8859_1);
    Files.write(in(here, FIT), latin1);
    assertThatThrownBy(this::carried)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("MaximumLikelihood.java, line 11");
  }

  @Test
  void what_does_not_compile_here_is_refused_and_the_rest_comes() throws IOException {
    write(
        older,
        FIT,
        OLD.replace("throw new Todo(\"1.4\")", "return gone.Gone.of(data)")
            .replace("import java.util.*;", "import gone.Gone;\nimport java.util.*;"));
    Plan plan = carried();
    assertThat(plan.carried()).containsExactly("1.3 MaximumLikelihood.fit");
    assertThat(plan.refused())
        .singleElement()
        .satisfies(r -> assertThat(r.why()).startsWith("it does not compile here: package gone"));
    assertThat(now()).contains("throw new Todo(\"1.4\");").doesNotContain("import gone");
  }

  @Test
  void a_helper_that_does_not_compile_here_takes_its_users_with_it() throws IOException {
    write(
        older,
        FIT,
        OLD.replace("throw new Todo(\"1.4\")", "return 7")
            .replace("return Arrays", "gone.Gone g; return Arrays"));
    Plan plan = carried();
    assertThat(plan.carried()).containsExactly("1.4 MaximumLikelihood.unbiasedVariance");
    assertThat(now()).contains("return 7;").doesNotContain("middle(");
  }

  @Test
  void a_class_of_the_students_own_comes_whole_unless_it_does_not_compile() throws IOException {
    String own = "src/main/java/gmm/likelihood/Mine.java";
    String broken = "src/main/java/gmm/likelihood/Broken.java";
    write(older, own, "package gmm.likelihood; class Mine {}\n");
    write(older, broken, "package gmm.likelihood; class Broken extends Gone {}\n");
    write(older, "src/test/java/gmm/likelihood/MineTest.java", "class MineTest {}\n");
    Plan plan = carried();
    assertThat(in(here, own)).exists();
    assertThat(in(here, broken)).doesNotExist();
    assertThat(plan.own()).containsExactly(Module.LIKELIHOOD.folder() + "/" + own);
    assertThat(plan.refused()).extracting(Refused::what).containsExactly("Broken.java");
    assertThat(plan.tests())
        .containsExactly(
            Module.LIKELIHOOD.folder() + "/src/test/java/gmm/likelihood/MineTest.java");
  }

  @Test
  void a_given_copy_of_the_older_course_stays_behind() throws IOException {
    String given = "src/main/java/gmm/likelihood/given/Given.java";
    write(older, given, "package gmm.likelihood.given; class Given {}\n");
    String digest =
        gmm.course.skeleton.Manifest.digest(given, Files.readAllBytes(in(older, given)));
    write(older, gmm.course.skeleton.Manifest.FILE, digest + "  " + given + "\n");
    assertThat(carried().own()).isEmpty();
    write(older, given, "package gmm.likelihood.given; class Given { int mine; }\n");
    assertThat(carried().refused()).extracting(Refused::what).containsExactly("Given.java");
    assertThat(in(here, given)).doesNotExist();
  }

  @Test
  void a_source_that_cannot_be_read_is_named_and_the_others_come() throws IOException {
    write(older, "src/main/java/gmm/likelihood/Gaussian.java", "class {");
    Files.write(
        in(older, "src/main/java/gmm/likelihood/Mixture.java"),
        "class \u00fc {}".getBytes(StandardCharsets.ISO_8859_1));
    Plan plan = carried();
    assertThat(plan.carried()).hasSize(1);
    assertThat(plan.refused())
        .extracting(Refused::what)
        .containsExactlyInAnyOrder("Gaussian.java", "Mixture.java");
  }

  @Test
  void line_endings_are_those_of_the_file_here() throws IOException {
    write(here, FIT, SKELETON.replace("\n", "\r\n"));
    carried();
    assertThat(now().replace("\r\n", "")).doesNotContain("\n").contains("// mine");
    write(older, FIT, OLD.replace("\n", "\r\n"));
    write(here, FIT, SKELETON);
    carried();
    assertThat(now()).doesNotContain("\r").contains("// mine");
  }

  @Test
  void this_course_must_compile_as_it_is() throws IOException {
    write(here, "src/main/java/gmm/likelihood/Gaussian.java", "package gmm.likelihood; class {");
    assertThatThrownBy(this::plan)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("Gaussian.java");
    assertThat(now()).isEqualTo(SKELETON);
  }

  @Test
  void a_folder_that_is_no_course_or_this_one_is_refused() {
    older = folder.resolve("nowhere");
    assertThatThrownBy(this::plan).hasMessageContaining("There is no folder");
    older = folder;
    assertThatThrownBy(this::plan).hasMessageContaining("is no course");
    older = here;
    assertThatThrownBy(this::plan).hasMessageContaining("this course itself");
  }
}
