package gmm.course.handout;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.kit.CourseRoot;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class HandoutPomTest {

  @Test
  void the_courses_own_pom_gets_another_version_and_a_repository_of_files() throws IOException {
    HandoutPom pom = new HandoutPom(Files.readString(CourseRoot.find().resolve("pom.xml")));
    assertThat(pom.of("9.9-handout"))
        .contains("<revision>9.9-handout</revision>")
        .contains("<url>file:///${maven.multiModuleProjectDirectory}/.repository</url>")
        .containsOnlyOnce("<build>\n    <pluginManagement>");
  }
}
