package gmm.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A class that points where it must not is found: each is written and compiled here. */
class WrongArrowsTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gmm.kit.linalg.A  | gmm.kit.testing.Answer     | kit/library stands",
        "gmm.kit.A         | gmm.em.KMeans              | kit/library stands",
        "gmm.kit.testing.A | gmm.course.Course          | kit/testing stands",
        "gmm.kit.measuring.A | gmm.kit.testing.Answer   | kit/measuring stands",
        "gmm.kit.measuring.A | gmm.mixture.GaussianMixture | kit/measuring stands",
        "gmm.kit.loop.A    | gmm.course.Course          | kit/loop stands",
        "gmm.kit.loop.A    | gmm.kit.measuring.Bench    | kit/loop stands",
        "gmm.kit.testing.A | gmm.kit.loop.Loop          | kit/testing stands",
        "gmm.kit.loop.A    | org.jline.terminal.Terminal | JLine is called in",
        "gmm.course.A      | gmm.mixture.GaussianMixture | kit/cli stands",
        "gmm.course.run.A  | gmm.course.Course          | a command calls a room",
        "gmm.course.run.A  | gmm.kit.measuring.Bench    | a command calls a room",
        "gmm.faces.given.A | smile.math.MathEx          | Smile is called in",
        "gmm.likelihood.A  | gmm.em.KMeans              | gmm.likelihood takes",
        "gmm.digits.A      | gmm.mixture.demo.OutliersDemo  | gmm.digits takes",
        "gmm.faces.A       | gmm.kit.testing.Answer     | gmm.faces takes",
        "gmm.faces.demo.A  | gmm.course.Course          | gmm.faces takes",
        "gmm.em.given.A    | gmm.em.KMeans              | gmm.em.given uses",
        "gmm.em.A          | gmm.em.demo.KMeansDemo     | gmm.em uses",
        "gmm.mixture.given.A | gmm.mixture.demo.OutliersDemo | gmm.mixture and gmm.mixture.given uses",
        "gmm.mixture.engine.A | gmm.mixture.demo.OutliersDemo | gmm.mixture.engine uses",
        "gmm.mixture.json.A | gmm.mixture.demo.OutliersDemo | gmm.mixture.json uses",
        "gmm.mixture.fit.A | gmm.mixture.demo.OutliersDemo | gmm.mixture.fit uses"
      })
  void an_arrow_upwards_is_found(String from, String to, String rule) throws IOException {
    JavaClasses planted = compiled(Map.of(from, to));
    assertThat(broken(planted)).anyMatch(broken -> broken.startsWith(rule));
  }

  @Test
  void two_packages_in_a_circle_are_found() throws IOException {
    assertThat(broken(circle("gmm.kit.plot.A", "gmm.kit.data.B")))
        .containsExactly("no packages stand in a circle");
  }

  @Test
  void two_files_in_a_circle_are_found() throws IOException {
    assertThat(broken(circle("gmm.mixture.A", "gmm.mixture.given.B")))
        .containsExactly("no files of module 3 stand in a circle");
  }

  private JavaClasses circle(String one, String other) throws IOException {
    return compiled(Map.of(one, other, other, one));
  }

  @Test
  void an_arrow_downwards_is_none() throws IOException {
    assertThat(
            broken(
                compiled(
                    Map.of(
                        "gmm.em.demo.A",
                        "gmm.em.KMeans",
                        "gmm.em.B",
                        "gmm.likelihood.Mixture",
                        "gmm.course.C",
                        "gmm.kit.measuring.Bench"))))
        .isEmpty();
  }

  private static List<String> broken(JavaClasses classes) {
    return House.rules().stream()
        .filter(rule -> rule.allowEmptyShould(true).evaluate(classes).hasViolation())
        .map(rule -> rule.getDescription())
        .toList();
  }

  /** Classes by name, each of which names another. */
  private JavaClasses compiled(Map<String, String> arrows) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (var arrow : arrows.entrySet()) {
      Path source = folder.resolve(arrow.getKey().replace('.', '/') + ".java");
      Files.createDirectories(source.getParent());
      sources.add(Files.writeString(source, text(arrow.getKey(), arrow.getValue())));
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<String> options = List.of("-d", folder.toString(), "-proc:none");
      var files = manager.getJavaFileObjectsFromPaths(sources);
      assertThat(compiler.getTask(null, manager, null, options, null, files).call()).isTrue();
    }
    return new ClassFileImporter().importPath(folder);
  }

  private static String text(String from, String to) {
    int dot = from.lastIndexOf('.');
    return "package %s; public class %s { Class<?> other = %s.class; }"
        .formatted(from.substring(0, dot), from.substring(dot + 1), to);
  }
}
