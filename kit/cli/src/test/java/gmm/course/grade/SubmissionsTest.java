package gmm.course.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionsTest {

  @TempDir private Path folder;

  @Test
  void two_of_one_id_are_a_sentence_and_the_others_are_found() throws IOException {
    for (String name : List.of("ada.zip", "ada.tgz", "bob.zip", "eve.tar.gz")) {
      Files.writeString(folder.resolve(name), "");
    }
    Submissions found = Submissions.among(List.of(folder));
    assertThat(found.places()).containsOnlyKeys("bob", "eve");
    assertThat(found.troubles().get("ada"))
        .isEqualTo("ada.tgz and ada.zip are both called ada: leave the one that counts.");
  }

  @Test
  void a_link_is_not_followed() throws IOException {
    Files.createDirectory(folder.resolve("elsewhere"));
    Path handedIn = Files.createDirectory(folder.resolve("handed-in"));
    Files.createSymbolicLink(handedIn.resolve("eve"), folder.resolve("elsewhere"));
    Submissions found = Submissions.among(List.of(handedIn));
    assertThat(found.places()).isEmpty();
    assertThat(found.troubles().get("eve")).contains("not followed");
  }

  @Test
  void a_folder_around_one_submission_is_a_class_and_that_is_said() throws IOException {
    Files.createDirectories(folder.resolve("course/module-02-em"));
    Files.writeString(folder.resolve("readme.txt"), "");
    Submissions found = Submissions.among(List.of(folder));
    assertThat(found.places()).containsOnlyKeys("course", "readme.txt");
    assertThat(found.notes()).singleElement().asString().contains("one submission lies, course");
    Files.createDirectories(folder.resolve("other/module-02-em"));
    assertThat(Submissions.among(List.of(folder)).notes()).isEmpty();
  }

  @Test
  void names_that_lead_elsewhere_are_none() {
    assertThat(List.of("ada", "Ada Lovelace", "s-17.2")).allMatch(Submissions::isName);
    assertThat(List.of("../ada", "..", ".", "", "a/b", "a\\b", "/etc", "a\u0000", " "))
        .noneMatch(Submissions::isName);
  }
}
