package gmm.course.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The process that runs tests: a job in JSON per line of its input, {@linkplain Message messages}
 * in JSON per line of its output, until the input ends.
 */
public final class WorkerMain {

  // what is made here is made before the first job comes: until then whoever sends it compiles
  private static final ObjectReader JOBS = new ObjectMapper().readerFor(Job.class);
  private static final ObjectWriter MESSAGES = new ObjectMapper().writerFor(Message.class);
  private static final Launcher LAUNCHER = LauncherFactory.create();

  private WorkerMain() {}

  /**
   * Serves jobs.
   *
   * @param arguments none
   * @throws IOException if the parent is gone
   */
  public static void main(String[] arguments) throws IOException {
    PrintStream answers = System.out;
    PrintStream errors = System.err;
    AtomicReference<TestRun> running = new AtomicReference<>();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> tellEnd(running.get())));
    BufferedReader jobs =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = jobs.readLine(); line != null; line = jobs.readLine()) {
      Job job = JOBS.readValue(line);
      running.set(new TestRun(job, verdict -> send(new Message(verdict, null), answers)));
      String all = Prints.of(running.get(), LAUNCHER, errors);
      running.set(null);
      send(new Message(null, all), answers);
    }
    System.exit(0); // threads that a test left behind must not keep the process
  }

  private static void tellEnd(TestRun running) {
    if (running != null) {
      running.tellEnd();
    }
  }

  private static synchronized void send(Message message, PrintStream answers) {
    try {
      answers.write(MESSAGES.writeValueAsBytes(message));
      answers.write('\n');
      answers.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
