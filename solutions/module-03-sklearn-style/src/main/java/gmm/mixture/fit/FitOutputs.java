package gmm.mixture.fit;

import gmm.kit.InputException;
import gmm.kit.OutputFile;
import gmm.kit.data.Npy;
import gmm.kit.linalg.RowSource;
import gmm.mixture.GaussianMixture;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Files that a fit is to write; a place that cannot be written to is refused before the fit. */
final class FitOutputs {

  private FitOutputs() {}

  /**
   * {@return a file that can be written and is not the data}
   *
   * @param file its place
   * @param data the data's
   */
  static OutputFile at(Path file, Path data) {
    try {
      if (Files.exists(file) && Files.exists(data) && Files.isSameFile(file, data)) {
        throw new InputException(
            "The file " + file + " holds the data: name another for what is written.");
      }
    } catch (IOException e) {
      throw new InputException("The file " + file + " cannot be used: name another.", e);
    }
    return OutputFile.at(file);
  }

  /**
   * Writes points as a NumPy file where the name ends that way, otherwise as comma-separated text.
   *
   * @param file where
   * @param points n x d
   * @param features names for the columns, or none
   */
  static void points(OutputFile file, double[][] points, List<String> features) {
    if (file.path().toString().toLowerCase(Locale.ROOT).endsWith(".npy")) {
      file.write(out -> Npy.write(out, points));
      return;
    }
    lines(
        file,
        out -> {
          if (!features.isEmpty()) {
            out.append(String.join(",", features.stream().map(FitOutputs::quoted).toList()));
            out.append('\n');
          }
          for (double[] point : points) {
            for (int j = 0; j < point.length; j++) {
              out.append(j == 0 ? "" : ",").append(Double.toString(point[j]));
            }
            out.append('\n');
          }
        });
  }

  /**
   * Writes the component of each row, a line each.
   *
   * @param file where
   * @param model which mixture
   * @param rows n x d
   */
  static void labels(OutputFile file, GaussianMixture model, RowSource rows) {
    lines(
        file,
        out ->
            Predictions.each(
                model,
                rows,
                (row, component) -> out.append(Integer.toString(component)).append('\n')));
  }

  private interface Lines {
    void writeTo(Writer out) throws IOException;
  }

  private static void lines(OutputFile file, Lines lines) {
    file.write(
        out -> {
          Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          lines.writeTo(text);
          text.flush();
        });
  }

  private static String quoted(String name) {
    return name.matches("[^\",\\n#]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
  }
}
