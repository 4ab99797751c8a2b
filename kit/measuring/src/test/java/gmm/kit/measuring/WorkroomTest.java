package gmm.kit.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gmm.kit.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stubs are shell scripts")
class WorkroomTest {

  @TempDir Path folder;

  private final Workroom room = Workroom.open();

  @AfterEach
  void close() {
    if (Files.exists(room.folder())) {
      room.close();
    }
  }

  private Workroom.Done run(String body) throws IOException {
    Path script = Stub.script(folder, "stub", body);
    return room.run("the stub", List.of(script.toString()), pid -> {});
  }

  @Test
  void what_a_process_prints_is_kept() throws IOException {
    assertThat(run("echo printed; echo noise >&2").output()).hasContent("printed");
  }

  @Test
  void a_process_that_fails_is_told_by_its_last_words() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> run("echo much >&2; echo 'no such luck' >&2; echo >&2; exit 3"))
        .withMessage("the stub failed with exit code 3: no such luck");
  }

  @Test
  void a_process_that_fails_without_a_word_is_told_as_well() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> run("exit 1"))
        .withMessage("the stub failed with exit code 1: it did not say why.");
  }

  @Test
  void a_program_that_is_not_there_is_told_by_its_name() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> room.run("the stub", List.of("/nowhere/stub"), pid -> {}))
        .withMessageContaining("the stub cannot be started")
        .withMessageContaining("/nowhere/stub");
  }

  @Test
  void a_process_is_watched_by_its_id() throws IOException {
    AtomicLong seen = new AtomicLong();
    Path script = Stub.script(folder, "stub", "echo $$");
    Workroom.Done done = room.run("the stub", List.of(script.toString()), seen::set);
    assertThat(done.output()).hasContent(String.valueOf(seen.get()));
  }

  @Test
  void an_interruption_ends_the_process() throws Exception {
    AtomicLong child = new AtomicLong();
    Path script = Stub.script(folder, "stub", "exec sleep 60");
    Thread worker =
        new Thread(
            () -> {
              try {
                room.run("the stub", List.of(script.toString()), child::set);
              } catch (InputException e) {
                // interrupted: as is wanted here
              }
            });
    worker.start();
    while (child.get() == 0) {
      Thread.onSpinWait();
    }
    worker.interrupt();
    worker.join();
    assertThat(ProcessHandle.of(child.get()).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void the_folder_goes_when_the_work_is_done() throws IOException {
    run("echo something");
    room.close();
    assertThat(room.folder()).doesNotExist();
  }

  @Test
  void what_the_disk_has_no_room_for_is_not_begun() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> room.requireSpace(Long.MAX_VALUE / 20))
        .withMessageContaining("MB free");
  }
}
