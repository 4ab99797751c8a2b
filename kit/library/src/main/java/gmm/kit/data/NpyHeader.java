package gmm.kit.data;

import gmm.kit.InputException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the first lines of a NumPy file say.
 *
 * <p>Source: numpy.lib.format, formats 1.0, 2.0 and 3.0.
 *
 * @param type of the values
 * @param order of the bytes
 * @param fortran whether the first index runs fastest
 * @param shape the sizes, first index first
 * @param dataOffset where the values begin, in bytes from the file's start
 */
record NpyHeader(NpyType type, ByteOrder order, boolean fortran, long[] shape, long dataOffset) {

  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int LONGEST = 1 << 20;
  private static final Pattern DESCR = Pattern.compile("'descr'\\s*:\\s*'([^']*)'");
  private static final Pattern FORTRAN = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
  private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([\\d\\s,L]*)\\)");
  private static final Pattern NUMBER = Pattern.compile("([<>=|])(\\w+)");

  /** {@return how many bytes a value takes} */
  int bytesPerValue() {
    return type.bytes();
  }

  /** {@return how many values the shape promises} */
  long count(Path file) {
    try {
      return Arrays.stream(shape).reduce(1, Math::multiplyExact);
    } catch (ArithmeticException e) {
      throw damaged(file);
    }
  }

  /** {@return the shape as NumPy writes it, {@code (6000, 2)}} */
  String shapeText() {
    return text(shape);
  }

  static String text(long[] sizes) {
    String all = String.join(", ", Arrays.stream(sizes).mapToObj(String::valueOf).toList());
    return "(" + all + (sizes.length == 1 ? ",)" : ")");
  }

  static NpyHeader read(Path file, InputStream in) throws IOException {
    if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
      throw new InputException(
          "The file " + file + " is not a NumPy .npy file: write it with numpy.save.");
    }
    int major = byteOf(in);
    byteOf(in);
    if (major < 1 || major > 3) {
      throw new InputException(
          "The file "
              + file
              + " has NumPy format "
              + major
              + ": only 1, 2 and 3 are known, so save it again with numpy.save.");
    }
    int lengthBytes = major == 1 ? 2 : 4;
    long length = 0;
    for (int i = 0; i < lengthBytes; i++) {
      length |= (long) byteOf(in) << 8 * i;
    }
    if (length > LONGEST) {
      throw damaged(file);
    }
    byte[] header = in.readNBytes((int) length);
    if (header.length < length) {
      throw new EOFException();
    }
    String text =
        new String(header, major == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    return parse(file, text, MAGIC.length + 2 + lengthBytes + length);
  }

  private static NpyHeader parse(Path file, String text, long dataOffset) {
    Matcher descr = DESCR.matcher(text);
    boolean simple = descr.find();
    String name = simple ? descr.group(1) : "of several fields";
    Matcher number = NUMBER.matcher(name);
    Matcher fortran = FORTRAN.matcher(text);
    Matcher shape = SHAPE.matcher(text);
    if (!fortran.find() || !shape.find()) {
      throw damaged(file);
    }
    Optional<NpyType> type =
        number.matches() ? NpyType.of(number.group(2)) : Optional.<NpyType>empty();
    if (type.isEmpty()) {
      throw new InputException(
          "The file "
              + file
              + " holds values of type "
              + name
              + ": only real numbers are read, so convert it with "
              + (simple
                  ? ".astype('float64')."
                  : "numpy.lib.recfunctions.structured_to_unstructured(array)."));
    }
    return new NpyHeader(
        type.get(),
        switch (number.group(1)) {
          case "<" -> ByteOrder.LITTLE_ENDIAN;
          case ">" -> ByteOrder.BIG_ENDIAN;
          default -> ByteOrder.nativeOrder();
        },
        fortran.group(1).equals("True"),
        sizes(file, shape.group(1)),
        dataOffset);
  }

  private static long[] sizes(Path file, String text) {
    try {
      return Arrays.stream(text.split(","))
          .map(size -> size.replace("L", "").strip())
          .filter(size -> !size.isEmpty())
          .mapToLong(Long::parseLong)
          .toArray();
    } catch (NumberFormatException e) {
      throw damaged(file);
    }
  }

  private static int byteOf(InputStream in) throws IOException {
    int value = in.read();
    if (value < 0) {
      throw new EOFException();
    }
    return value;
  }

  private static InputException damaged(Path file) {
    return new InputException(
        "The file " + file + " has a damaged NumPy header: save it again with numpy.save.");
  }
}
