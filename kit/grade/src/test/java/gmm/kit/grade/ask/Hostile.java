package gmm.kit.grade.ask;

import gmm.kit.grade.wire.Asks;
import gmm.kit.grade.wire.Frames;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** A process that speaks as one that holds a submission, and has something else in mind. */
public final class Hostile {

  private final Frames frames = new Frames(System.in, new FileOutputStream(FileDescriptor.out));

  private Hostile() {}

  /**
   * Answers calls as it is told to.
   *
   * @param arguments what it has in mind, and a file to remember something by
   * @throws IOException if the pipe breaks
   */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[1]);
    if (arguments[0].equals("absent") || arguments[0].equals("shy") && !Files.exists(file)) {
      Files.writeString(file, "was here");
      Runtime.getRuntime().halt(1);
    }
    new Hostile().serve(arguments[0]);
  }

  private void serve(String mind) throws IOException {
    frames.receive();
    frames.send(out -> out.writeByte(Asks.READY));
    while (true) {
      DataInputStream call = frames.receive();
      call.readUnsignedByte();
      int number = call.readInt();
      while (mind.equals("calling back")) {
        callBack(number);
      }
      if (mind.equals("large")) {
        grow();
      }
      frames.send(
          out -> {
            out.writeByte(Asks.DONE);
            out.writeInt(number);
            for (int i = 0; i < 4; i++) {
              out.writeInt(0);
            }
            out.writeByte(Asks.VALUE);
            out.writeByte(1); // a double
            out.writeDouble(17);
          });
    }
  }

  private static void grow() {
    byte[][] much = new byte[1100][];
    for (int i = 0; i < much.length; i++) {
      much[i] = new byte[1 << 20];
      much[i][i] = 1;
    }
    while (much[1][1] == 1) { // keeps it, and calculates nothing
      LockSupport.parkNanos(1_000_000_000);
    }
  }

  /** Calculates a little, and then has the test's function called. */
  private void callBack(int number) throws IOException {
    long until = System.nanoTime() + 50_000_000;
    while (System.nanoTime() < until) {
      Thread.onSpinWait();
    }
    frames.send(
        out -> {
          out.writeByte(Asks.BACK);
          out.writeInt(number);
          out.writeInt(0);
          Frames.text(out, "getAsInt");
          out.writeByte(0);
        });
    frames.receive();
  }
}
