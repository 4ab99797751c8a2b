package gmm.faces.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import gmm.kit.InputException;
import gmm.kit.OutputFile;
import gmm.kit.data.Npy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Faces in one file, so that photographs are unpacked once: a NumPy array of n x height x width
 * bytes that {@code numpy.load} reads, and behind it, where NumPy does not look, the names and what
 * they were made from, as JSON, the JSON's length, and a checksum of all.
 */
final class LfwCache {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int TRAILER = Integer.BYTES + Long.BYTES;

  /**
   * What is written beside the pixels.
   *
   * @param source what the faces were made from, and its state then
   * @param width of a face
   * @param height of a face
   * @param names one a face
   * @param skipped counts of entries passed over
   */
  record About(
      String source, int width, int height, List<String> names, Map<SkipReason, Integer> skipped) {}

  private final Path file;
  private final String source;
  private final LfwOptions options;

  private LfwCache(Path file, String source, LfwOptions options) {
    this.file = file;
    this.source = source;
    this.options = options;
  }

  /**
   * {@return the file that belongs to a source}
   *
   * @param source an archive or a folder, which exists
   * @param options the faces' size
   * @param folder where the file lies
   */
  static LfwCache of(Path source, LfwOptions options, Path folder) {
    String size = options.height() + "x" + options.width();
    byte[] path = source.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8);
    String name = "lfw-%08x-%s.npy".formatted(checksum(path, path.length), size);
    return new LfwCache(folder.resolve(name), state(source), options);
  }

  /** Changes when the source does. */
  private static String state(Path source) {
    try {
      List<Path> files = Files.isDirectory(source) ? LfwFiles.files(source) : List.of(source);
      long bytes = 0;
      long latest = 0;
      for (Path each : files) {
        if (!Files.isSymbolicLink(each) || each == source) {
          bytes += Files.size(each);
          latest = Math.max(latest, Files.getLastModifiedTime(each).toMillis());
        }
      }
      return files.size() + " files, " + bytes + " bytes, " + latest;
    } catch (IOException e) {
      throw new InputException(source + " cannot be read: check its permissions.", e);
    }
  }

  /** {@return the faces, if the file is there, whole, and of the source as it is now} */
  Optional<NamedFaces> read() {
    try {
      byte[] all = Files.readAllBytes(file);
      ByteBuffer trailer = ByteBuffer.wrap(all, all.length - TRAILER, TRAILER);
      int length = trailer.getInt();
      if (trailer.getLong() != checksum(all, all.length - Long.BYTES)) {
        return Optional.empty();
      }
      int json = all.length - TRAILER - length;
      About about = MAPPER.readValue(all, json, length, About.class);
      boolean fits = about.source.equals(source) && about.height == options.height();
      return fits ? Optional.of(faces(all, json, about)) : Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // not there, or damaged: it is made again
    }
  }

  private static NamedFaces faces(byte[] all, int end, About about) {
    int size = about.width * about.height;
    int start = end - about.names.size() * size;
    byte[][] pixels = new byte[about.names.size()][];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = Arrays.copyOfRange(all, start + i * size, start + (i + 1) * size);
    }
    return new NamedFaces(pixels, about.width, about.height, about.names, about.skipped);
  }

  /**
   * Leaves the faces there for the next time, if that can be done.
   *
   * @param faces all of the source
   */
  void write(NamedFaces faces) {
    try {
      byte[] content = content(faces);
      OutputFile.at(file).write(out -> out.write(content));
    } catch (IOException | InputException e) {
      // a folder that cannot be written to costs time, and nothing else
    }
  }

  private byte[] content(NamedFaces faces) throws IOException {
    Map<SkipReason, Integer> skipped = new EnumMap<>(SkipReason.class);
    skipped.putAll(faces.skipped());
    byte[] header = Npy.header("|u1", faces.size(), faces.height(), faces.width());
    byte[] json =
        MAPPER.writeValueAsBytes(
            new About(source, faces.width(), faces.height(), faces.names(), skipped));
    int pixels = faces.size() * faces.width() * faces.height();
    ByteBuffer all = ByteBuffer.allocate(header.length + pixels + json.length + TRAILER);
    all.put(header);
    for (byte[] face : faces.pixels()) {
      all.put(face);
    }
    all.put(json).putInt(json.length);
    return all.putLong(checksum(all.array(), all.position())).array();
  }

  private static long checksum(byte[] bytes, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, length);
    return crc.getValue();
  }
}
