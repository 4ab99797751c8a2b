package gmm.faces.given;

import gmm.digits.Pca;
import java.util.Arrays;

/**
 * A split of named faces, in codes: eigenfaces of the training faces, and what they make of all.
 *
 * @param eigenfaces m, of the training faces
 * @param training n x m codes
 * @param heldOut h x m codes
 * @param trainingPersons n, whose photograph each is
 * @param heldOutPersons h, likewise
 */
public record FaceCodes(
    Pca eigenfaces,
    double[][] training,
    double[][] heldOut,
    int[] trainingPersons,
    int[] heldOutPersons) {

  /**
   * {@return the codes of a split}
   *
   * @param faces all
   * @param fold the split
   * @param m how long a code is
   */
  public static FaceCodes of(NamedFaces faces, FaceFold fold, int m) {
    double[][] training = faces.rows(fold.training());
    double[][] heldOut = faces.rows(fold.heldOut());
    Pca eigenfaces = FacePca.fit(training, m);
    int[] persons = faces.persons();
    return new FaceCodes(
        eigenfaces,
        eigenfaces.transform(training),
        eigenfaces.transform(heldOut),
        at(persons, fold.training()),
        at(persons, fold.heldOut()));
  }

  private static int[] at(int[] persons, int[] indices) {
    return Arrays.stream(indices).map(i -> persons[i]).toArray();
  }
}
