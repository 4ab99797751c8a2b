package gmm.kit.grade.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gmm.kit.testing.Reason;
import gmm.kit.testing.Reason.Crashed;
import gmm.kit.testing.Reason.TimedOut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made of a process that holds a submission, and does not do as it should. */
class AskerTest {

  @TempDir private Path folder;

  private void of(String mind) throws IOException {
    of(mind, 1);
  }

  private void of(String mind, double secondsACall) throws IOException {
    Path classes = folder.resolve("none.jar");
    new JarOutputStream(Files.newOutputStream(classes)).close();
    Path errand = folder.resolve("errand.json");
    List<String> command =
        CompilationTest.command(
            "-Xmx2g", Hostile.class.getName(), mind, folder.resolve("shy").toString());
    new Errand(command, classes.toString(), List.of(), secondsACall, 60, 30).write(errand);
    System.setProperty(Errand.PROPERTY, errand.toString());
  }

  @AfterEach
  void nothing_is_left_running() {
    Asker.finish();
    System.clearProperty(Errand.PROPERTY);
  }

  private static Object call() {
    IntSupplier given = () -> 1;
    return Stub.call(
        AskerTest.class, "1.1", "f", double.class, new Class<?>[] {IntSupplier.class}, null, given);
  }

  private static Reason reason() {
    return catchThrowableOfType(Gone.class, AskerTest::call).reason();
  }

  @Test
  void a_process_that_ends_before_it_greets_is_started_again() throws IOException {
    of("shy");
    assertThat(call()).isEqualTo(17.0);
    assertThat(Asker.incident()).isNull();
  }

  @Test
  void one_that_never_comes_up_is_no_verdict_about_the_submission() throws IOException {
    of("absent");
    assertThat(reason())
        .isInstanceOfSatisfying(Crashed.class, c -> assertThat(c.by()).isEqualTo(Deaths.UNDECIDED));
  }

  @Test
  void calling_back_does_not_set_the_clock_back() throws IOException {
    of("calling back");
    assertThat(reason()).isInstanceOf(TimedOut.class);
  }

  @Test
  void memory_is_counted_from_outside_too() throws IOException {
    of("large", 60);
    assertThat(reason())
        .isInstanceOfSatisfying(
            Crashed.class, c -> assertThat(c.toString()).contains("MB of memory"));
  }
}
