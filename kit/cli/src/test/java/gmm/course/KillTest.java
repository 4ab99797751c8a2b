package gmm.course;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.kit.loop.keep.Version;
import gmm.kit.loop.keep.Versions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is ended at whatever moment, no line of a student's is lost. How often is a property,
 * for who wants to know it better: {@code course.kills}.
 */
class KillTest {

  private static final int KILLS = Integer.getInteger("course.kills", 12);
  private static final int LONGEST_MILLIS = 250;
  private static final String NUMBER = "1.2";

  @TempDir private Path folder;

  @Test
  @Timeout(value = 30, unit = TimeUnit.MINUTES) // where somebody asks for many
  void a_process_that_is_killed_leaves_the_old_file_or_the_new_one_and_all_that_was_saved()
      throws Exception {
    Random random = new Random(7);
    try (StudentCourse course = StudentCourse.in(folder)) {
      Path source = course.source(NUMBER);
      String given = Files.readString(source);
      String mine = given.replace("throw new Todo(\"1.2\");", "int save = %d; // mine");
      assertThat(mine).contains("%d");
      int save = 0;
      for (int kill = 0; kill < KILLS; kill++) {
        int done = killed(source, mine, save, random.nextInt(LONGEST_MILLIS));
        assertThat(texts(done, mine, given)).contains(Files.readString(source));
        assertThat(kept(source)).containsAll(saved(save, done, mine, source));
        save = done + 1;
      }
      assertThat(save).isGreaterThan(KILLS / 2);
    }
  }

  /** The number of the last save that is known to be done. */
  private int killed(Path source, String mine, int first, int millis) throws Exception {
    Path said = Files.createTempFile(folder, "said", ".txt");
    Process victim =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dcourse.root=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                source.toString(),
                NUMBER,
                mine,
                String.valueOf(first))
            .redirectOutput(said.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    while (Files.size(said) == 0) {
      assertThat(victim.isAlive()).isTrue();
      TimeUnit.MILLISECONDS.sleep(5);
    }
    TimeUnit.MILLISECONDS.sleep(millis);
    assertThat(victim.isAlive()).isTrue();
    victim.destroyForcibly().waitFor();
    String whole = Files.readString(said);
    return whole
        .substring(0, whole.lastIndexOf('\n'))
        .lines()
        .reduce((earlier, later) -> later)
        .map(Integer::valueOf)
        .orElseThrow();
  }

  /** All that the file may hold: a save that was not told yet among them. */
  private static Set<String> texts(int done, String mine, String given) {
    Set<String> all = new TreeSet<>(Set.of(given));
    for (int i = 0; i <= done + 1; i++) {
      all.add(mine.replace("%d", String.valueOf(i)));
    }
    return all;
  }

  /** The saves that a reset has come after, and the one that the file may still hold. */
  private static Set<String> saved(int first, int done, String mine, Path source)
      throws IOException {
    Set<String> all = new TreeSet<>();
    for (int i = first; i <= done; i++) {
      all.add(mine.replace("%d", String.valueOf(i)));
    }
    all.remove(Files.readString(source));
    return all;
  }

  private Set<String> kept(Path source) throws IOException {
    Set<String> all = new TreeSet<>();
    for (Version version : Versions.of(folder, source).all()) {
      String text = Files.readString(version.file());
      assertThat(Versions.digest(text.getBytes(StandardCharsets.UTF_8)))
          .isEqualTo(version.digest());
      all.add(text);
    }
    return all;
  }
}
