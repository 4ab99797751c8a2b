package gmm.course.fetch;

import gmm.kit.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file as it was published.
 *
 * @param name what it is called, here and in a mirror's folder
 * @param address where it is
 * @param algorithm of the digest, as {@link MessageDigest} names it
 * @param digest of its bytes, in hexadecimal
 * @param size its bytes, or {@link #UNKNOWN}
 */
record RemoteFile(String name, URI address, String algorithm, String digest, long size) {

  static final long UNKNOWN = -1;

  /** {@return the same file at another address} */
  RemoteFile at(URI other) {
    return new RemoteFile(name, other, algorithm, digest, size);
  }

  /**
   * {@return whether a file here is this one, to the byte}
   *
   * @throws InputException if it cannot be read
   */
  boolean isSameAs(Path file) {
    try {
      return (size == UNKNOWN || size == Files.size(file)) && digest.equals(digestOf(file));
    } catch (IOException e) {
      throw new InputException(
          "The file " + file + " cannot be read: change its permissions, or delete it.", e);
    }
  }

  private String digestOf(Path file) throws IOException {
    try (InputStream in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance(algorithm))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }
}
