package gmm.course.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The process that runs tests: a job in JSON per line of its input, {@linkplain Message messages}
 * in JSON per line of its output, until the input ends.
 */
public final class WorkerMain {

  private static final ObjectMapper JSON = new ObjectMapper();

  private WorkerMain() {}

  /**
   * Serves jobs.
   *
   * @param arguments none
   * @throws IOException if the parent is gone
   */
  public static void main(String[] arguments) throws IOException {
    PrintStream answers = System.out;
    BufferedReader jobs =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = jobs.readLine(); line != null; line = jobs.readLine()) {
      ByteArrayOutputStream printed = new ByteArrayOutputStream();
      PrintStream prints = new PrintStream(printed, true, StandardCharsets.UTF_8);
      System.setOut(prints); // what a test prints must not mix with the answers
      Job job = JSON.readValue(line, Job.class);
      new TestRun(job, verdict -> send(new Message(verdict, null), answers)).run();
      prints.flush();
      send(new Message(null, printed.toString(StandardCharsets.UTF_8)), answers);
    }
    System.exit(0); // threads that a test left behind must not keep the process
  }

  private static void send(Message message, PrintStream answers) {
    try {
      answers.write(JSON.writeValueAsBytes(message));
      answers.write('\n');
      answers.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
