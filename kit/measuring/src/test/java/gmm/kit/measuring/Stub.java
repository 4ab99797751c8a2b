package gmm.kit.measuring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Programs that only say what a fit would. */
final class Stub {

  private static final String REPORT =
      "{\"seconds\": %s, \"%s\": %s, \"weights\": [1], \"means\": [[2, 3]], \"covariances\": [%s]}";

  private Stub() {}

  /** An executable script. */
  static Path script(Path folder, String name, String body) throws IOException {
    Path script = folder.resolve(name);
    Files.writeString(script, "#!/bin/sh\n" + body);
    if (!script.toFile().setExecutable(true)) {
      throw new IOException("cannot make " + script + " executable");
    }
    return script;
  }

  /** {@code course fit} that takes a second an iteration and half a second besides. */
  static Path course(Path folder) throws IOException {
    return script(
        folder,
        "course",
        """
        while [ $# -gt 1 ]; do
          [ "$1" = --max-iter ] && n=$2
          shift
        done
        printf '%s' $n.5 $n > "$1"
        """
            .formatted(REPORT.formatted("%s", "n_iter", "%s", "4")));
  }

  /** A Python with a scikit-learn that takes four times as long. */
  static Path python(Path folder, String covariance) throws IOException {
    return script(
        folder,
        "python",
        """
        if [ "$1" = -c ]; then
          echo '{"python": "3.0", "numpy": "1.0", "scikit_learn": "0.9", "blas_threads": 2}'
        else
          printf '%s' $((4 * $6)) $6
        fi
        """
            .formatted(REPORT.formatted("%s", "iterations", "%s", covariance)));
  }

  /** A report as a fit writes it. */
  static Path report(Path folder, String text) throws IOException {
    return Files.writeString(folder.resolve("report.json"), text);
  }
}
