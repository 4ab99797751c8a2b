package gmm.kit.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** NumPy files built byte by byte from NumPy's description of the format. */
final class NpyFiles {

  private NpyFiles() {}

  static String header(String type, String fortran, String shape) {
    return "{'descr': '" + type + "', 'fortran_order': " + fortran + ", 'shape': " + shape + ", }";
  }

  static Path write(Path folder, int format, String header, byte[] values) throws IOException {
    int lengthBytes = format == 1 ? 2 : 4;
    int padded = 128 - 8 - lengthBytes;
    byte[] text =
        (header + " ".repeat(padded - header.length() - 1) + "\n").getBytes(StandardCharsets.UTF_8);
    ByteBuffer start = ByteBuffer.allocate(8 + lengthBytes).order(ByteOrder.LITTLE_ENDIAN);
    start.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) format, 0});
    if (format == 1) {
      start.putShort((short) text.length);
    } else {
      start.putInt(text.length);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(start.array());
    all.writeBytes(text);
    all.writeBytes(values);
    return Files.write(folder.resolve("test.npy"), all.toByteArray());
  }

  static byte[] values(String type, double... values) {
    ByteOrder order = type.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    int width = type.endsWith("4") ? 4 : 8;
    ByteBuffer buffer = ByteBuffer.allocate(width * values.length).order(order);
    for (double value : values) {
      if (width == 4) {
        buffer.putFloat((float) value);
      } else {
        buffer.putDouble(value);
      }
    }
    return buffer.array();
  }
}
