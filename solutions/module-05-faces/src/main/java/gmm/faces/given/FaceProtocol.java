package gmm.faces.given;

import gmm.kit.Check;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Who is learnt from and who is kept aside: of the people in alphabetical order, every fifth with
 * all his or her photographs.
 *
 * <p>Whatever is chosen (how many Gaussians, how much shrinkage, a temperature) is chosen on
 * training people only: by the same rule, applied to them.
 */
public final class FaceProtocol {

  /** Of so many people one is kept aside. */
  public static final int FOLDS = 5;

  /** Which of five is kept aside where there is one split only. */
  public static final int USUAL = 4;

  private FaceProtocol() {}

  /**
   * {@return a fold with no person on both sides; its indices are places in {@code persons}}
   *
   * @param persons n numbers that stand for people, in the people's order, as {@link
   *     NamedFaces#persons()} has them
   * @param residue 0 to 4: held out is who comes at a place (counted from 0 among the people here)
   *     that leaves this residue by 5
   */
  public static FaceFold fold(int[] persons, int residue) {
    Check.between("residue", residue, 0, FOLDS - 1);
    int[] order = Arrays.stream(persons).sorted().distinct().toArray();
    Check.atLeast("the number of people", order.length, FOLDS);
    IntPredicate aside = i -> Arrays.binarySearch(order, persons[i]) % FOLDS == residue;
    return new FaceFold(indices(persons, aside.negate()), indices(persons, aside));
  }

  private static int[] indices(int[] persons, IntPredicate which) {
    return IntStream.range(0, persons.length).filter(which).toArray();
  }
}
