package gmm.course.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;

/** Gives the bytes of a file from somewhere on. */
interface Origin {

  /**
   * Bytes that come.
   *
   * @param body the bytes, closed by the caller
   * @param start which of the file's bytes is the first: what was asked for, or 0 where an origin
   *     gives whole files only or the file has changed
   * @param total how many bytes the file has, or {@link RemoteFile#UNKNOWN}
   * @param version by which the origin knows this version of the file, or empty
   */
  record Answer(InputStream body, long start, long total, String version) {}

  /**
   * {@return the bytes of a file}
   *
   * @param address where it is
   * @param from the first byte that is wanted
   * @param version of which the bytes before it are, or empty if that is not known
   * @throws IOException if it might go well another time
   * @throws gmm.kit.InputException if it will not
   */
  Answer open(URI address, long from, String version) throws IOException;

  /**
   * {@return the origin that an address needs}
   *
   * @param address of http, https or file
   * @param patience how long nothing may come
   */
  static Origin of(URI address, Duration patience) {
    return "file".equals(address.getScheme()) ? new LocalOrigin() : new HttpOrigin(patience);
  }
}
