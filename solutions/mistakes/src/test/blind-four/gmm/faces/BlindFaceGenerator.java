package gmm.faces;

import gmm.digits.Pca;
import gmm.faces.given.FaceSettings;
import gmm.kit.Check;
import gmm.kit.testing.Mistake;
import java.util.Arrays;

final class BlindFaceGenerator {

  private BlindFaceGenerator() {}

  @Mistake(
      exercise = "5.4",
      method = "fit",
      name = "eigenfaces of all faces, only the mixture is of the subset",
      why = "",
      section = "")
  static FaceGenerator eigenfacesOfAll(double[][] faces, int[] subset, FaceSettings settings) {
    Check.rows("faces", faces);
    Check.indices("subset", subset, faces.length);
    Pca eigenfaces = Eigenfaces.fit(faces, settings.eigenfaces());
    double[][] chosen = Arrays.stream(subset).mapToObj(i -> faces[i]).toArray(double[][]::new);
    return new FaceGenerator(eigenfaces, settings.builder().fit(eigenfaces.transform(chosen)));
  }
}
