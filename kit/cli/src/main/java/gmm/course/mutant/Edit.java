package gmm.course.mutant;

import gmm.course.skeleton.Splice;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A replacement in a text.
 *
 * @param from where it begins
 * @param to the place after its end
 * @param with what comes there
 */
record Edit(int from, int to, String with) {

  /** {@return a part of a text with the edits that lie in it; none lies in another} */
  static String apply(String text, int from, int to, Collection<Edit> edits) {
    Splice splice = new Splice();
    List<Edit> inOrder =
        edits.stream()
            .filter(e -> e.from >= from && e.to <= to)
            .sorted(
                Comparator.comparingInt(Edit::to)
                    .reversed()) // what is put in comes after what goes
            .toList();
    inOrder.forEach(e -> splice.replace(e.from - from, e.to - from, e.with));
    return splice.of(text.substring(from, to));
  }
}
