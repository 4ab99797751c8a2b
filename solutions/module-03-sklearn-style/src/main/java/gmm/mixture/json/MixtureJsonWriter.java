package gmm.mixture.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import gmm.kit.OutputFile;
import gmm.mixture.CovarianceType;
import gmm.mixture.given.Fit;
import gmm.mixture.given.Measures;
import gmm.mixture.given.Parameters;
import gmm.mixture.given.TypeName;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Writes a fitted mixture as the JSON object that {@link MixtureJson} reads, every number with as
 * many digits as it takes to read the same bits again.
 */
public final class MixtureJsonWriter {

  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator json;

  private MixtureJsonWriter(JsonGenerator json) {
    this.json = json;
  }

  /**
   * Writes a mixture to a file, in place of what stood there.
   *
   * @param file where
   * @param parameters the mixture
   * @param fit how it was found
   * @throws gmm.kit.InputException if the file cannot be written
   */
  public static void write(Path file, Parameters parameters, Fit fit) {
    OutputFile.at(file).write(out -> write(out, parameters, fit, null));
  }

  /**
   * Writes a mixture and what was measured of its fit.
   *
   * @param out takes UTF-8; left open
   * @param parameters the mixture
   * @param fit how it was found
   * @param measures adds {@code score}, {@code bic}, {@code aic}, {@code seconds}, {@code
   *     start_seconds} and {@code seconds_per_iteration}; null if there are none
   * @throws IOException if writing fails
   */
  public static void write(OutputStream out, Parameters parameters, Fit fit, Measures measures)
      throws IOException {
    write(out, parameters, fit, measures, json -> {});
  }

  /** Adds fields of somebody's own to the object; a reader passes them over. */
  @FunctionalInterface
  public interface MoreFields {
    /**
     * @param json within the object, after all else
     * @throws IOException if writing fails
     */
    void writeTo(JsonGenerator json) throws IOException;
  }

  /**
   * Writes a mixture, what was measured of its fit, and more.
   *
   * @param out takes UTF-8; left open
   * @param parameters of the mixture
   * @param fit how they were found
   * @param measures of the fit; null if there are none
   * @param more writes further fields
   * @throws IOException if writing fails
   */
  public static void write(
      OutputStream out, Parameters parameters, Fit fit, Measures measures, MoreFields more)
      throws IOException {
    JsonGenerator json = JSON.createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setPrettyPrinter(new DefaultPrettyPrinter());
    new MixtureJsonWriter(json).write(parameters, fit, measures, more);
    json.close();
    out.write('\n');
    out.flush();
  }

  private void write(Parameters parameters, Fit fit, Measures measures, MoreFields more)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("covariance_type", TypeName.of(parameters.type()));
    json.writeBooleanField("converged", fit.converged());
    json.writeNumberField("n_iter", fit.iterations());
    field("lower_bound", fit.lowerBound());
    if (measures != null) {
      field("score", measures.score());
      field("bic", measures.bic());
      field("aic", measures.aic());
      field("seconds", measures.seconds());
      field("start_seconds", measures.startSeconds());
      field("seconds_per_iteration", measures.secondsPerIteration());
    }
    json.writeFieldName("weights");
    vector(parameters.weights());
    json.writeFieldName("means");
    rows(parameters.means());
    json.writeFieldName("covariances");
    covariances(parameters.type(), parameters.covariances().compact());
    more.writeTo(json);
    json.writeEndObject();
  }

  /** JSON knows neither NaN nor infinity. */
  private void field(String name, double value) throws IOException {
    json.writeFieldName(name);
    if (Double.isFinite(value)) {
      json.writeNumber(value);
    } else {
      json.writeNull();
    }
  }

  private void covariances(CovarianceType type, double[][][] compact) throws IOException {
    if (type == CovarianceType.TIED) {
      rows(compact[0]);
      return;
    }
    json.writeStartArray();
    for (double[][] own : compact) {
      switch (type) {
        case FULL -> rows(own);
        case DIAGONAL -> vector(own[0]);
        default -> json.writeNumber(own[0][0]);
      }
    }
    json.writeEndArray();
  }

  private void rows(double[][] rows) throws IOException {
    json.writeStartArray();
    for (double[] row : rows) {
      vector(row);
    }
    json.writeEndArray();
  }

  private void vector(double[] values) throws IOException {
    json.writeArray(values, 0, values.length);
  }
}
