package gmm.kit.data;

import java.util.List;

/**
 * Fisher's irises: 150 flowers of three species, four lengths in centimetres.
 *
 * <p>Source: R. A. Fisher, The use of multiple measurements in taxonomic problems, 1936; UCI
 * Machine Learning Repository (CC BY 4.0), as scikit-learn packages it.
 */
public final class Iris {

  private Iris() {}

  /** {@return 150 x 4, 50 flowers of each class in turn} */
  public static LabelledData load() {
    return Shipped.labelled(
        "iris.csv",
        "Iris",
        List.of("sepal length (cm)", "sepal width (cm)", "petal length (cm)", "petal width (cm)"),
        List.of("setosa", "versicolor", "virginica"));
  }
}
