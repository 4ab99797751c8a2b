package gmm.faces.given;

import gmm.kit.Check;

/**
 * How photographs of Labeled Faces in the Wild become faces: {@code resize} and {@code
 * min_faces_per_person} of scikit-learn's {@code fetch_lfw_people}.
 *
 * @param resize how much smaller the middle of a photograph is made, greater than 0 and at most 1
 * @param minFaces how many photographs a person must have to be taken, at least 1
 */
public record LfwOptions(double resize, int minFaces) {

  /** 62 x 47 pixels, and everybody. */
  public static final LfwOptions USUAL = new LfwOptions(0.5, 1);

  /**
   * @throws IllegalArgumentException if a number is outside its domain, or no pixel would be left
   */
  public LfwOptions {
    Check.positive("resize", resize);
    Check.that(resize <= 1, "resize must be at most 1 but is %s", resize);
    Check.atLeast("minFaces", minFaces, 1);
    Check.atLeast("the width of a face", (int) (resize * LfwPhotograph.CROP_WIDTH), 1);
  }

  /** {@return how many pixels across a face has} */
  public int width() {
    return (int) (resize * LfwPhotograph.CROP_WIDTH);
  }

  /** {@return how many pixels down a face has} */
  public int height() {
    return (int) (resize * LfwPhotograph.CROP_HEIGHT);
  }
}
