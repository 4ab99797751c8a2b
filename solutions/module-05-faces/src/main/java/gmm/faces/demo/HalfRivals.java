package gmm.faces.demo;

import gmm.digits.Pca;
import gmm.faces.given.FacePca;
import gmm.kit.Parallel;
import gmm.kit.linalg.Matrices;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Other ways to guess the hidden half of a face: n x (hidden pixels) for n faces. */
final class HalfRivals {

  static final int SEVERAL = 20;

  private final double[][] trainingSeen;
  private final double[][] trainingHidden;
  private final double[][] facesSeen;
  private final int[][] nearest; // n x SEVERAL, of the training faces, the nearest first

  HalfRivals(double[][] training, double[][] faces, Half half) {
    trainingSeen = half.seenOf(training);
    trainingHidden = half.hiddenOf(training);
    facesSeen = half.seenOf(faces);
    nearest = Parallel.map(faces.length, i -> nearest(facesSeen[i])).toArray(int[][]::new);
  }

  private int[] nearest(double[] seen) {
    double[] distances =
        Arrays.stream(trainingSeen).mapToDouble(s -> Matrices.squaredDistance(seen, s)).toArray();
    return IntStream.range(0, distances.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> distances[i]))
        .limit(SEVERAL)
        .mapToInt(i -> i)
        .toArray();
  }

  /** The mean face's. */
  double[][] mean() {
    double[] mean = Matrices.columnMeans(trainingHidden);
    return Collections.nCopies(facesSeen.length, mean).toArray(double[][]::new);
  }

  /** That of the training face whose seen half is nearest. */
  double[][] nearest() {
    return Arrays.stream(nearest).map(i -> trainingHidden[i[0]]).toArray(double[][]::new);
  }

  /** The mean of the 20 nearest ones'. */
  double[][] ofSeveral() {
    return Arrays.stream(nearest)
        .map(
            of ->
                Matrices.columnMeans(
                    Arrays.stream(of).mapToObj(i -> trainingHidden[i]).toArray(double[][]::new)))
        .toArray(double[][]::new);
  }

  /**
   * Ridge regression from a code of the seen half to the hidden pixels: the hidden pixels of the
   * training faces about their mean are Y, the codes T, and the coefficients (Tᵀ T + penalty I)⁻¹
   * Tᵀ Y.
   *
   * @param m how long a code is
   * @param penalty one or more
   * @return for each penalty what it guesses
   */
  double[][][] ridge(int m, double... penalty) {
    Pca halves = FacePca.fit(trainingSeen, m);
    double[][] codes = halves.transform(trainingSeen);
    double[][] transposed = Matrices.transpose(codes);
    double[][] squares = Matrices.multiply(transposed, codes);
    double[] mean = Matrices.columnMeans(trainingHidden);
    double[][] products = Matrices.multiply(transposed, trainingHidden); // T has no mean
    double[][] asked = halves.transform(facesSeen);
    return Arrays.stream(penalty)
        .mapToObj(
            a -> {
              double[][] regular = Matrices.copy(squares);
              IntStream.range(0, m).forEach(j -> regular[j][j] += a);
              double[][] guess =
                  Matrices.multiply(asked, Matrices.solvePositiveDefinite(regular, products));
              for (double[] row : guess) {
                Arrays.setAll(row, b -> row[b] + mean[b]);
              }
              return guess;
            })
        .toArray(double[][][]::new);
  }
}
