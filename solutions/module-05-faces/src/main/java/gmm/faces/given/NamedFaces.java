package gmm.faces.given;

import gmm.kit.Check;
import gmm.kit.data.FaceImages;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Faces whose persons are known, so that a person can be kept aside whole.
 *
 * @param images n faces
 * @param names n names, one a face
 */
public record NamedFaces(FaceImages images, List<String> names) {

  /**
   * Copies the names.
   *
   * @throws IllegalArgumentException if there are not as many names as faces
   */
  public NamedFaces {
    names = List.copyOf(names);
    Check.sameSize("names", names.size(), "faces", images.size());
  }

  /** {@return how many different persons there are} */
  public int persons() {
    return Set.copyOf(names).size();
  }

  /**
   * {@return a fold with no person on both sides}
   *
   * @param heldOutShare of the persons, between 0 and 1, neither included
   * @param random what chooses them
   */
  public FaceFold splitByPerson(double heldOutShare, RandomGenerator random) {
    Check.insideUnit("heldOutShare", heldOutShare);
    List<String> persons = new ArrayList<>(new TreeSet<>(names));
    Collections.shuffle(persons, Random.from(random));
    int aside = (int) Math.round(heldOutShare * persons.size());
    Set<String> heldOut = Set.copyOf(persons.subList(0, aside));
    return new FaceFold(indices(heldOut, false), indices(heldOut, true));
  }

  private int[] indices(Set<String> persons, boolean among) {
    return IntStream.range(0, names.size())
        .filter(n -> persons.contains(names.get(n)) == among)
        .toArray();
  }

  @Override
  public String toString() {
    return "%d faces of %d persons, %d x %d pixels"
        .formatted(names.size(), persons(), images.width(), images.height());
  }
}
