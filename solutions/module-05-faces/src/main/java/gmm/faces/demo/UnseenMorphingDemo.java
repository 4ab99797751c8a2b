package gmm.faces.demo;

import gmm.faces.Shrinkage;
import gmm.faces.given.FaceCodes;
import gmm.faces.given.FaceProtocol;
import gmm.faces.given.NamedFaces;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.likelihood.Mixture;
import gmm.mixture.GaussianMixture;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Ways between faces of people never seen. */
public final class UnseenMorphingDemo implements Demo {

  private static final int CODE = 150;
  private static final int COMPONENTS = 5;
  private static final double STRENGTH = 400;
  private static final double REG_COVAR = 1e-4;
  private static final int PAIRS = 300;

  /**
   * Runs it alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String[] args) {
    DemoMain.run(new UnseenMorphingDemo(), args);
  }

  @Override
  public int module() {
    return 5;
  }

  @Override
  public String name() {
    return "unseen-morphing";
  }

  @Override
  public String title() {
    return "From one face to another";
  }

  @Override
  public Optional<String> needs() {
    return Optional.of(LfwFolds.LFW);
  }

  @Override
  public void run(Gallery gallery) {
    NamedFaces all = LfwFolds.faces(gallery);
    FaceCodes split = LfwFolds.codes(all, FaceProtocol.USUAL, CODE);
    Mixture mixture =
        Shrinkage.fit(
                split.training(),
                GaussianMixture.builder(COMPONENTS).regCovar(REG_COVAR).seed(1).settings(),
                STRENGTH)
            .toMixture();
    MorphStudy study = new MorphStudy(split.eigenfaces(), mixture, all.width(), all.height());
    RandomGenerator random = Sheets.random(16);
    List<double[][]> pairs = MorphStudy.pairs(split.heldOut(), PAIRS, random);
    List<double[][]> draws =
        MorphStudy.pairs(mixture.sample(2 * PAIRS, random).points(), PAIRS, random);
    study.report(gallery, "faces", "two unseen faces", pairs);
    study.report(gallery, "draws", "two draws", draws);
    gallery.picture(
        "unseen-morphing.png",
        study.sheet(pairs.subList(0, 2), 2),
        "Halfway, the straight line has a vaguer face; the turning path keeps as much contrast as"
            + " its ends have.");
    gallery.picture(
        "unseen-ways.png",
        study.curves(pairs),
        "On the straight line the density rises to a maximum halfway, where the face has least"
            + " detail; on the turning path both stay near what they are at the ends.");
  }
}
