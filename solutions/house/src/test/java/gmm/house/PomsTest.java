package gmm.house;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.kit.CourseRoot;
import gmm.kit.Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What a module is built on. */
class PomsTest {

  private static final Path ROOT = CourseRoot.find();
  private static final Pattern STUDENTS = Pattern.compile("module-0\\d-.*");

  @Test
  void a_students_error_blocks_nobody_since_nothing_is_built_on_a_students_module()
      throws Exception {
    for (Path pom : poms()) {
      if (pom.getParent().getFileName().toString().equals("check")) {
        continue; // runs the modules' tests, last of all: nothing is built on it
      }
      assertThat(dependencies(pom))
          .as("dependencies of %s", ROOT.relativize(pom))
          .noneMatch(artifact -> STUDENTS.matcher(artifact).matches())
          .doesNotContain("solutions-check");
    }
  }

  @Test
  void a_students_module_is_built_on_its_own_solved_module_and_those_before_it() throws Exception {
    for (Module module : Module.values()) {
      List<String> solved =
          dependencies(ROOT.resolve(module.folder()).resolve("pom.xml")).stream()
              .filter(a -> a.startsWith("solved-"))
              .toList();
      assertThat(solved).allMatch(a -> a.compareTo(module.solvedArtifact()) <= 0);
      assertThat(solved).hasSize(module.number());
    }
  }

  private static List<Path> poms() throws IOException {
    List<Path> poms = new ArrayList<>();
    try (Stream<Path> all = Files.walk(ROOT, 3)) {
      all.filter(p -> p.getFileName().toString().equals("pom.xml"))
          .filter(p -> !p.equals(ROOT.resolve("pom.xml")))
          .forEach(poms::add);
    }
    assertThat(poms).hasSizeGreaterThan(Module.values().length);
    return poms;
  }

  private static List<String> dependencies(Path pom)
      throws IOException, ParserConfigurationException, SAXException {
    NodeList found =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(pom.toFile())
            .getElementsByTagName("dependency");
    List<String> artifacts = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      text((Element) found.item(i), "artifactId").ifPresent(artifacts::add);
    }
    return artifacts;
  }

  private static Optional<String> text(Element element, String tag) {
    NodeList found = element.getElementsByTagName(tag);
    return found.getLength() == 0 ? Optional.empty() : Optional.of(found.item(0).getTextContent());
  }
}
