package gmm.course.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gmm.course.run.Compiler;
import gmm.kit.Todo;
import gmm.kit.loop.build.MemoryLoader;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraftTest {

  private static final String SOLVED =
      """
      package p;

      import gmm.kit.Exercise;
      import java.util.Arrays;

      public final class Both {

        private static final double[] FACTORS = {2, 3};

        private record Pair(double left, double right) {
          double product() {
            return left * right;
          }
        }

        private final double own;

        public Both(double own) {
          this.own = own;
        }

        @Exercise("1.1")
        public static String first() {
          return "solved";
        }

        @Exercise("1.2")
        public double second(double[] values) {
          double[] scaled = Arrays.stream(values).map(v -> scaled(v) + own).toArray();
          return new Pair(scaled[0], scaled[1]).product();
        }

        private static double scaled(double v) {
          return v * FACTORS[0] * FACTORS[1];
        }
      }
      """;

  /** The same names for other things, which the solved method must not meet. */
  private static final String STUDENTS =
      """
      package p;

      import gmm.kit.Exercise;
      import gmm.kit.Todo;

      public final class Both {

        private static final double[] FACTORS = {0, 0};

        private final double own;

        public Both(double own) {
          this.own = own;
        }

        @Exercise("1.1")
        public static String first() {
          return "mine " + scaled(1);
        }

        @Exercise("1.2")
        public double second(double[] values) {
          throw new Todo("1.2");
        }

        private static double scaled(double v) {
          return v + FACTORS[0];
        }
      }
      """;

  private static final String ENDS =
      STUDENTS.replace("return \"mine \" + scaled(1);", "System.exit(7); return \"\";");

  @TempDir private Path folder;

  private Map<String, byte[]> solved;

  @BeforeEach
  void solve() throws IOException {
    solved = compiled("solved", SOLVED);
  }

  private Map<String, byte[]> compiled(String name, String text) throws IOException {
    Path source = folder.resolve(name).resolve("p/Both.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, text);
    Path classes = folder.resolve(name + "-classes");
    List<String> path =
        Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));
    assertThat(Compiler.compile(List.of(source), path, classes)).isEmpty();
    return ClassFolder.of(classes);
  }

  private Class<?> grafted(String students, String exercise) throws Exception {
    Map<String, byte[]> classes = new HashMap<>(solved);
    classes.putAll(compiled("students", students));
    classes.put("p.Both", Graft.of(classes.get("p.Both"), solved.get("p.Both"), exercise));
    return new MemoryLoader(classes, List.of(), GraftTest.class.getClassLoader())
        .loadClass("p.Both");
  }

  private static Object second(Class<?> both) throws ReflectiveOperationException {
    Object with = both.getConstructor(double.class).newInstance(1);
    return both.getMethod("second", double[].class).invoke(with, new double[] {1, 2});
  }

  @Test
  void an_unwritten_method_of_another_exercise_becomes_the_solved_one_with_all_that_it_needs()
      throws Exception {
    assertThat(second(grafted(STUDENTS, "1.1"))).isEqualTo((6.0 + 1) * (12 + 1));
  }

  @Test
  void what_the_student_wrote_for_the_exercise_stays_with_helpers_and_constants() throws Exception {
    assertThat(grafted(STUDENTS, "1.1").getMethod("first").invoke(null)).isEqualTo("mine 1.0");
  }

  @Test
  void the_exercise_itself_is_never_replaced() throws Exception {
    Class<?> both = grafted(STUDENTS, "1.2");
    assertThat(both.getMethod("first").invoke(null)).isEqualTo("solved");
    assertThatThrownBy(() -> second(both))
        .isInstanceOf(InvocationTargetException.class)
        .cause()
        .hasMessage("1.2 is not written yet");
    Todo.forget(); // it is no exercise of this test's
  }

  @Test
  void what_would_end_the_process_is_told_instead() throws Exception {
    Class<?> both = grafted(ENDS, "1.1");
    assertThatThrownBy(() -> both.getMethod("first").invoke(null))
        .cause()
        .hasMessageContaining("System.exit(7) would end the whole program");
  }
}
