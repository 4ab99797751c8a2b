package gmm.house;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.house.Sizes.Size;
import gmm.kit.CourseRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is one idea, a method one thought: their lengths are printed, and fail when far out. */
class SizesTest {

  private static final long LONG_FILE = 250;
  private static final long FAR_TOO_LONG_FILE = 400;
  private static final long USUAL_METHOD = 15;
  private static final long LONG_METHOD = 30;
  private static final long FAR_TOO_LONG_METHOD = 60;

  private static List<String> above(List<Size> sizes, long lines) {
    return sizes.stream()
        .filter(size -> size.lines() > lines)
        .map(size -> "%4d  %s".formatted(size.lines(), size.what()))
        .toList();
  }

  private static void print(String title, List<String> lines) {
    System.out.println(lines.size() + " " + title);
    lines.forEach(line -> System.out.println("  " + line));
  }

  @Test
  void no_file_is_far_too_long() {
    List<Size> files = Sizes.ofFiles(CourseRoot.find(), Sources.all());
    print(
        "of %d files have more than %d lines".formatted(files.size(), LONG_FILE),
        above(files, LONG_FILE));
    assertThat(above(files, FAR_TOO_LONG_FILE)).isEmpty();
  }

  @Test
  void no_method_is_far_too_long() throws IOException {
    List<Size> methods = Sizes.ofMethods(CourseRoot.find(), Sources.all());
    System.out.printf(
        "%d of %d methods have more than %d lines%n",
        above(methods, USUAL_METHOD).size(), methods.size(), USUAL_METHOD);
    print("have more than %d".formatted(LONG_METHOD), above(methods, LONG_METHOD));
    assertThat(above(methods, FAR_TOO_LONG_METHOD)).isEmpty();
  }

  @Test
  void lines_are_counted_between_the_braces(@TempDir Path folder) throws IOException {
    String text =
        "class A {\n  void none() {}\n  int two() {\n    int a = 1;\n    return a;\n  }\n}\n";
    Files.writeString(folder.resolve("A.java"), text);
    List<Path> file = List.of(Path.of("A.java"));
    assertThat(Sizes.ofFiles(folder, file)).containsExactly(new Size("A.java", 7));
    assertThat(Sizes.ofMethods(folder, file))
        .containsExactly(new Size("A.java, two", 2), new Size("A.java, none", 0));
  }
}
