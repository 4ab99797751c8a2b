package gmm.faces;

import gmm.digits.Pca;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

final class PictureDensityMistakes {

  private PictureDensityMistakes() {}

  @Mistake(
      exercise = "5.12",
      method = "restVariance",
      name = "divides by the number of pixels",
      why = "The rest has d - m directions: along the m eigenfaces nothing is left of it.",
      section = "12.2")
  static double dividedByPixels(Pca eigenfaces, double[][] faces) {
    return mean(squares(eigenfaces, faces)) / eigenfaces.dimension();
  }

  @Mistake(
      exercise = "5.12",
      method = "restVariance",
      name = "divides by the number of eigenfaces",
      why = "The rest lies in the directions that were left out, and of those there are d - m.",
      section = "12.2")
  static double dividedByEigenfaces(Pca eigenfaces, double[][] faces) {
    return mean(squares(eigenfaces, faces)) / eigenfaces.size();
  }

  @Mistake(
      exercise = "5.12",
      method = "restVariance",
      name = "does not divide by the number of directions",
      why = "That is the variance of all left-out directions together; σ² is of one of them.",
      section = "12.2")
  static double ofAllDirections(Pca eigenfaces, double[][] faces) {
    return mean(squares(eigenfaces, faces));
  }

  @Mistake(
      exercise = "5.12",
      method = "restVariance",
      name = "does not divide by the number of faces",
      why = "A variance is a mean over the faces, and over the d - m directions.",
      section = "12.2")
  static double sumOverFaces(Pca eigenfaces, double[][] faces) {
    return Arrays.stream(squares(eigenfaces, faces)).sum() / leftOut(eigenfaces);
  }

  @Mistake(
      exercise = "5.12",
      method = "restVariance",
      name = "divides by n - 1 instead of n",
      why = "The likelihood is largest for n: no mean is estimated here, the rest's is zero.",
      section = "12.2")
  static double dividedByNMinusOne(Pca eigenfaces, double[][] faces) {
    double degrees = faces.length - 1;
    return Arrays.stream(squares(eigenfaces, faces)).sum() / degrees / leftOut(eigenfaces);
  }

  @Mistake(
      exercise = "5.12",
      method = "restVariance",
      name = "gives the standard deviation",
      why = "A variance is asked for, in squared grey values: no root.",
      section = "12.2")
  static double deviation(Pca eigenfaces, double[][] faces) {
    return Math.sqrt(mean(squares(eigenfaces, faces)) / leftOut(eigenfaces));
  }

  @Mistake(
      exercise = "5.12",
      method = "restVariance",
      name = "takes the variance that the fit of the eigenfaces left, whatever the faces",
      why =
          "The total variance less the explained one is of the faces that the eigenfaces were"
              + " fitted to, and of n - 1: the faces that are given decide.",
      section = "12.2")
  static double ofTheFit(Pca eigenfaces, double[][] faces) {
    double kept = Arrays.stream(eigenfaces.explainedVariance()).sum();
    return (eigenfaces.totalVariance() - kept) / leftOut(eigenfaces);
  }

  @Mistake(
      exercise = "5.12",
      method = "logDensity",
      name = "gives the density of the codes alone",
      why =
          "A code says nothing of what the eigenfaces left over: the rest has a density of its own,"
              + " and the two are multiplied.",
      section = "12.3")
  static double[] codesAlone(PictureDensity density, double[][] faces) {
    return with(density, faces, 0, x -> 0);
  }

  @Mistake(
      exercise = "5.12",
      method = "logDensity",
      name = "leaves out the constant of the rest, ½ (d - m) log(2π σ²)",
      why =
          "It depends on σ² and on m, so without it neither may be compared: a small σ² makes the"
              + " density high where the rest is small.",
      section = "12.3")
  static double[] withoutTheConstant(PictureDensity density, double[][] faces) {
    return with(density, faces, 0, x -> x / (2 * density.restVariance()));
  }

  @Mistake(
      exercise = "5.12",
      method = "logDensity",
      name = "leaves out the size of the rest, ‖x - x̂‖² / (2σ²)",
      why = "Without it a picture of noise is as probable as the face it is rebuilt as.",
      section = "12.3")
  static double[] withoutTheRest(PictureDensity density, double[][] faces) {
    return with(density, faces, leftOut(density.eigenfaces()), x -> 0);
  }

  @Mistake(
      exercise = "5.12",
      method = "logDensity",
      name = "counts all d pixels as directions of the rest",
      why = "The m directions of the eigenfaces are in the code's density already: d - m are left.",
      section = "12.3")
  static double[] allPixels(PictureDensity density, double[][] faces) {
    double d = density.eigenfaces().dimension();
    return with(density, faces, d, x -> x / (2 * density.restVariance()));
  }

  @Mistake(
      exercise = "5.12",
      method = "logDensity",
      name = "counts m directions in place of d - m",
      why = "There are m directions of codes, and d - m of the rest.",
      section = "12.3")
  static double[] countsEigenfaces(PictureDensity density, double[][] faces) {
    double m = density.eigenfaces().size();
    return with(density, faces, m, x -> x / (2 * density.restVariance()));
  }

  @Mistake(
      exercise = "5.12",
      method = "logDensity",
      name = "counts the constant of the rest once, not in each direction",
      why =
          "The rest is a product of d - m densities of one number: its constant is d - m times as"
              + " large.",
      section = "12.3")
  static double[] oneDirection(PictureDensity density, double[][] faces) {
    return with(density, faces, 1, x -> x / (2 * density.restVariance()));
  }

