package gmm.course.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.course.run.Compiler;
import gmm.kit.Module;
import gmm.kit.testing.Mutant;
import gmm.kit.testing.Slip;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutantsTest {

  private static final String SOLVED =
      """
      package gmm.likelihood;

      import gmm.kit.Exercise;

      public final class Line {
        private final double slope;

        public Line(double slope) {
          this.slope = slope;
        }

        public double slope() {
          return slope;
        }

        @Exercise("1.1")
        public double at(double x, double offset) {
          return scaled(x) + offset; // term: the offset of the line
        }

        private double scaled(double x) {
          double product = slope * x;
          return product;
        }

        @Exercise("1.2")
        public static int first(int[] values) {
          int i = 0;
          while (values[i] < 0) {
            i++;
          }
          return i;
        }
      }
      """;

  private final List<String> classPath = new ArrayList<>();
  private ClassLoader loader;

  @TempDir private Path solutions;

  @BeforeEach
  void write() throws IOException {
    Path folder = solutions.resolve("module-01-likelihood/src/main/java/gmm/likelihood");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("Line.java"), SOLVED);
    String path = System.getProperty("java.class.path");
    classPath.addAll(List.of(path.split(File.pathSeparator)));
    Path classes = solutions.resolve("classes");
    assertThat(Compiler.compile(List.of(folder), classPath, classes)).isEmpty();
    classPath.add(classes.toString());
  }

  private Mutants mutants() throws IOException {
    return Mutants.of(solutions, Module.LIKELIHOOD, classPath);
  }

  private List<String> keys() throws IOException {
    return mutants().all().stream().map(MutantInfo::key).toList();
  }

  /** The mutants beside another class of the same name, as a student's would be. */
  private Class<?> loaded(String name) throws IOException, ClassNotFoundException {
    return loader().loadClass("gmm.likelihood." + name);
  }

  private ClassLoader loader() throws IOException {
    if (loader == null) {
      loader = freshLoader();
    }
    return loader;
  }

  private ClassLoader freshLoader() throws IOException {
    Map<String, byte[]> classes = mutants().classes();
    URL[] solved = {solutions.resolve("classes").toUri().toURL()};
    return new URLClassLoader(solved) {
      @Override
      protected Class<?> findClass(String type) throws ClassNotFoundException {
        byte[] bytes = classes.get(type);
        return bytes == null ? super.findClass(type) : defineClass(type, bytes, 0, bytes.length);
      }
    };
  }

  @Test
  void each_is_one_change_of_the_body_or_of_a_helper() throws IOException {
    assertThat(keys())
        .contains(
            "1.1 at | SIGN | scaled(self, x) + offset -> scaled(self, x) - offset",
            "1.1 at/scaled | FACTOR | slope * x -> x",
            "1.1 at/scaled | PLUS_FOR_TIMES | slope * x -> (slope + x)",
            "1.2 first | COMPARISON | values[i] < 0 -> values[i] <= 0")
        .doesNotHaveDuplicates();
  }

  @Test
  void what_is_no_java_is_not_made() throws IOException {
    // product = product * x reads a variable that has no value yet
    assertThat(keys()).noneMatch(key -> key.endsWith("slope -> product"));
  }

  @Test
  void what_is_listed_is_not_made() throws IOException {
    String key = "1.1 at | SIGN | scaled(self, x) + offset -> scaled(self, x) - offset";
    Files.createDirectories(solutions.resolve("mistakes"));
    Files.writeString(
        solutions.resolve("mistakes/mutants-left-out.txt"), "# why\n" + key + " | for a test\n");
    assertThat(keys()).isNotEmpty().doesNotContain(key);
  }

  @Test
  void their_methods_say_what_they_are_in_words() throws Exception {
    Class<?> type = loaded("Mutants1_2");
    Mutant turned =
        Arrays.stream(type.getDeclaredMethods())
            .map(m -> m.getAnnotation(Mutant.class))
            .filter(m -> m != null && m.slip() == Slip.COMPARISON)
            .findFirst()
            .orElseThrow();
    assertThat(turned.method()).isEqualTo("first");
    assertThat(turned.term()).isEqualTo("the condition that ends the loop");
  }

  private Object call(String key, Object... arguments) throws Exception {
    MutantInfo info =
        mutants().all().stream().filter(m -> m.key().equals(key)).findFirst().orElseThrow();
    String type = "Mutants" + info.exercise().replace('.', '_');
    String name = info.method() + "_" + info.number();
    for (Method method : loaded(type).getDeclaredMethods()) {
      if (method.getName().equals(name)) {
        method.setAccessible(true);
        return method.invoke(null, arguments);
      }
    }
    throw new AssertionError(name + " is not there");
  }

  @Test
  void a_static_one_can_be_called() throws Exception {
    int[] values = {-1, 0, 5};
    assertThat(call("1.2 first | COMPARISON | values[i] < 0 -> values[i] <= 0", values))
        .isEqualTo(2);
  }

  @Test
  void one_of_an_object_reads_what_only_its_class_could() throws Exception {
    Class<?> line = loaded("Line");
    Object receiver = line.getConstructor(double.class).newInstance(3.0);
    String key = "1.1 at/scaled | PLUS_FOR_TIMES | slope * x -> (slope + x)";
    assertThat(call(key, receiver, 2.0, 10.0)).isEqualTo(15.0);
  }

  @Test
  void a_right_body_in_another_style_has_mutants_of_its_own() throws Exception {
    Path folder = solutions.resolve("alternatives/src/main/java/gmm/likelihood");
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("LineAlternatives.java"),
        """
        package gmm.likelihood;

        import gmm.kit.testing.Alternative;

        final class LineAlternatives {
          @Alternative(exercise = "1.2", method = "first", style = "a loop of another kind")
          static int loop(int[] values) {
            for (int i = 0; i < values.length; i++) {
              if (values[i] >= 0) {
                return i;
              }
            }
            throw new IllegalStateException();
          }
        }
        """);
    MutantInfo turned =
        mutants().all().stream()
            .filter(
                m ->
                    m.key().equals("1.2 first/loop | COMPARISON | values[i] >= 0 -> values[i] > 0"))
            .findFirst()
            .orElseThrow();
    assertThat(turned.number()).isGreaterThan(100);
    assertThat(turned.call()).isEqualTo("gmm.likelihood.OtherMutants1_2.loop_" + turned.number());
    Method method =
        loaded("OtherMutants1_2").getDeclaredMethod("loop_" + turned.number(), int[].class);
    method.setAccessible(true);
    assertThat(method.invoke(null, new int[] {-1, 0, 3})).isEqualTo(2);
    assertThat(method.getAnnotation(Mutant.class).method()).isEqualTo("first");
  }
}
