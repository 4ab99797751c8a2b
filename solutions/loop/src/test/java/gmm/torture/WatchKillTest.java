package gmm.torture;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.kit.loop.keep.Version;
import gmm.kit.loop.keep.Versions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A watch that is killed with its workers at whatever moment, while a file is saved again and
 * again, has kept every save that it has told anything of, and the next one starts without a
 * complaint. How often is a property, for who wants to know it better: {@code course.kills}.
 */
class WatchKillTest {

  private static final int KILLS = Integer.getInteger("course.kills", 3);
  private static final int LONGEST_MILLIS = 1500;
  private static final int SLOWEST_TYPIST_MILLIS = 400;
  private static final String EXERCISE = "1.3";
  private static final String FIRST_LINE = "Check.notAllEqual(\"data\", data);";

  /** Far fewer than are kept of a file: so is what was saved and not told of. */
  private static final int LATEST = 60;

  @TempDir private Path root;

  private final Random random = new Random(9);
  private final List<Integer> told = new ArrayList<>();
  private String right;
  private Path source;
  private int saves;

  @BeforeEach
  void furnish() throws IOException {
    WatchedCourse.furnish(root);
    right = WatchedCourse.solved(EXERCISE);
    assertThat(right).contains(FIRST_LINE);
    source = WatchedCourse.source(root, EXERCISE);
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.MINUTES) // where somebody asks for many
  void a_watch_that_is_killed_has_kept_every_save_that_it_has_told_of() throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      KilledWatch watch = new KilledWatch(root, EXERCISE);
      watch.await("watching");
      if (kill % 2 == 0) { // all others while it begins
        save();
        watch.awaitSave(saves);
      }
      saveAgainAndAgain(random.nextInt(LONGEST_MILLIS));
      watch.kill();
      told.addAll(watch.told());
      assertThat(watch.complaints()).as("after kill %d", kill).isEmpty();
      assertThat(source).content().as("the student's file").isEqualTo(text(saves));
      List<String> kept = kept();
      assertThat(kept).as("after kill %d", kill).containsAll(latest());
    }
    System.out.printf("%d kills, %d saves, %d told of%n", KILLS, saves, told.size());
    assertThat(told).isNotEmpty();
  }

  private void saveAgainAndAgain(int millis) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    do {
      save();
      long rest = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      TimeUnit.MILLISECONDS.sleep(Math.clamp(rest, 0, random.nextInt(SLOWEST_TYPIST_MILLIS)));
    } while (System.nanoTime() < end);
  }

  private void save() throws IOException {
    Path fresh = Files.writeString(root.resolve("fresh"), text(++saves));
    Files.move(fresh, source, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Wrong answers, and texts that do not compile: the watch tells the number of either. */
  private String text(int save) {
    if (save == 0) {
      return right;
    }
    String line =
        save % 3 == 0
            ? "int x = ; // save %d;".formatted(save)
            : "if (data.length > 0) throw new IllegalStateException(\"save %d;\");".formatted(save);
    return right.replace(FIRST_LINE, FIRST_LINE + "\n    " + line);
  }

  private List<String> latest() {
    List<Integer> all = new ArrayList<>(new TreeSet<>(told));
    return all.subList(Math.max(0, all.size() - LATEST), all.size()).stream()
        .map(this::text)
        .toList();
  }

  private List<String> kept() throws IOException {
    List<String> texts = new ArrayList<>();
    for (Version version : Versions.of(root, source).all()) {
      String text = Files.readString(version.file());
      assertThat(Versions.digest(text.getBytes(StandardCharsets.UTF_8)))
          .isEqualTo(version.digest());
      texts.add(text);
    }
    return texts;
  }
}
