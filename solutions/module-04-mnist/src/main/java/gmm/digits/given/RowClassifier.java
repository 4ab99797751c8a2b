package gmm.digits.given;

/** A classifier as one needs it who only asks it. For example {@code boosting::predict}. */
@FunctionalInterface
public interface RowClassifier {

  /**
   * {@return the class that it takes each row for, length n}
   *
   * @param rows n x d
   */
  int[] predict(double[][] rows);
}
