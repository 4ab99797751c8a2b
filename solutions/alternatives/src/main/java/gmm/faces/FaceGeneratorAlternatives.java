package gmm.faces;

import gmm.digits.Pca;
import gmm.faces.given.FaceSettings;
import gmm.kit.testing.Alternative;
import gmm.likelihood.given.LabelledSample;
import gmm.mixture.GaussianMixture;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Right answers for {@link FaceGenerator} in another style. */
final class FaceGeneratorAlternatives {

  private FaceGeneratorAlternatives() {}

  @Alternative(exercise = "5.4", method = "fit", style = "a loop over the subset")
  static FaceGenerator fitByLoop(double[][] faces, int[] subset, FaceSettings settings) {
    double[][] own = new double[subset.length][];
    for (int i = 0; i < subset.length; i++) {
      own[i] = faces[subset[i]].clone();
    }
    Pca pca = Eigenfaces.fit(own, settings.eigenfaces());
    double[][] codes = pca.transform(own);
    return new FaceGenerator(pca, settings.builder().fit(codes));
  }

  @Alternative(exercise = "5.4", method = "fit", style = "a list of faces")
  static FaceGenerator fitByList(double[][] faces, int[] subset, FaceSettings settings) {
    List<double[]> own = new ArrayList<>();
    for (int i : subset) {
      own.add(faces[i]);
    }
    double[][] chosen = own.toArray(new double[0][]);
    Pca pca = Eigenfaces.fit(chosen, settings.eigenfaces());
    GaussianMixture mixture = settings.builder().fit(pca.transform(chosen));
    return new FaceGenerator(pca, mixture);
  }

  @Alternative(exercise = "5.4", method = "generate", style = "a weighted mean of mean and code")
  static double[][] generateByWeights(
      FaceGenerator generator, int n, double temperature, RandomGenerator random) {
    LabelledSample drawn = generator.mixture().sample(n, random);
    double[][] codes = new double[n][];
    for (int i = 0; i < n; i++) {
      double[] code = drawn.points()[i];
      double[] mean = generator.mixture().mean(drawn.labels()[i]);
      codes[i] =
          IntStream.range(0, code.length)
              .mapToDouble(j -> (1 - temperature) * mean[j] + temperature * code[j])
              .toArray();
    }
    double[][] faces = generator.eigenfaces().inverseTransform(codes);
    for (double[] face : faces) {
      for (int p = 0; p < face.length; p++) {
        face[p] = Math.min(1, Math.max(0, face[p]));
      }
    }
    return faces;
  }

  @Alternative(exercise = "5.4", method = "generate", style = "face by face")
  static double[][] generateFaceByFace(
      FaceGenerator generator, int n, double temperature, RandomGenerator random) {
    LabelledSample drawn = generator.mixture().sample(n, random);
    double[][] faces = new double[n][];
    for (int i = 0; i < n; i++) {
      double[] mean = generator.mixture().mean(drawn.labels()[i]);
      double[][] code = {mean.clone()};
      for (int j = 0; j < mean.length; j++) {
        code[0][j] += (drawn.points()[i][j] - mean[j]) * temperature;
      }
      faces[i] = generator.eigenfaces().inverseTransform(code)[0];
      for (int p = 0; p < faces[i].length; p++) {
        if (faces[i][p] < 0) {
          faces[i][p] = 0;
        }
        if (faces[i][p] > 1) {
          faces[i][p] = 1;
        }
      }
    }
    return faces;
  }
}