  @Mistake(
      exercise = "5.12",
      method = "logDensity",
      name = "forgets the factor ½ before the squares",
      why = "A Gaussian's exponent is -½ ‖x - x̂‖² / σ².",
      section = "12.3")
  static double[] withoutTheHalf(PictureDensity density, double[][] faces) {
    double left = leftOut(density.eigenfaces());
    return with(density, faces, left, x -> x / density.restVariance());
  }

  @Mistake(
      exercise = "5.12",
      method = "logDensity",
      name = "takes the mean square of a pixel in place of the squared length",
      why = "All directions of the rest multiply: their squares are added up, not averaged.",
      section = "12.3")
  static double[] meanSquares(PictureDensity density, double[][] faces) {
    double d = density.eigenfaces().dimension();
    double left = leftOut(density.eigenfaces());
    return with(density, faces, left, x -> x / d / (2 * density.restVariance()));
  }

  @Mistake(
      exercise = "5.12",
      method = "logDensity",
      name = "takes σ² for the standard deviation and squares it again",
      why = "restVariance is a variance already: divide by 2 σ², not by 2 σ⁴.",
      section = "12.3")
  static double[] squaredAgain(PictureDensity density, double[][] faces) {
    PictureDensity wrong =
        new PictureDensity(
            density.eigenfaces(),
            density.mixture(),
            density.restVariance() * density.restVariance());
    double left = leftOut(density.eigenfaces());
    return with(wrong, faces, left, x -> x / (2 * wrong.restVariance()));
  }

  @Mistake(
      exercise = "5.12",
      method = "logDensity",
      name = "multiplies the density of the code and that of the rest as logarithms",
      why = "The densities are multiplied, so their logarithms are added.",
      section = "12.3")
  static double[] productOfLogarithms(PictureDensity density, double[][] faces) {
    double[] codes = codesAlone(density, faces);
    double left = leftOut(density.eigenfaces());
    double[] whole = with(density, faces, left, x -> x / (2 * density.restVariance()));
    Arrays.setAll(whole, i -> codes[i] * (whole[i] - codes[i]));
    return whole;
  }

  @Mistake(
      exercise = "5.12",
      method = "logDensity",
      name = "gives every face the mean density of all the codes",
      why = "score is a mean over the rows; scoreSamples has a number for each.",
      section = "12.3")
  static double[] meanOfCodes(PictureDensity density, double[][] faces) {
    double[] codes = codesAlone(density, faces);
    double mean = mean(codes);
    double left = leftOut(density.eigenfaces());
    double[] whole = with(density, faces, left, x -> x / (2 * density.restVariance()));
    Arrays.setAll(whole, i -> mean + whole[i] - codes[i]);
    return whole;
  }

  @Mistake(
      exercise = "5.12",
      method = "logDensity",
      name = "adds the constant of the rest in place of subtracting it",
      why = "A Gaussian's constant is -½ log(2π σ²) in each direction.",
      section = "12.3")
  static double[] constantAdded(PictureDensity density, double[][] faces) {
    double left = leftOut(density.eigenfaces());
    return with(density, faces, -left, x -> x / (2 * density.restVariance()));
  }

  @Mistake(
      exercise = "5.12",
      method = "restVariance",
      name = "squares the mean error in place of averaging the squares",
      why = "The root of a mean is not the mean of roots: add up ‖x - x̂‖² over the faces first.",
      section = "12.2")
  static double squaredMean(Pca eigenfaces, double[][] faces) {
    double[] roots = Arrays.stream(squares(eigenfaces, faces)).map(Math::sqrt).toArray();
    return mean(roots) * mean(roots) / leftOut(eigenfaces);
  }

  @Mistake(
      exercise = "5.12",
      method = "logDensity",
      name = "takes the whole distance from the mean face for the rest",
      why =
          "The part of it that the eigenfaces hold is in the code's density already: the rest is x"
              + " less the face rebuilt from its code.",
      section = "12.3")
  static double[] fromTheMeanFace(PictureDensity density, double[][] faces) {
    double[] mean = density.eigenfaces().mean();
    double[] right = squares(density.eigenfaces(), faces);
    double left = leftOut(density.eigenfaces());
    double[] whole = with(density, faces, left, x -> x / (2 * density.restVariance()));
    Arrays.setAll(
        whole,
        i ->
            whole[i]
                - (Matrices.squaredDistance(faces[i], mean) - right[i])
                    / (2 * density.restVariance()));
    return whole;
  }

  private static double[] with(
      PictureDensity density, double[][] faces, double directions, DoubleUnaryOperator rest) {
    double[] codes = density.mixture().scoreSamples(density.eigenfaces().transform(faces));
    double[] squares = squares(density.eigenfaces(), faces);
    double constant = 0.5 * directions * Math.log(2 * Math.PI * density.restVariance());
    return IntStream.range(0, faces.length)
        .mapToDouble(i -> codes[i] - constant - rest.applyAsDouble(squares[i]))
        .toArray();
  }

  private static double leftOut(Pca eigenfaces) {
    return eigenfaces.dimension() - eigenfaces.size();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }

  private static double[] squares(Pca eigenfaces, double[][] faces) {
    double[][] rebuilt = eigenfaces.inverseTransform(eigenfaces.transform(faces));
    double[] squares = new double[faces.length];
    Arrays.setAll(squares, i -> Matrices.squaredDistance(faces[i], rebuilt[i]));
    return squares;
  }
}
