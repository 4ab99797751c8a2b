package gmm.mixture.fit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gmm.kit.InputException;
import gmm.kit.data.Npy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Runs {@code course fit} in this process, on files of its own. */
abstract class FitRoom {

  static final ObjectMapper JSON = new ObjectMapper();
  static final double[][] ROWS = rows();

  @TempDir Path folder;

  final StringWriter out = new StringWriter();
  final StringWriter err = new StringWriter();

  int run(String... arguments) {
    return run(new PrintWriter(out), arguments);
  }

  int run(PrintWriter standard, String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    CommandLine line = new CommandLine(new FitCommand());
    line.setOut(standard).setErr(new PrintWriter(err));
    line.setParameterExceptionHandler(
        (thrown, ignored) -> {
          line.getErr().println(thrown.getMessage());
          return 2;
        });
    line.setExecutionExceptionHandler(
        (thrown, command, parsed) -> {
          if (thrown instanceof InputException) {
            command.getErr().println(thrown.getMessage());
            return 1;
          }
          throw thrown;
        });
    return line.execute(arguments);
  }

  static double[][] rows() {
    try {
      return JSON.convertValue(read("golden-mixture.json").get("rows"), double[][].class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode read(String name) throws IOException {
    try (InputStream in = FitRoom.class.getResourceAsStream("/gmm/mixture/" + name)) {
      return JSON.readTree(in);
    }
  }

  static double[] numbers(JsonNode node) {
    return node.isNumber()
        ? new double[] {node.doubleValue()}
        : Arrays.stream(JSON.convertValue(node, JsonNode[].class))
            .flatMapToDouble(part -> Arrays.stream(numbers(part)))
            .toArray();
  }

  static String csv(String header) {
    StringBuilder text = new StringBuilder(header);
    for (double[] row : ROWS) {
      text.append(row[0] + "," + row[1] + "," + row[2] + "\n");
    }
    return text.toString();
  }

  Path npy(String name, double[][] rows) {
    Path file = folder.resolve(name);
    Npy.write(file, rows);
    return file;
  }

  Path fortran(String name) throws IOException {
    ByteBuffer values = ByteBuffer.allocate(90 * 3 * 8).order(ByteOrder.LITTLE_ENDIAN);
    for (int j = 0; j < 3; j++) {
      for (double[] row : ROWS) {
        values.putDouble(row[j]);
      }
    }
    return raw(name, "<f8", "True", "(90, 3)", values.array());
  }

  Path bigEndian(String name) throws IOException {
    ByteBuffer values = ByteBuffer.allocate(90 * 3 * 8).order(ByteOrder.BIG_ENDIAN);
    for (double[] row : ROWS) {
      values.putDouble(row[0]).putDouble(row[1]).putDouble(row[2]);
    }
    return raw(name, ">f8", "False", "(90, 3)", values.array());
  }

  /** A NumPy file, format 1.0, as numpy.lib.format describes it. */
  Path raw(String name, String type, String fortran, String shape, byte[] values)
      throws IOException {
    String header =
        "{'descr': '%s', 'fortran_order': %s, 'shape': %s, }".formatted(type, fortran, shape);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, 118, 0});
    bytes.writeBytes("%-117s\n".formatted(header).getBytes(StandardCharsets.US_ASCII));
    bytes.writeBytes(values);
    return Files.write(folder.resolve(name), bytes.toByteArray());
  }
}
