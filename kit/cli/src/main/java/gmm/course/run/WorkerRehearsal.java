package gmm.course.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** A process that runs tests, in this one: so that Java sees what such a process needs. */
public final class WorkerRehearsal {

  private WorkerRehearsal() {}

  /**
   * {@return whether an exercise's tests, on what is right, come to their end in this process}
   *
   * @param module compiled
   * @param exercise number
   */
  public static boolean here(StudentModule module, String exercise) {
    try (Tester here = new Here(Duration.ofMinutes(1))) {
      here.start();
      return here.run(module.jobOnSolved(List.of(exercise))).complete();
    }
  }

  /**
   * Runs an exercise's tests, on what a student has and on what is right; then ends the process.
   *
   * @param module compiled
   * @param exercise number
   * @throws IOException if the tests cannot be run
   */
  public static void run(StudentModule module, String exercise) throws IOException {
    ObjectMapper json = new ObjectMapper();
    String jobs =
        json.writeValueAsString(module.job(List.of(exercise)))
            + "\n"
            + json.writeValueAsString(module.jobOnSolved(List.of(exercise)));
    System.setIn(new ByteArrayInputStream(jobs.getBytes(StandardCharsets.UTF_8)));
    WorkerMain.main(new String[0]);
  }
}
