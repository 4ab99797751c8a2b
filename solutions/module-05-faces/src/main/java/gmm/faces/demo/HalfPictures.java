package gmm.faces.demo;

import gmm.faces.given.CodePosterior;
import gmm.faces.given.FaceFold;
import gmm.kit.plot.Chart;
import gmm.kit.plot.ImageGrid;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Panels;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** A sheet of half faces completed in all ways, and the errors as curves. */
final class HalfPictures {

  private static final int DRAWS = 3;

  private final int width;
  private final int height;
  private final int zoom;
  private final Map<String, List<double[]>> rows = new LinkedHashMap<>();

  HalfPictures(int width, int height, int zoom) {
    this.width = width;
    this.height = height;
    this.zoom = zoom;
  }

  /** Adds the faces at some indices as further columns. */
  HalfPictures with(double[][] faces, int[] indices, HalfStudy study) {
    Half half = study.several.half();
    double[][] chosen = FaceFold.rows(faces, indices);
    add("the face", chosen);
    add("what is seen", half.covered(chosen));
    add("mean face", half.joined(chosen, study.meanGuesses(chosen.length)));
    add("nearest face", half.joined(chosen, FaceFold.rows(study.nearestGuesses, indices)));
    add("20 nearest", half.joined(chosen, FaceFold.rows(study.ofSeveralGuesses, indices)));
    add("ridge", half.joined(chosen, FaceFold.rows(study.ridgeGuesses, indices)));
    add("noise as fitted", half.joined(chosen, study.several.hidden(chosen, 1)));
    add("noise chosen", half.joined(chosen, FaceFold.rows(study.guesses, indices)));
    double[][][] draws = draws(chosen, half, study);
    for (int s = 0; s < DRAWS; s++) {
      add("one completion" + " ".repeat(s), draws[s]);
    }
    return this;
  }

  /** Leaves some rows out, where the sheet would be too tall. */
  HalfPictures without(String... labels) {
    rows.keySet().removeAll(List.of(labels));
    return this;
  }

  private void add(String label, double[][] faces) {
    Collections.addAll(rows.computeIfAbsent(label, l -> new ArrayList<>()), faces);
  }

  /** Draws of the code, decoded; the noise of the rest is left out. */
  private static double[][][] draws(double[][] faces, Half half, HalfStudy study) {
    CodePosterior posterior = study.several.posterior(faces, study.multiple);
    RandomGenerator random = Sheets.random(15);
    double[][][] draws = new double[DRAWS][faces.length][];
    for (int i = 0; i < faces.length; i++) {
      double[][] codes = posterior.mixture(i).sample(DRAWS, random).points();
      double[][] decoded = study.several.eigenfaces().inverseTransform(codes);
      for (int s = 0; s < DRAWS; s++) {
        draws[s][i] = decoded[s];
      }
    }
    return Arrays.stream(draws)
        .map(set -> half.joined(faces, half.hiddenOf(set)))
        .toArray(double[][][]::new);
  }

  BufferedImage image(String title) {
    ImageGrid grid = ImageGrid.titled(title, width, height).smooth().zoom(zoom);
    rows.forEach((label, faces) -> grid.row(label, faces.toArray(double[][]::new)));
    return grid.image();
  }

  static BufferedImage curves(HalfStudy right, HalfStudy lower) {
    return Panels.titled("Error in a hidden pixel, on faces that nothing was fitted to", 2)
        .add(curve("Right half hidden", right))
        .add(curve("Lower half hidden", lower))
        .image(1100, 460);
  }

  private static Chart curve(String title, HalfStudy study) {
    return Chart.titled(title)
        .axes("noise, as a multiple of the fitted variance", "error (grey values from 0 to 1)")
        .logX()
        .yRange(0.1, 0.22)
        .horizontalLine("mean face", Sheets.mean(study.meanFace), Ink.GREY)
        .horizontalLine("mean of 20 nearest", Sheets.mean(study.ofSeveral), Ink.GREY.dashed())
        .horizontalLine("ridge", Sheets.mean(study.ridge), Ink.of(3).dashed())
        .markedLine("one Gaussian", HalfStudy.MULTIPLES, means(study.errorsOfOne), Ink.of(1))
        .markedLine("mixture", HalfStudy.MULTIPLES, means(study.errors), Ink.of(0))
        .verticalLine("chosen on training faces", study.multiple, Ink.of(0).dashed());
  }

  private static double[] means(double[][] errors) {
    return Arrays.stream(errors).mapToDouble(Sheets::mean).toArray();
  }
}
