package gmm.course.run;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.platform.launcher.Launcher;

/** What tests print must not mix with what the process itself has to say. */
final class Prints {

  private static final int MOST = 20_000;

  private Prints() {}

  /**
   * Runs tests. The process's streams stay apart afterwards, too: a test may have left a thread
   * behind that prints.
   *
   * @param tests of a job
   * @param launcher of JUnit
   * @param errors where what they complain of goes at once
   * @return what they printed, no more than anybody reads
   */
  static String of(TestRun tests, Launcher launcher, PrintStream errors) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Capped prints = new Capped(printed, MOST);
    Capped complaints = new Capped(errors, MOST);
    PrintStream out = new PrintStream(prints, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(complaints, true, StandardCharsets.UTF_8);
    System.setOut(out);
    System.setErr(err);
    tests.run(launcher); // which may put others in their places
    out.flush();
    err.flush();
    errors.print(complaints.rest());
    return printed.toString(StandardCharsets.UTF_8) + prints.rest();
  }
}
