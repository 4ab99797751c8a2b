package gmm.kit.loop.build;

import gmm.kit.OutputFile;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Classes as bytes by name: from a jar, in a stream, in a file that says what they were made of.
 */
public final class ClassFiles {

  private static final String SUFFIX = ".class";

  private ClassFiles() {}

  /**
   * {@return the classes of a jar}
   *
   * @param jar its place
   * @throws IOException if it cannot be read
   */
  public static Map<String, byte[]> inJar(String jar) throws IOException {
    Map<String, byte[]> classes = new LinkedHashMap<>();
    try (JarFile file = new JarFile(jar)) {
      for (JarEntry entry : Collections.list(file.entries())) {
        String name = entry.getName();
        if (name.endsWith(SUFFIX) && !name.endsWith("-info" + SUFFIX)) {
          classes.put(
              name.substring(0, name.length() - SUFFIX.length()).replace('/', '.'),
              file.getInputStream(entry).readAllBytes());
        }
      }
    }
    return classes;
  }

  /**
   * Writes classes, to be read by {@link #read}.
   *
   * @param classes by name
   * @param out where
   * @throws IOException if that fails
   */
  public static void write(Map<String, byte[]> classes, DataOutputStream out) throws IOException {
    out.writeInt(classes.size());
    for (var entry : classes.entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeInt(entry.getValue().length);
      out.write(entry.getValue());
    }
  }

  /**
   * {@return classes by name}
   *
   * @param in written by {@link #write}
   * @throws IOException if that fails
   */
  public static Map<String, byte[]> read(DataInputStream in) throws IOException {
    Map<String, byte[]> classes = new LinkedHashMap<>();
    for (int n = in.readInt(); n > 0; n--) {
      String name = in.readUTF();
      byte[] bytes = new byte[in.readInt()];
      in.readFully(bytes);
      classes.put(name, bytes);
    }
    return classes;
  }

  /** Keeps classes for the next start. */
  static void keep(Path file, String madeOf, Map<String, byte[]> classes) {
    OutputFile.at(file)
        .write(
            stream -> {
              DataOutputStream out = new DataOutputStream(stream);
              byte[] stamp = madeOf.getBytes(StandardCharsets.UTF_8);
              out.writeInt(stamp.length);
              out.write(stamp);
              write(classes, out);
              out.flush();
            });
  }

  /** What was kept, if it was made of the same; a file that cannot be read is as good as none. */
  static Optional<Map<String, byte[]>> kept(Path file, String madeOf) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    byte[] stamp = madeOf.getBytes(StandardCharsets.UTF_8);
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      if (in.readInt() != stamp.length
          || !new String(in.readNBytes(stamp.length), StandardCharsets.UTF_8).equals(madeOf)) {
        return Optional.empty();
      }
      return Optional.of(read(in));
    } catch (IOException e) {
      return Optional.empty(); // cut off, or of another version: made anew
    }
  }
}
