package gmm.kit.loop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What the loop asks of the rest of the course. */
@FunctionalInterface
public interface Surroundings {

  /**
   * {@return a student's source as it was given; empty where this copy of the course does not know
   * it}
   *
   * @param source the file
   * @throws IOException if that cannot be read
   */
  Optional<String> given(Path source) throws IOException;
}
