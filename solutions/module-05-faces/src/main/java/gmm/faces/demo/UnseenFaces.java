package gmm.faces.demo;

import gmm.faces.given.FaceFold;
import gmm.faces.given.FaceProtocol;
import gmm.faces.given.NamedFaces;
import gmm.kit.demo.Gallery;

/**
 * Pictures to learn from, and pictures of people never seen: the usual split.
 *
 * @param training n x d
 * @param heldOut h x d
 * @param trainingPersons n, whose photograph each is
 * @param heldOutPersons h, likewise
 * @param width of a picture
 * @param height of a picture
 */
record UnseenFaces(
    double[][] training,
    double[][] heldOut,
    int[] trainingPersons,
    int[] heldOutPersons,
    int width,
    int height) {

  static UnseenFaces of(Gallery gallery) {
    return of(LfwFolds.faces(gallery));
  }

  static UnseenFaces of(NamedFaces all) {
    FaceFold fold = FaceProtocol.fold(all.persons(), FaceProtocol.USUAL);
    return new UnseenFaces(
        all.rows(fold.training()),
        all.rows(fold.heldOut()),
        all.persons(fold.training()),
        all.persons(fold.heldOut()),
        all.width(),
        all.height());
  }
}
