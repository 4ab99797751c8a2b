package gmm.kit.data;

import java.util.stream.IntStream;

/**
 * The small handwritten digits: 1,797 pictures of 8 x 8 grey values from 0 (paper) to 16 (ink).
 *
 * <p>Source: E. Alpaydin and C. Kaynak, Optical Recognition of Handwritten Digits, 1998; UCI
 * Machine Learning Repository (CC BY 4.0), as scikit-learn packages it.
 */
public final class Digits {

  /** Pixels along a side. */
  public static final int SIDE = 8;

  /** The grey value of full ink; paper is 0. */
  public static final double LARGEST = 16;

  private Digits() {}

  /** {@return 1797 x 64, pictures row by row from the top; the label is the digit itself} */
  public static LabelledData load() {
    return Shipped.labelled(
        "digits.csv.gz",
        "Digits",
        IntStream.range(0, SIDE * SIDE)
            .mapToObj(i -> "pixel " + i / SIDE + "," + i % SIDE)
            .toList(),
        IntStream.range(0, 10).mapToObj(String::valueOf).toList());
  }
}
