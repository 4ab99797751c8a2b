package gmm.faces.demo;

import gmm.faces.FactorAnalyzers;
import gmm.faces.given.FaceFold;
import gmm.faces.given.FacePca;
import gmm.faces.given.FactorSettings;
import gmm.kit.data.FaceImages;
import gmm.kit.data.Faces;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import java.util.Arrays;
import java.util.List;

/** Factor analysers of the hundred faces. */
public final class FactorsDemo implements Demo {

  private static final FactorSettings SETTINGS = new FactorSettings(5, 20, 1e-3);
  private static final int COMPONENTS = 3;
  private static final int CODE = 20;
  private static final int FOLDS = 5;

  /**
   * Runs it alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String[] args) {
    DemoMain.run(new FactorsDemo(), args);
  }

  @Override
  public int module() {
    return 5;
  }

  @Override
  public String name() {
    return "factors";
  }

  @Override
  public String title() {
    return "Factor analysers";
  }

  @Override
  public void run(Gallery gallery) {
    FaceImages images = Faces.load();
    double[][] faces = images.rows();
    List<FaceFold> folds = FaceFold.of(faces.length, FOLDS, Sheets.random(1));
    double[] one = heldOut(faces, folds, 1);
    double[] several = heldOut(faces, folds, COMPONENTS);
    gallery.figure("one", Sheets.mean(one), "held-out log density, one analyser of 5 factors");
    gallery.figure("several", Sheets.mean(several), "the same, 3 analysers of 5 factors");
    double[] gains = Contest.difference(several, one);
    gallery.figure("gain", Sheets.mean(gains), "gain of three analysers over one");
    gallery.figure("gain-error", Sheets.standardError(gains), "its standard error");
    gallery.picture(
        "factors.png",
        FactorStudy.sheet(fit(faces, COMPONENTS), images.width(), images.height(), 4),
        "Each row is a component: its mean, the deviation of its noise four times too bright, what"
            + " its two largest factors do, and what it draws, with its noise and without.");
  }

  private static FactorAnalyzers fit(double[][] faces, int k) {
    double[][] codes = FacePca.fit(faces, CODE).transform(faces);
    return FactorStudy.fit(faces, codes, k, SETTINGS);
  }

  private static double[] heldOut(double[][] faces, List<FaceFold> folds, int k) {
    return folds.stream()
        .flatMapToDouble(
            fold ->
                Arrays.stream(
                    fit(FaceFold.rows(faces, fold.training()), k)
                        .logDensity(FaceFold.rows(faces, fold.heldOut()))))
        .toArray();
  }
}
