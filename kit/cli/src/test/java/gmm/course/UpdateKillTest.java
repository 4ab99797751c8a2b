package gmm.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
 * An update that is ended at whatever moment is finished by the next command, and loses no line.
 */
class UpdateKillTest {

  private static final int KILLS = Integer.getInteger("course.kills", 6);
  private static final int LONGEST_MILLIS = 1500;
  private static final int WHILE_IT_WRITES_MILLIS = 60;
  private static final String MINE = "int mine = 1; // mine";

  @TempDir private Path folder;

  @Test
  @Timeout(value = 30, unit = TimeUnit.MINUTES) // where somebody asks for many
  void a_process_that_is_killed_leaves_one_course_or_the_other_and_all_that_was_written()
      throws Exception {
    Random random = new Random(8);
    Path root = folder.resolve("mine");
    int begun = 0;
    try (StudentCourse course = StudentCourse.in(root)) {
      NewerCourse.write(root.resolve("pom.xml"), "<!-- One -->");
      Path one = NewerCourse.of(root, folder.resolve("one"), "One");
      Path two = NewerCourse.of(root, folder.resolve("two"), "Two");
      assertThat(course.run("update", one.toString())).isZero();
      Path source = NewerCourse.source(root);
      Files.writeString(source, Files.readString(source).replace("throw new Todo(\"1.2\");", MINE));
      for (int kill = 0; kill < KILLS; kill++) {
        boolean atRandom = kill % 3 == 0;
        int millis = random.nextInt(atRandom ? LONGEST_MILLIS : WHILE_IT_WRITES_MILLIS);
        kill(root, one, two, atRandom, millis);
        assertThat(source).content().contains(MINE); // whatever moment that was
        begun += Files.exists(root.resolve(".course/update/journal")) ? 1 : 0;
        course.run("progress");
        assertThat(root.resolve(".course/update/journal")).doesNotExist();
        assertThat(ages(root)).as("after kill %d", kill).hasSize(1);
        assertThat(source).content().contains(MINE);
      }
    }
    System.out.printf("%d of %d kills came in the middle of an update%n", begun, KILLS);
    assertThat(begun).isPositive();
  }

  /** At any moment, or that many milliseconds after it has begun to put files in their places. */
  private void kill(Path root, Path one, Path two, boolean atRandom, int millis) throws Exception {
    Path said = Files.createTempFile(folder, "said", ".txt");
    Process victim =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dcourse.root=" + root,
                "-cp",
                System.getProperty("java.class.path"),
                UpdateVictim.class.getName(),
                two.toString(),
                one.toString())
            .redirectOutput(said.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    while (Files.size(said) == 0) {
      assertThat(victim.isAlive()).isTrue();
      TimeUnit.MILLISECONDS.sleep(5);
    }
    while (!atRandom && !Files.exists(root.resolve(".course/update/journal"))) {
      assertThat(victim.isAlive()).isTrue();
      TimeUnit.MILLISECONDS.sleep(1);
    }
    TimeUnit.MILLISECONDS.sleep(millis);
    assertThat(victim.isAlive()).isTrue();
    victim.destroyForcibly().waitFor();
  }

  /** Which courses the files are of. */
  private static Set<String> ages(Path root) throws IOException {
    Set<String> ages = new TreeSet<>();
    for (String age : new String[] {"One", "Two"}) {
      for (Path file :
          new Path[] {
            root.resolve("pom.xml"), root.resolve("kit/library/pom.xml"), NewerCourse.source(root)
          }) {
        if (Files.readString(file).contains("// " + age)
            || Files.readString(file).contains("<!-- " + age)) {
          ages.add(age);
        }
      }
      if (Files.exists(root.resolve("kit/" + age + "/pom.xml"))
          || Files.exists(NewerCourse.test(root, "TestOf" + age))) {
        ages.add(age);
      }
    }
    return ages;
  }
}
