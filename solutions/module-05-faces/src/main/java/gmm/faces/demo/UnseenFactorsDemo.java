package gmm.faces.demo;

import gmm.digits.Pca;
import gmm.faces.FactorAnalyzers;
import gmm.faces.PictureDensity;
import gmm.faces.Shrinkage;
import gmm.faces.given.ByPerson;
import gmm.faces.given.FaceCodes;
import gmm.faces.given.FaceProtocol;
import gmm.faces.given.FactorSettings;
import gmm.faces.given.NamedFaces;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.mixture.GaussianMixture;
import java.util.Optional;

/** Mixtures of factor analysers of thousands of faces. */
public final class UnseenFactorsDemo implements Demo {

  private static final FactorSettings SETTINGS = new FactorSettings(20, 25, 1e-4);
  private static final int COMPONENTS = 5;
  private static final int CODE = 150;
  private static final double STRENGTH = 400;
  private static final double REG_COVAR = 1e-4;

  /**
   * Runs it alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String[] args) {
    DemoMain.run(new UnseenFactorsDemo(), args);
  }

  @Override
  public int module() {
    return 5;
  }

  @Override
  public String name() {
    return "unseen-factors";
  }

  @Override
  public String title() {
    return "Factor analysers of thousands of faces";
  }

  @Override
  public Optional<String> needs() {
    return Optional.of(LfwFolds.LFW);
  }

  @Override
  public boolean takesMinutes() {
    return true;
  }

  @Override
  public void run(Gallery gallery) {
    NamedFaces faces = LfwFolds.faces(gallery);
    UnseenFaces all = UnseenFaces.of(faces);
    double[][] training = all.training();
    double[][] heldOut = all.heldOut();
    int[] judges = all.heldOutPersons();
    FaceCodes split = LfwFolds.codes(faces, FaceProtocol.USUAL, CODE);
    double[][] codes = split.training();
    double[] shrunk = shrunk(split.eigenfaces(), codes, training).logDensity(heldOut);
    FactorAnalyzers one = FactorStudy.fit(training, codes, 1, SETTINGS);
    FactorAnalyzers several = FactorStudy.fit(training, codes, COMPONENTS, SETTINGS);
    double[] ofOne = one.logDensity(heldOut);
    double[] ofSeveral = several.logDensity(heldOut);
    gallery.figure("one", Sheets.mean(ofOne), "held-out log density, one analyser of 20 factors");
    gallery.figure("several", Sheets.mean(ofSeveral), "the same, 5 analysers of 20 factors");
    gallery.figure("shrunk", Sheets.mean(shrunk), "the same, 150 eigenfaces, 5 shrunk Gaussians");
    gallery.figure(
        "several-training", Sheets.mean(several.logDensity(training)), "5 analysers, in training");
    difference(gallery, "gain", Contest.difference(ofSeveral, ofOne), judges);
    difference(gallery, "loss", Contest.difference(shrunk, ofSeveral), judges);
    gallery.picture(
        "unseen-factors.png",
        FactorStudy.sheet(several, all.width(), all.height(), 2),
        "Each row is a component: its mean, the deviation of its noise four times too bright, what"
            + " its two largest factors do, and what it draws: the noise of neighbouring pixels is"
            + " independent, and so it looks like sand.");
  }

  private static PictureDensity shrunk(Pca eigenfaces, double[][] codes, double[][] training) {
    GaussianMixture mixture =
        Shrinkage.fit(
            codes,
            GaussianMixture.builder(COMPONENTS).regCovar(REG_COVAR).seed(1).settings(),
            STRENGTH);
    return PictureDensity.of(eigenfaces, mixture, training);
  }

  private static void difference(Gallery gallery, String key, double[] values, int[] judges) {
    gallery.figure(key, Sheets.mean(values), key + " a face, over the other model");
    gallery.figure(
        key + "-error", ByPerson.standardError(values, judges), "its standard error, by person");
  }
}
