package gmm.course.skeleton;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Replacements of parts of a text, made together so that none moves another's place. */
public final class Splice {

  private record Cut(int from, int to, String with) {}

  private final List<Cut> cuts = new ArrayList<>();

  /**
   * Asks for a replacement.
   *
   * @param from where it begins
   * @param to the place after its end
   * @param with what comes there
   */
  public void replace(int from, int to, String with) {
    cuts.add(new Cut(from, to, with));
  }

  /**
   * {@return the text with all replacements made}
   *
   * @param text the whole
   */
  public String of(String text) {
    StringBuilder out = new StringBuilder(text);
    cuts.stream()
        .sorted(Comparator.comparingInt(Cut::from).reversed())
        .forEach(c -> out.replace(c.from, c.to, c.with));
    return out.toString();
  }
}
