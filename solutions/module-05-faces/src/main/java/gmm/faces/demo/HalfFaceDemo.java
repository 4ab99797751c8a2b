package gmm.faces.demo;

import gmm.faces.given.FaceFold;
import gmm.kit.Parallel;
import gmm.kit.data.FaceImages;
import gmm.kit.data.Faces;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Half faces of the hundred, completed by what the others say. */
public final class HalfFaceDemo implements Demo {

  private static final HalfMixtures.Setting SETTING = new HalfMixtures.Setting(30, 2, 100);
  private static final int FOLDS = 5;
  private static final int SHOWN = 4;

  /**
   * Runs it alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String[] args) {
    DemoMain.run(new HalfFaceDemo(), args);
  }

  @Override
  public int module() {
    return 5;
  }

  @Override
  public String name() {
    return "half-face";
  }

  @Override
  public String title() {
    return "Half a face";
  }

  @Override
  public void run(Gallery gallery) {
    FaceImages images = Faces.load();
    double[][] faces = images.rows();
    List<FaceFold> folds = FaceFold.of(faces.length, FOLDS, Sheets.random(1));
    List<Fitted> fitted = Parallel.map(FOLDS, f -> Fitted.to(faces, folds.get(f)));
    List<HalfStudy> right = studies(fitted, Half.right(images.width(), images.height()));
    List<HalfStudy> lower = studies(fitted, Half.lower(images.width(), images.height()));
    report(gallery, "right", "right half hidden", right);
    report(gallery, "lower", "lower half hidden", lower);
    double[][] heldOut = FaceFold.rows(faces, folds.getFirst().heldOut());
    int[] shown = IntStream.range(0, 2 * SHOWN).toArray();
    gallery.picture(
        "half-faces.png",
        new HalfPictures(images.width(), images.height(), 4)
            .with(heldOut, Arrays.copyOf(shown, SHOWN), right.getFirst())
            .with(heldOut, Arrays.copyOfRange(shown, SHOWN, 2 * SHOWN), lower.getFirst())
            .image("Half faces completed by what 80 other faces say"),
        "With its noise as fitted the mixture exaggerates; with the noise chosen on training faces"
            + " it is vague, as the mean of the 20 nearest is: 80 faces are few.");
  }

  /** What is fitted to a fold's training faces, whatever is hidden. */
  private record Fitted(
      double[][] training,
      double[][] heldOut,
      HalfMixtures ofTraining,
      HalfStudy.Part part,
      HalfMixtures ofPart) {

    static Fitted to(double[][] faces, FaceFold fold) {
      double[][] training = FaceFold.rows(faces, fold.training());
      FaceFold inner = FaceFold.of(training.length, FOLDS, Sheets.random(2)).getFirst();
      HalfStudy.Part part =
          new HalfStudy.Part(
              FaceFold.rows(training, inner.training()), FaceFold.rows(training, inner.heldOut()));
      return new Fitted(
          training,
          FaceFold.rows(faces, fold.heldOut()),
          HalfMixtures.fit(training, SETTING),
          part,
          HalfMixtures.fit(part.faces(), SETTING));
    }
  }

  private static List<HalfStudy> studies(List<Fitted> fitted, Half half) {
    return fitted.stream()
        .map(
            f ->
                new HalfStudy(
                    f.training(), f.heldOut(), f.ofTraining(), f.part(), f.ofPart(), half))
        .toList();
  }

  private static void report(Gallery gallery, String key, String of, List<HalfStudy> studies) {
    double[] chosen = all(studies, HalfStudy::chosen);
    double[] ofSeveral = all(studies, s -> s.ofSeveral);
    figure(
        gallery, key + "-mean-face", all(studies, s -> s.meanFace), "error of the mean face", of);
    figure(gallery, key + "-of-20", ofSeveral, "error of the mean of the 20 nearest", of);
    figure(gallery, key + "-ridge", all(studies, s -> s.ridge), "error of ridge regression", of);
    figure(
        gallery,
        key + "-fitted",
        all(studies, HalfStudy::fittedNoise),
        "error, noise as fitted",
        of);
    figure(gallery, key + "-chosen", chosen, "error, noise chosen in training", of);
    double[] gains =
        IntStream.range(0, chosen.length).mapToDouble(i -> ofSeveral[i] - chosen[i]).toArray();
    figure(gallery, key + "-gain-of-20", gains, "gain over the mean of the 20 nearest", of);
    gallery.figure(
        key + "-gain-of-20-error", Sheets.standardError(gains), "its standard error, " + of);
  }

  private static void figure(
      Gallery gallery, String key, double[] values, String words, String of) {
    gallery.figure(key, Sheets.mean(values), words + ", " + of);
  }

  private static double[] all(List<HalfStudy> studies, Function<HalfStudy, double[]> what) {
    return studies.stream().flatMapToDouble(s -> Arrays.stream(what.apply(s))).toArray();
  }
}
