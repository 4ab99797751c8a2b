package gmm.faces.given;

import gmm.digits.Pca;
import gmm.faces.Eigenfaces;

/** Eigenfaces of many faces. */
final class FacePca {

  private FacePca() {}

  static Pca fit(double[][] faces, int components) {
    return Eigenfaces.fit(faces, components);
  }
}
