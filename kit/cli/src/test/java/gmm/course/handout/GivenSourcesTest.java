package gmm.course.handout;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.kit.Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenSourcesTest {

  private static final String EXERCISE =
      "package p; class A { @gmm.kit.Exercise(\"1.1\") int one() { return 1; } }\n";
  private static final String GIVEN = "package p.given; public class G {}\n";

  @TempDir private Path root;

  @Test
  void given_sources_are_there_to_the_letter_and_no_exercise_class_is() throws IOException {
    Path sources =
        root.resolve("solutions/" + Module.LIKELIHOOD.folder() + "/src/main/java/p/given");
    Files.createDirectories(sources);
    Files.writeString(sources.resolveSibling("A.java"), EXERCISE);
    Files.writeString(sources.resolve("G.java"), GIVEN);
    Path jar = root.resolve("sources.jar");
    GivenSources.write(root, Module.LIKELIHOOD, jar);
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName)).containsExactly("p/given/G.java");
      assertThat(zip.getInputStream(zip.getEntry("p/given/G.java")).readAllBytes())
          .asString()
          .isEqualTo(GIVEN);
    }
  }
}
