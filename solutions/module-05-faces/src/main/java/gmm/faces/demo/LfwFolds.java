package gmm.faces.demo;

import gmm.faces.given.FaceCodes;
import gmm.faces.given.FaceFold;
import gmm.faces.given.FaceProtocol;
import gmm.faces.given.Lfw;
import gmm.faces.given.LfwOptions;
import gmm.faces.given.NamedFaces;
import gmm.kit.data.DataHome;
import gmm.kit.demo.Gallery;
import java.lang.ref.SoftReference;

/** What demonstrations on people never seen begin with. */
final class LfwFolds {

  static final String LFW = "lfw";
  private static SoftReference<FaceCodes> last;
  private static String lastKey;

  private LfwFolds() {}

  static NamedFaces faces(Gallery gallery) {
    return Lfw.read(gallery.dataset(LFW), LfwOptions.USUAL, DataHome.folder());
  }

  /** The codes of a split; the demonstrations of one run share the last one. */
  static synchronized FaceCodes codes(NamedFaces faces, int residue, int m) {
    String key = faces + " " + residue + " " + m;
    FaceCodes codes = key.equals(lastKey) ? last.get() : null;
    if (codes == null) {
      codes = FaceCodes.of(faces, FaceProtocol.fold(faces.persons(), residue), m);
      last = new SoftReference<>(codes);
      lastKey = key;
    }
    return codes;
  }

  /** The split of the training people by which choices are made. */
  static FaceFold inner(FaceCodes codes) {
    return FaceProtocol.fold(codes.trainingPersons(), FaceProtocol.USUAL);
  }
}
