package gmm.mixture.fit;

import gmm.kit.linalg.Block;
import gmm.kit.linalg.RowSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The classes that a column says the rows belong to.
 *
 * @param column what a reader calls it
 * @param classes their names, in order of number or alphabet
 * @param codes of each row its class, 0 to classes - 1
 */
record Labels(String column, List<String> classes, int[] codes) {

  private static final int ROWS_AT_ONCE = 1 << 16;
  private static final double LARGEST_WHOLE = 1e15;

  /**
   * {@return labels by what stands in the cells; 1 and 1.0 are one class}
   *
   * @param column what a reader calls it
   * @param cells one per row
   */
  static Labels of(String column, List<String> cells) {
    boolean numbers = cells.stream().allMatch(Labels::isNumber);
    List<String> names =
        numbers ? cells.stream().map(c -> name(Double.parseDouble(c))).toList() : cells;
    Comparator<String> order =
        numbers ? Comparator.comparingDouble(Double::parseDouble) : Comparator.naturalOrder();
    TreeSet<String> classes = new TreeSet<>(order);
    classes.addAll(names);
    List<String> sorted = List.copyOf(classes);
    Map<String, Integer> codes = new HashMap<>();
    sorted.forEach(name -> codes.put(name, codes.size()));
    return new Labels(column, sorted, names.stream().mapToInt(codes::get).toArray());
  }

  /**
   * {@return labels by the numbers of a column}
   *
   * @param column what a reader calls it
   * @param rows n x c
   * @param at which of them, from 0
   */
  static Labels of(String column, RowSource rows, int at) {
    List<String> cells = new ArrayList<>(rows.rows());
    Map<Double, String> names = new HashMap<>(); // so that equal ones share a string
    for (int from = 0; from < rows.rows(); from += ROWS_AT_ONCE) {
      Block block = rows.block(from, (int) Math.min(rows.rows(), (long) from + ROWS_AT_ONCE));
      for (int i = 0; i < block.rows(); i++) {
        cells.add(names.computeIfAbsent(block.get(i, at) + 0.0, Labels::name));
      }
    }
    return of(column, cells);
  }

  /**
   * {@return the same under other names, where the classes are 0, 1, ... and no more than those}
   *
   * @param names of classes 0, 1, ...
   */
  Labels named(List<String> names) {
    boolean countedFrom0 =
        classes.stream().allMatch(c -> c.matches("\\d{1,9}") && Integer.parseInt(c) < names.size());
    return countedFrom0
        ? new Labels(
            column, classes.stream().map(c -> names.get(Integer.parseInt(c))).toList(), codes)
        : this;
  }

  private static boolean isNumber(String cell) {
    return cell.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
  }

  private static String name(double value) {
    return value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
