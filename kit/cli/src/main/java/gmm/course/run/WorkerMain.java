package gmm.course.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The process that runs tests: a job in JSON per line of its input, an outcome per line of its
 * output, until the input ends.
 */
public final class WorkerMain {

  private WorkerMain() {}

  /**
   * Serves jobs.
   *
   * @param arguments none
   * @throws IOException if the parent is gone
   */
  public static void main(String[] arguments) throws IOException {
    ObjectMapper json = new ObjectMapper();
    PrintStream answers = System.out;
    BufferedReader jobs =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = jobs.readLine(); line != null; line = jobs.readLine()) {
      ByteArrayOutputStream printed = new ByteArrayOutputStream();
      PrintStream prints = new PrintStream(printed, true, StandardCharsets.UTF_8);
      System.setOut(prints); // what a test prints must not mix with the answers
      Job job = json.readValue(line, Job.class);
      Outcome outcome = new TestRun(job).run();
      prints.flush();
      answers.write(
          json.writeValueAsBytes(
              new Outcome(outcome.results(), printed.toString(StandardCharsets.UTF_8))));
      answers.write('\n');
      answers.flush();
    }
    System.exit(0); // threads that a test left behind must not keep the process
  }
}
