package gmm.house;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.kit.CourseRoot;
import gmm.kit.Module;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Eclipse and VS Code have a compiler of their own, which is stricter here and there. */
class OtherCompilerTest {

  private static final Path ROOT = CourseRoot.find();

  @TempDir private Path classes;

  static Stream<String> rooms() {
    return Stream.concat(
        Stream.of("kit/library", "kit/testing", "kit/measuring", "kit/loop", "kit/cli"),
        Arrays.stream(Module.values()).map(module -> "solutions/" + module.folder()));
  }

  static Stream<Module> modules() {
    return Arrays.stream(Module.values());
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void compiles_what_is_given(String room) {
    compile(ROOT.resolve(room).resolve("src/main/java"), classes, "");
  }

  @ParameterizedTest
  @MethodSource("modules")
  void compiles_what_a_student_writes_and_its_tests(Module module) {
    Path main = classes.resolve("main");
    Path folder = ROOT.resolve(module.folder());
    compile(folder.resolve("src/main/java"), main, "");
    compile(folder.resolve("src/test/java"), classes.resolve("test"), main + File.pathSeparator);
  }

  private static void compile(Path sources, Path into, String before) {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    boolean compiled =
        BatchCompiler.compile(
            new String[] {
              "--release",
              "21",
              "-nowarn",
              "-proc:none",
              "-encoding",
              "UTF-8",
              "-d",
              into.toString(),
              "-cp",
              before + System.getProperty("java.class.path"),
              sources.toString()
            },
            out,
            out,
            null);
    assertThat(compiled).as(said.toString()).isTrue();
  }
}
