package gmm.kit.grade.report;

import gmm.kit.Catalogue;
import gmm.kit.InputException;
import gmm.kit.Utf8;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many points an exercise is worth: one, unless a file says otherwise.
 *
 * @param points by number
 */
public record Weights(Map<String, Double> points) {

  /** {@return one point each} */
  public static Weights even() {
    return new Weights(Map.of());
  }

  /**
   * {@return those of a file with lines such as {@code 2.3,5}; a first line of titles may be there}
   *
   * @param file its place
   * @throws IOException if it cannot be read
   * @throws InputException if a line is no exercise and number
   */
  public static Weights read(Path file) throws IOException {
    Map<String, Double> points = new LinkedHashMap<>();
    List<String> lines = Utf8.read(file).lines().filter(line -> !line.isBlank()).toList();
    for (String line : lines) {
      String[] cells = line.split("[,;\t]");
      boolean titles = points.isEmpty() && !line.matches("\\s*\\d.*");
      if (titles) {
        continue;
      }
      if (cells.length < 2 || Catalogue.course().find(cells[0].strip()).isEmpty()) {
        throw unreadable(file, line);
      }
      points.put(cells[0].strip(), number(file, line, cells[1].strip()));
    }
    return new Weights(points);
  }

  private static double number(Path file, String line, String cell) {
    try {
      double value = Double.parseDouble(cell);
      if (value >= 0 && value <= 1e6) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw unreadable(file, line);
    }
    throw unreadable(file, line);
  }

  private static InputException unreadable(Path file, String line) {
    return new InputException(
        "%s: \"%s\" is no exercise and its points, such as 2.3,5.".formatted(file, line));
  }

  /**
   * {@return the points of an exercise that is right}
   *
   * @param exercise its number
   */
  public double of(String exercise) {
    return points.getOrDefault(exercise, 1.0);
  }

  /**
   * {@return a student's points}
   *
   * @param sheet the student's
   */
  public double of(Sheet sheet) {
    return sheet.marks().stream()
        .filter(mark -> mark.standing() == Standing.RIGHT)
        .mapToDouble(mark -> of(mark.exercise()))
        .sum();
  }

  /** {@return a number of points as it is written, {@code 5} or {@code 2.5}} */
  static String text(double points) {
    return points == Math.rint(points) ? String.valueOf((long) points) : String.valueOf(points);
  }
}
