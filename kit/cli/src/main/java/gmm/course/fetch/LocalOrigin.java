package gmm.course.fetch;

import gmm.kit.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file on this machine: on a stick, or on a disk that a class shares. */
final class LocalOrigin implements Origin {

  @Override
  public Answer open(URI address, long from, String version) throws IOException {
    Path file = Path.of(address);
    if (!Files.isRegularFile(file)) {
      throw new InputException("There is no file " + file + ": check what --from names.");
    }
    InputStream in = Files.newInputStream(file);
    in.skipNBytes(Math.min(from, Files.size(file)));
    return new Answer(in, from, Files.size(file), "");
  }
}
