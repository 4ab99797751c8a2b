package gmm.kit.testing.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gmm.kit.testing.watch.Watch.Changed;
import gmm.kit.testing.watch.Watch.Failure;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedClassesTest {

  private static final String SPOILERS =
      """
      package gmm.watched;

      import gmm.kit.Exercise;
      import java.util.Arrays;
      import java.util.List;

      public record Spoilers(double[] held, Spoilers next) {

        @Exercise("1.3")
        public static double sorts(int first, double[] data, long second, double[] other) {
          Arrays.sort(data);
          return data[0];
        }

        @Exercise("1.3")
        public static double[][] normalises(double[][] rows) {
          for (double[] row : rows) {
            for (int j = 0; j < row.length; j++) {
              row[j] /= 2;
            }
          }
          return rows;
        }

        @Exercise("1.3")
        public static void replaces(double[][] rows) {
          rows[1] = rows[0];
        }

        @Exercise("1.3")
        public void spoilsItself() {
          next.held[1] = 7;
        }

        @Exercise("1.3")
        public static void fails(double[] data) {
          data[0] = 9;
          throw new IllegalStateException("here");
        }

        @Exercise("1.3")
        public static int takes(List<double[]> rows) {
          rows.remove(0);
          return 1;
        }

        @Exercise("1.3")
        public static double recurs(double[] data, int depth) {
          double[] own = data.clone();
          own[0] = depth;
          return depth == 0 ? inner(own) : recurs(own, depth - 1);
        }

        @Exercise("1.4")
        public static double inner(double[] data) {
          data[0] = -1;
          return data[0];
        }

        @Exercise(value = "1.3", writes = "rows")
        public static double meansTo(double[] rows, double[] others) {
          rows[0] = 1;
          others[0] = others[0] + 0;
          return 0;
        }

        @Exercise("1.3")
        public static long catches(long[] data) {
          try {
            return Long.parseLong("none");
          } catch (NumberFormatException e) {
            for (int i = 0; i < 3; i++) {
              data[i] = i;
            }
            return data[2];
          } finally {
            data[0] = data[0] + 1;
          }
        }

        @Exercise("1.3")
        public static void exits(int status) {
          helper(status);
        }

        private static void helper(int status) {
          if (status == 0) {
            System.exit(status);
          }
          Runtime.getRuntime().halt(status);
        }

        public static void isNone(double[] data) {
          data[0] = 3;
        }
      }
      """;

  @TempDir private Path folder;
  private URLClassLoader loader;
  private Class<?> type;

  @BeforeEach
  void defines_the_class() throws IOException, ClassNotFoundException {
    Path sources = Files.createDirectories(folder.resolve("sources/gmm/watched"));
    Path info = Files.writeString(sources.resolve("package-info.java"), "package gmm.watched;");
    Path spoilers = Files.writeString(sources.resolve("Spoilers.java"), SPOILERS);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    String path = System.getProperty("java.class.path");
    int failed =
        compiler.run(
            null,
            null,
            null,
            "-parameters",
            "-g",
            "-Xpkginfo:always",
            "-cp",
            path,
            "-d",
            folder.toString(),
            info.toString(),
            spoilers.toString());
    assertThat(failed).isZero();
    loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
    WatchedClasses.define("gmm.watched", Set.of("gmm.watched.Spoilers"), loader);
    type = Class.forName("gmm.watched.Spoilers", true, loader);
    Watch.over(Set.of("1.3", "1.4"));
  }

  @AfterEach
  void closes() throws IOException {
    Watch.over(Set.of());
    loader.close();
  }

  private Object call(String method, Object... given) throws Throwable {
    Method called =
        Arrays.stream(type.getDeclaredMethods())
            .filter(m -> m.getName().equals(method))
            .findFirst()
            .orElseThrow();
    try {
      return called.invoke(null, given);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static Changed first() {
    return Watch.changed().getFirst();
  }

  @Test
  void an_array_that_is_changed_is_told_by_name_and_entry_and_put_back() throws Throwable {
    double[] data = {9, 2, 4};
    assertThat(call("sorts", 1, data, 2L, new double[] {5})).isEqualTo(2.0);
    assertThat(first()).isEqualTo(new Changed("1.3", "Spoilers.sorts", "data", "[0]", 9.0, 2.0, 3));
    assertThat(data).containsExactly(9, 2, 4);
  }

  @Test
  void the_rows_of_an_array_are_reached_and_what_is_returned_is_no_longer_the_argument()
      throws Throwable {
    double[][] rows = {{2, 4}, {0, 6}};
    assertThat((double[][]) call("normalises", (Object) rows))
        .isEqualTo(new double[][] {{1, 2}, {0, 3}});
    assertThat(first())
        .isEqualTo(new Changed("1.3", "Spoilers.normalises", "rows", "[0][0]", 2.0, 1.0, 3));
    assertThat(rows).isEqualTo(new double[][] {{2, 4}, {0, 6}});
  }

  @Test
  void a_row_that_is_replaced_by_an_equal_one_is_a_change_too() throws Throwable {
    double[][] rows = {{1}, {1}};
    double[] second = rows[1];
    call("replaces", (Object) rows);
    assertThat(first().place()).isEqualTo("[1]");
    assertThat(rows[1]).isSameAs(second);
  }

  @Test
  void the_receiver_is_reached_through_its_fields() throws Throwable {
    Object inner = type.getConstructors()[0].newInstance(new double[] {1, 2}, null);
    Object outer = type.getConstructors()[0].newInstance(new double[] {1, 2}, inner);
    type.getMethod("spoilsItself").invoke(outer);
    assertThat(first())
        .isEqualTo(
            new Changed("1.3", "Spoilers.spoilsItself", "this", ".next.held[1]", 2.0, 7.0, 1));
  }

  @Test
  void a_list_is_looked_at_as_well() throws Throwable {
    List<double[]> rows = new ArrayList<>(List.of(new double[] {1}, new double[] {2}));
    call("takes", rows);
    assertThat(first().place()).isEqualTo("[0]");
    assertThat(rows).hasSize(2);
  }

  @Test
  void what_throws_says_that_and_its_argument_is_put_back() {
    double[] data = {1};
    assertThatThrownBy(() -> call("fails", (Object) data)).hasMessage("here");
    assertThat(Watch.changed()).isEmpty();
    assertThat(data).containsExactly(1);
    Failure failure = Watch.failure().orElseThrow();
    assertThat(failure.method()).isEqualTo("Spoilers.fails");
    assertThat(failure.names()).containsExactly("data");
    assertThat(failure.arguments()).containsExactly(data);
  }

  @Test
  void what_a_method_does_with_arrays_of_its_own_is_its_own_business() throws Throwable {
    assertThat(call("recurs", new double[] {5}, 3)).isEqualTo(-1.0);
    assertThat(Watch.changed()).isEmpty();
    call("inner", (Object) new double[] {5});
    assertThat(first().exercise()).isEqualTo("1.4");
  }

  @Test
  void what_it_is_meant_to_write_into_it_may_change() throws Throwable {
    double[] rows = {5};
    call("meansTo", rows, new double[] {2});
    assertThat(Watch.changed()).isEmpty();
    assertThat(rows).containsExactly(1);
  }

  @Test
  void a_method_with_jumps_and_handlers_of_its_own_still_verifies() throws Throwable {
    assertThat(call("catches", (Object) new long[] {0, 1, 5})).isEqualTo(2L);
    assertThat(first().place()).isEqualTo("[0]");
    assertThat(first().changed()).isEqualTo(2);
  }

  @Test
  void what_would_end_the_process_is_thrown_instead() {
    assertThatThrownBy(() -> call("exits", 0)).hasMessageStartingWith("System.exit(0) would end");
    assertThatThrownBy(() -> call("exits", 3)).hasMessageStartingWith("Runtime.halt(3) would end");
  }

  @Test
  void what_is_no_exercise_or_not_one_of_the_tests_is_not_looked_at() throws Throwable {
    call("isNone", (Object) new double[] {5});
    Watch.over(Set.of("2.1"));
    call("sorts", 1, new double[] {9, 2}, 2L, new double[] {5});
    assertThat(Watch.changed()).isEmpty();
  }
}
