package gmm.course.run;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.kit.CourseRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaggedClassesTest {

  private static final String SOURCE =
      """
      package gmm.tagged;

      import org.junit.jupiter.api.Nested;
      import org.junit.jupiter.api.Tag;
      import org.junit.jupiter.api.Test;

      class OneTest { @Test @Tag("9.1") void one() {} }
      class TwoTest { @Nested class Inner { @Test @Tag("9.2") void two() {} } }
      class LaterTest { @Test @Tag("9.21") void later() {} }
      class Speaks { String of = "9.2"; }
      class HeirTest extends OneTest {}
      class HeirsHeirTest extends HeirTest {}
      """;

  @TempDir private Path folder;

  @Test
  void the_outermost_classes_of_those_that_bear_a_tag() throws IOException {
    Path source = Files.writeString(folder.resolve("OneTest.java"), SOURCE);
    Path classes = folder.resolve("classes");
    List<String> libraries = Workplace.at(CourseRoot.find()).libraries();
    assertThat(Compiler.compile(List.of(source), libraries, classes)).isEmpty();
    assertThat(tagged(classes, "9.2")).containsExactly("gmm.tagged.TwoTest");
    assertThat(tagged(classes, "9.1", "9.21"))
        .containsExactly(
            "gmm.tagged.HeirTest",
            "gmm.tagged.HeirsHeirTest",
            "gmm.tagged.LaterTest",
            "gmm.tagged.OneTest");
    assertThat(tagged(classes, "9.3")).isEmpty();
  }

  @Test
  void a_jar_is_not_looked_into() throws IOException {
    assertThat(tagged(Files.createFile(folder.resolve("tests.jar")), "9.1")).isEmpty();
  }

  private static List<String> tagged(Path root, String... tags) throws IOException {
    return TaggedClasses.in(Set.of(root), List.of(tags));
  }
}
