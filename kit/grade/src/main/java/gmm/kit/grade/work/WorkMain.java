package gmm.kit.grade.work;

import gmm.kit.grade.wire.Asks;
import gmm.kit.grade.wire.Frames;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The process that holds a submission: takes its classes, then one call after the other. */
public final class WorkMain {

  private WorkMain() {}

  /**
   * Serves the judge until it is gone.
   *
   * @param arguments the jar of what is given in the submission's module
   * @throws IOException if the pipe breaks
   */
  public static void main(String[] arguments) throws IOException {
    Frames frames = overPipe();
    DataInputStream first = frames.receive();
    if (first.readUnsignedByte() != Asks.CLASSES) {
      throw new IOException("classes come first");
    }
    URL given = Path.of(arguments[0]).toUri().toURL();
    ClassLoader loader = new SubmissionLoader(classes(first), given);
    Thread.currentThread().setContextClassLoader(loader);
    frames.send(out -> out.writeByte(Asks.READY));
    new Calls(frames, loader).serve();
  }

  /** The pipe, and nothing else to read from or to print to. */
  static Frames overPipe() {
    Frames frames = new Frames(System.in, new FileOutputStream(FileDescriptor.out));
    System.setIn(InputStream.nullInputStream());
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    System.setErr(new PrintStream(OutputStream.nullOutputStream()));
    return frames;
  }

  private static Map<String, byte[]> classes(DataInputStream in) throws IOException {
    Map<String, byte[]> classes = new HashMap<>();
    int n = Frames.count(in, 2 * Integer.BYTES);
    for (int i = 0; i < n; i++) {
      classes.put(Frames.text(in), Frames.bytes(in));
    }
    return classes;
  }
}
