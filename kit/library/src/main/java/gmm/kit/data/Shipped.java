package gmm.kit.data;

import gmm.kit.linalg.Matrices;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Opens the data that ships with the kit. */
final class Shipped {

  private Shipped() {}

  /** {@return the resource's stream, unpacked if its name ends in .gz} */
  static InputStream open(String name) throws IOException {
    InputStream in = Shipped.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("the kit lacks its own file " + name);
    }
    return name.endsWith(".gz") ? new GZIPInputStream(in) : in;
  }

  /** {@return a table whose last column is the label} */
  static LabelledData labelled(
      String resource, String name, List<String> features, List<String> classes) {
    try (InputStream in = open(resource)) {
      double[][] table = Csv.read(resource, in).rows();
      int d = features.size();
      double[][] rows =
          Arrays.stream(table).map(row -> Arrays.copyOf(row, d)).toArray(double[][]::new);
      int[] labels = Arrays.stream(Matrices.column(table, d)).mapToInt(v -> (int) v).toArray();
      return new LabelledData(name, rows, labels, features, classes);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the kit's own " + resource, e);
    }
  }
}
