package gmm.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every exercise of the course: the one place of titles, hints, prerequisites and lecture sections.
 *
 * <p>Read from {@code exercises/module-0N.json} beside this class; the numbers that are still to
 * come are in {@code exercises/planned.json}.
 */
public final class Catalogue {

  private static final Catalogue COURSE = read();

  private final Map<String, ExerciseInfo> byNumber;
  private final Set<String> planned;

  private Catalogue(Map<String, ExerciseInfo> byNumber, Set<String> planned) {
    this.byNumber = byNumber;
    this.planned = Set.copyOf(planned);
  }

  /** {@return the course's own} */
  public static Catalogue course() {
    return COURSE;
  }

  /** {@return all exercises, in order of number} */
  public Collection<ExerciseInfo> all() {
    return List.copyOf(byNumber.values());
  }

  /**
   * {@return a module's exercises, in order of number}
   *
   * @param module which
   */
  public List<ExerciseInfo> of(Module module) {
    return byNumber.values().stream().filter(e -> e.module() == module.number()).toList();
  }

  /**
   * {@return the exercise, if there is one of that number}
   *
   * @param number such as {@code "2.3"}
   */
  public Optional<ExerciseInfo> find(String number) {
    return ExerciseNumber.isOne(number)
        ? Optional.ofNullable(byNumber.get(number))
        : Optional.empty();
  }

  /**
   * {@return the exercise}
   *
   * @param number such as {@code "2.3"}
   * @throws InputException if there is none of that number
   */
  public ExerciseInfo get(String number) {
    return find(number).orElseThrow(() -> new InputException(NoExercise.sentence(this, number)));
  }

  /**
   * {@return whether an exercise of that number is meant to come, and the course lacks it yet}
   *
   * @param number such as {@code "4.8"}
   */
  public boolean isPlanned(String number) {
    return planned.contains(number) && !byNumber.containsKey(number);
  }

  /**
   * {@return everything an exercise builds on, directly or not, in order of number, without itself}
   *
   * @param number such as {@code "1.7"}
   */
  public Set<String> allNeedsOf(String number) {
    Set<String> found = new TreeSet<>(ExerciseNumber.ORDER);
    List<String> open = new ArrayList<>(List.of(number));
    while (!open.isEmpty()) {
      for (String need : get(open.removeLast()).needs()) {
        if (found.add(need)) {
          open.add(need);
        }
      }
    }
    return found;
  }

  private static Catalogue read() {
    Map<String, ExerciseInfo> all = new TreeMap<>(ExerciseNumber.ORDER);
    for (Module module : Module.values()) {
      String name = "exercises/module-0" + module.number() + ".json";
      for (ExerciseInfo e : read(name, CatalogueReader::exercises)) {
        if (all.put(e.number(), e) != null) {
          throw new IllegalStateException(name + " has exercise " + e.number() + " twice");
        }
      }
    }
    return new Catalogue(all, Set.copyOf(read("exercises/planned.json", CatalogueReader::texts)));
  }

  private interface Reader<T> {
    T read(InputStream in) throws IOException;
  }

  private static <T> T read(String name, Reader<T> reader) {
    try (InputStream in = Catalogue.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the kit lacks its own file " + name);
      }
      return reader.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
