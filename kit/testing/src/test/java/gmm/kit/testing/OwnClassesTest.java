package gmm.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.kit.Module;
import gmm.kit.testing.OwnClasses.Breach;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnClassesTest {

  private static final String A = "gmm.likelihood.A";
  private static final String SOLVED =
      """
      package gmm.likelihood;

      public record A(double mean) implements Comparable<A> {

        static final int MOST = 3;

        public A {
          assert mean > 0;
        }

        public static double[][] of(A first, double[] data) {
          return new double[][] {helper(data)};
        }

        double one(java.util.List<String> words) {
          return new Hidden(1).hashCode();
        }

        private static double[] helper(double[] data) {
          return data;
        }

        @Override
        public int compareTo(A other) {
          return 0;
        }

        private record Hidden(int a) {}

        public record Seen(int a) {
          int twice() {
            return 2 * a;
          }
        }
      }
      """;
  private static final String STUDENTS =
      SOLVED.replace("helper(", "mine(").replace("Hidden", "Secret");

  @TempDir private Path root;
  private Path solved;
  private Path students;

  @BeforeEach
  void the_solved_module() throws IOException {
    solved = Files.createDirectories(root.resolve("given here"));
    students = Files.createDirectories(root.resolve("solutions/solved-01/mine"));
    Files.createDirectories(solved.resolve("META-INF/course"));
    Files.writeString(solved.resolve("META-INF/course/solved"), "solved");
    compile(solved, SOLVED);
  }

  private static void compile(Path into, String source) {
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///A.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    List<String> options = List.of("-parameters", "-d", into.toString());
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, options, null, List.of(file))
                .call())
        .isTrue();
  }

  private List<String> sentences(Whose whose) throws IOException {
    URL[] path = {students.toUri().toURL(), solved.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, getClass().getClassLoader())) {
      return new OwnClasses(Module.LIKELIHOOD, Map.of(A, "1.3"), whose, loader)
          .breaches().stream().map(Breach::sentence).toList();
    }
  }

  @Test
  void a_class_of_the_students_own_with_other_private_members_is_well() throws IOException {
    compile(students, STUDENTS);
    assertThat(sentences(Whose.STUDENTS)).isEmpty();
  }

  @Test
  void a_class_that_is_gone_is_told_though_the_solved_one_would_stand_in() throws IOException {
    assertThat(sentences(Whose.STUDENTS))
        .singleElement()
        .asString()
        .contains("module-01-likelihood/src/main/java/gmm/likelihood/A.java is missing")
        .contains("./course reset 1.3 gives it back");
  }

  @Test
  void a_class_that_is_nowhere_is_told_too() throws IOException {
    Files.delete(solved.resolve("gmm/likelihood/A.class"));
    assertThat(sentences(Whose.STUDENTS)).singleElement().asString().contains("A.java is missing");
  }

  @Test
  void solved_classes_in_a_jar_are_known_as_well_as_in_a_folder() throws IOException {
    compile(students, STUDENTS.replace("A first", "Object first"));
    Path jar = root.resolve("with a space.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(solved)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new ZipEntry(solved.relativize(file).toString().replace('\\', '/')));
        out.write(Files.readAllBytes(file));
      }
    }
    solved = jar;
    assertThat(sentences(Whose.STUDENTS)).singleElement().asString().contains("A first");
    students = root.resolve("nothing");
    assertThat(sentences(Whose.STUDENTS)).singleElement().asString().contains("is missing");
    assertThat(sentences(Whose.SOLVED)).isEmpty();
  }

  @Test
  void on_the_solutions_every_class_must_be_solved() throws IOException {
    assertThat(sentences(Whose.SOLVED)).isEmpty();
    compile(students, STUDENTS);
    assertThat(sentences(Whose.SOLVED)).singleElement().asString().contains("not the solved one");
    assertThat(sentences(Whose.SPLICED)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "double[][] of( | double[][] off( | public static double[][] of(A first, double[] data)",
        "A first | Object first | public static double[][] of(A first, double[] data)",
        "public static double[][] of | static double[][] of | public static double[][] of(A first",
        "static double[][] of | double[][] of | public static double[][] of(A first",
        "double one | float one | double one(List<String> words)",
        "int MOST | long MOST | static final int MOST",
        "record Seen( | record Unseen( | public record Seen",
        "int twice | int thrice | int twice()",
        "public record A | record A | public record A implements Comparable",
        "double mean | float mean | public A(double mean)",
      })
  void what_others_call_and_is_called_otherwise_is_told_as_it_must_be_written(
      String was, String is, String told) throws IOException {
    compile(students, STUDENTS.replace(was, is));
    assertThat(sentences(Whose.STUDENTS))
        .singleElement()
        .asString()
        .contains("module-01-likelihood/src/main/java/gmm/likelihood/A.java has lost")
        .contains(told);
  }

  @Test
  void another_kind_of_type_is_told() throws IOException {
    compile(
        students,
        "package gmm.likelihood; public class A { public A(double mean) {} public double mean() {"
            + " return 1; } }");
    assertThat(sentences(Whose.STUDENTS))
        .singleElement()
        .asString()
        .contains("public record A implements Comparable");
  }
}
