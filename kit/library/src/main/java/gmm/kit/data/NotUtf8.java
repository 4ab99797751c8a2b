package gmm.kit.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a file is that was read as UTF-8 text and is not, by its first bytes. */
final class NotUtf8 {

  private static final int LOOKED_AT = 4096;

  private NotUtf8() {}

  /** {@return what it is and what to do, to follow its name} */
  static String why(Path file) {
    byte[] first;
    try {
      first = first(file);
    } catch (IOException e) {
      return "is not text: is it the right file?";
    }
    if (begins(first, 'P', 'K')) {
      return "is an archive (.npz or .zip): take the array out with"
          + " numpy.save('one.npy', numpy.load('it.npz')['name']), and give that.";
    }
    if (begins(first, 0x93, 'N', 'U', 'M', 'P', 'Y')) {
      return "is a NumPy array: unpack it (gunzip), and give it the ending .npy.";
    }
    if (begins(first, 0xFF, 0xFE) || begins(first, 0xFE, 0xFF)) {
      return "is UTF-16 text: save it as UTF-8.";
    }
    for (byte b : first) {
      if (b == 0) {
        return "is not text: is it the right file?";
      }
    }
    return "is not text in UTF-8, perhaps in Latin-1 or Windows-1252: save it as UTF-8.";
  }

  private static boolean begins(byte[] bytes, int... with) {
    for (int i = 0; i < with.length; i++) {
      if (i >= bytes.length || Byte.toUnsignedInt(bytes[i]) != with[i]) {
        return false;
      }
    }
    return true;
  }

  /** Unpacked, if it is gzip. */
  private static byte[] first(Path file) throws IOException {
    try (InputStream plain = new BufferedInputStream(Files.newInputStream(file));
        InputStream in = DataFile.unpacked(plain)) {
      return in.readNBytes(LOOKED_AT);
    }
  }
}
