package gmm.kit.loop.build;

import java.nio.file.Path;
import java.util.List;

/** What may stand in for a source that cannot be compiled. */
@FunctionalInterface
public interface StandIns {

  /**
   * {@return texts, the best first; none where nothing is known}
   *
   * @param source the file
   */
  List<String> of(Path source);
}
