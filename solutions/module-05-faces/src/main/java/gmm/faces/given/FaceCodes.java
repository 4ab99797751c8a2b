package gmm.faces.given;

import gmm.digits.Pca;

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
    return new FaceCodes(
        eigenfaces,
        eigenfaces.transform(training),
        eigenfaces.transform(heldOut),
        faces.persons(fold.training()),
        faces.persons(fold.heldOut()));
  }
}
