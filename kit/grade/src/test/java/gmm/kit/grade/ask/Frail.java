package gmm.kit.grade.ask;

import gmm.kit.grade.wire.Asks;
import gmm.kit.grade.wire.Frames;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/** A process that is asked to compile, and breaks down as its sources tell it to. */
public final class Frail {

  private Frail() {}

  /**
   * Compiles nothing: a source's text says what becomes of the process.
   *
   * @param arguments none
   * @throws IOException if the pipe breaks
   */
  public static void main(String[] arguments) throws IOException {
    Frames frames = new Frames(System.in, new FileOutputStream(FileDescriptor.out));
    frames.send(out -> out.writeByte(Asks.READY));
    for (int task = 1; true; task++) {
      DataInputStream in = frames.receive();
      Frames.text(in); // the class path
      in.readInt();
      Frames.text(in);
      String text = Frames.text(in);
      if (text.equals("deadly") || text.equals("wearing") && task > 1) {
        Runtime.getRuntime().halt(1);
      }
      while (text.equals("endless")) {
        Thread.onSpinWait();
      }
      String number = "task " + task;
      frames.send(
          out -> {
            out.writeByte(Asks.CLASSES);
            out.writeInt(1);
            Frames.text(out, number);
            Frames.bytes(out, new byte[1]);
          });
    }
  }
}
