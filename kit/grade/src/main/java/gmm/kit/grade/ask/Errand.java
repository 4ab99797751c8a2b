package gmm.kit.grade.ask;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * How the judge reaches one submission.
 *
 * @param command that starts a process which holds it
 * @param classes a jar of its compiled classes
 * @param types the full names of the classes that may come back as values
 * @param secondsACall of processor time; a method that takes more is endless
 * @param secondsInAll of processor time, for all calls
 * @param patience seconds by the clock for a call, however little it calculates
 */
public record Errand(
    List<String> command,
    String classes,
    List<String> types,
    double secondsACall,
    double secondsInAll,
    double patience) {

  /** The system property that names the file with the errand. */
  public static final String PROPERTY = "course.errand";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Copies the lists. */
  public Errand {
    command = List.copyOf(command);
    types = List.copyOf(types);
  }

  /**
   * Writes it where the judge can read it.
   *
   * @param file which
   * @throws IOException if it cannot be written
   */
  public void write(Path file) throws IOException {
    JSON.writeValue(file.toFile(), this);
  }

  static Errand read(Path file) {
    try {
      return JSON.readValue(file.toFile(), Errand.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
