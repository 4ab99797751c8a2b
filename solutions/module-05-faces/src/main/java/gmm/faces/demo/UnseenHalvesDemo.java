package gmm.faces.demo;

import gmm.faces.given.ByPerson;
import gmm.faces.given.FaceFold;
import gmm.faces.given.FaceProtocol;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Half faces of people never seen, completed. */
public final class UnseenHalvesDemo implements Demo {

  private static final HalfMixtures.Setting SETTING = new HalfMixtures.Setting(150, 5, 400);
  private static final int SHOWN = 8;

  /**
   * Runs it alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String[] args) {
    DemoMain.run(new UnseenHalvesDemo(), args);
  }

  @Override
  public int module() {
    return 5;
  }

  @Override
  public String name() {
    return "unseen-halves";
  }

  @Override
  public String title() {
    return "Half a face, of people never seen";
  }

  @Override
  public Optional<String> needs() {
    return Optional.of(LfwFolds.LFW);
  }

  @Override
  public void run(Gallery gallery) {
    UnseenFaces all = UnseenFaces.of(gallery);
    double[][] training = all.training();
    double[][] faces = all.heldOut();
    HalfStudy.Part part = part(training, all.trainingPersons());
    HalfMixtures ofTraining = HalfMixtures.fit(training, SETTING);
    HalfMixtures ofPart = HalfMixtures.fit(part.faces(), SETTING);
    int[] judges = all.heldOutPersons();
    Half right = Half.right(all.width(), all.height());
    Half lower = Half.lower(all.width(), all.height());
    HalfStudy ofRight = new HalfStudy(training, faces, ofTraining, part, ofPart, right);
    HalfStudy ofLower = new HalfStudy(training, faces, ofTraining, part, ofPart, lower);
    ofRight.report(gallery, "right", d -> ByPerson.standardError(d, judges));
    ofLower.report(gallery, "lower", d -> ByPerson.standardError(d, judges));
    gallery.figure(
        "neighbours", ofRight.neighbours(all.width()), "correlation of the rest in neighbours");
    HalfPictures pictures = new HalfPictures(all.width(), all.height(), 2);
    int[] shown = IntStream.range(0, SHOWN).map(i -> i * faces.length / SHOWN).toArray();
    gallery.picture(
        "unseen-halves.png",
        pictures
            .with(faces, Arrays.copyOf(shown, SHOWN / 2), ofRight)
            .with(faces, Arrays.copyOfRange(shown, SHOWN / 2, SHOWN), ofLower)
            .without("mean face", "nearest face")
            .image("Half faces of people never seen"),
        "Row by row: the face, what is seen of it, the mean of the 20 nearest, ridge regression,"
            + " the mixture with its noise as fitted (the face falls apart), with the noise chosen"
            + " on training people, and three of the completions that it thinks possible.");
    gallery.picture(
        "unseen-noise.png",
        HalfPictures.curves(ofRight, ofLower),
        "With the noise as fitted the mixture is worse than the mean face; at twenty times that it"
            + " is better than the mean of the 20 nearest faces.");
  }

  /** The training people, split by the same rule once more. */
  private static HalfStudy.Part part(double[][] training, int[] persons) {
    FaceFold inner = FaceProtocol.fold(persons, FaceProtocol.USUAL);
    return new HalfStudy.Part(
        FaceFold.rows(training, inner.training()), FaceFold.rows(training, inner.heldOut()));
  }
}
