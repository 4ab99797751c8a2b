package gmm.kit.data;

import gmm.kit.Check;
import gmm.kit.linalg.Matrices;
import java.util.Arrays;
import java.util.List;

/**
 * Samples whose classes are known.
 *
 * @param name what the set is called
 * @param rows n x d, one sample a row
 * @param labels n, each the place of the sample's class in {@code classes}
 * @param features d names, with units
 * @param classes the classes' names
 */
public record LabelledData(
    String name, double[][] rows, int[] labels, List<String> features, List<String> classes) {

  /**
   * Copies the arrays.
   *
   * @throws IllegalArgumentException if the shapes do not fit together, a value is not finite or a
   *     label has no class
   */
  public LabelledData {
    Check.columns("rows", rows, features.size());
    Check.sameSize("labels", labels.length, "rows", rows.length);
    Check.labels("labels", labels, classes.size());
    rows = Matrices.copy(rows);
    labels = labels.clone();
    features = List.copyOf(features);
    classes = List.copyOf(classes);
  }

  /** {@return a copy of the samples, n x d} */
  @Override
  public double[][] rows() {
    return Matrices.copy(rows);
  }

  /** {@return a copy of the labels, length n} */
  @Override
  public int[] labels() {
    return labels.clone();
  }

  /** {@return n, the number of samples} */
  public int size() {
    return rows.length;
  }

  /**
   * {@return the same samples with only some of their features}
   *
   * @param columns places of the features to keep, in the order wanted
   */
  public LabelledData features(int... columns) {
    Check.labels("columns", columns, features.size());
    double[][] kept = new double[rows.length][columns.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        kept[i][j] = rows[i][columns[j]];
      }
    }
    List<String> names = Arrays.stream(columns).mapToObj(features::get).toList();
    return new LabelledData(name, kept, labels, names, classes);
  }
}
