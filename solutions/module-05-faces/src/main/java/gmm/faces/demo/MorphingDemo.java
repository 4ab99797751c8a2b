package gmm.faces.demo;

import gmm.digits.Pca;
import gmm.faces.Eigenfaces;
import gmm.faces.Shrinkage;
import gmm.kit.data.FaceImages;
import gmm.kit.data.Faces;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.likelihood.Mixture;
import gmm.mixture.GaussianMixture;
import java.util.List;
import java.util.random.RandomGenerator;

/** Ways between faces of the hundred. */
public final class MorphingDemo implements Demo {

  private static final int EIGENFACES = 30;
  private static final int COMPONENTS = 2;
  private static final double STRENGTH = 100;
  private static final int PAIRS = 200;

  /**
   * Runs it alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String[] args) {
    DemoMain.run(new MorphingDemo(), args);
  }

  @Override
  public int module() {
    return 5;
  }

  @Override
  public String name() {
    return "morphing";
  }

  @Override
  public String title() {
    return "From one face to another";
  }

  @Override
  public void run(Gallery gallery) {
    FaceImages images = Faces.load();
    double[][] faces = images.rows();
    Pca eigenfaces = Eigenfaces.fit(faces, EIGENFACES);
    double[][] codes = eigenfaces.transform(faces);
    Mixture mixture =
        Shrinkage.fit(
                codes,
                GaussianMixture.builder(COMPONENTS).regCovar(1e-3).seed(1).settings(),
                STRENGTH)
            .toMixture();
    MorphStudy study = new MorphStudy(eigenfaces, mixture, images.width(), images.height());
    RandomGenerator random = Sheets.random(16);
    List<double[][]> pairs = MorphStudy.pairs(codes, PAIRS, random);
    double[][] draws = mixture.sample(2 * PAIRS, random).points();
    study.report(gallery, "draws", "two draws", MorphStudy.pairs(draws, PAIRS, random));
    gallery.picture(
        "morphing.png",
        study.sheet(pairs.subList(0, 2), 4),
        "Two pairs of the hundred faces. Halfway, the straight line has a vaguer face; the turning"
            + " way keeps as much contrast as its ends have.");
  }
}
