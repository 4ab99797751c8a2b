package gmm.kit.testing;

import gmm.kit.Catalogue;
import gmm.kit.Module;
import gmm.kit.testing.SolvedClasses.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whether a module's exercise classes are those that the tests are meant for, and still look the
 * way the rest of the course calls them.
 *
 * <p>A student's classes stand before the solved ones on the class path. So one that a student has
 * deleted or renamed would be replaced by the solved one in silence, and one whose method has
 * another name would end in a {@code NoSuchMethodError} somewhere in given code.
 */
public final class OwnClasses {

  /**
   * What is wrong with one class.
   *
   * @param type its full name
   * @param sentence what is wrong and what to do
   */
  public record Breach(String type, String sentence) {}

  private final Module module;
  private final Map<String, String> firstExercises;
  private final Whose whose;
  private final ClassLoader loader;

  /**
   * @param module whose exercises
   * @param whose classes they are to be
   * @param loader sees them, and the solved ones
   */
  public OwnClasses(Module module, Whose whose, ClassLoader loader) {
    this(module, firstExercises(module), whose, loader);
  }

  OwnClasses(Module module, Map<String, String> firstExercises, Whose whose, ClassLoader loader) {
    this.module = module;
    this.firstExercises = firstExercises;
    this.whose = whose;
    this.loader = loader;
  }

  /** By class, for a student resets exercises. */
  private static Map<String, String> firstExercises(Module module) {
    Map<String, String> first = new LinkedHashMap<>();
    Catalogue.course().of(module).forEach(e -> first.putIfAbsent(e.type(), e.number()));
    return first;
  }

  /** {@return all that is wrong; empty where all is well} */
  public List<Breach> breaches() {
    return breaches(type -> true);
  }

  /**
   * {@return all that is wrong with some of them}
   *
   * @param asked whether a class, by its full name, is one of those
   */
  public List<Breach> breaches(Predicate<String> asked) {
    List<Breach> breaches = new ArrayList<>();
    firstExercises.forEach(
        (type, number) -> {
          if (asked.test(type)) {
            breach(type, number).ifPresent(text -> breaches.add(new Breach(type, text)));
          }
        });
    return breaches;
  }

  private Optional<String> breach(String type, String number) {
    Origin origin = SolvedClasses.of(type, loader);
    return switch (whose) {
      case SPLICED -> Optional.empty();
      case SOLVED ->
          origin == Origin.SOLVED
              ? Optional.empty()
              : Optional.of(type + " is not the solved one: see to the class path.");
      case STUDENTS -> origin == Origin.OTHER ? changed(type) : Optional.of(missing(type, number));
    };
  }

  private String missing(String type, String number) {
    return "The class %s is not there: %s is missing, or what it holds has another name. ./course reset %s gives it back."
        .formatted(type.substring(type.lastIndexOf('.') + 1), source(type), number);
  }

  private Optional<String> changed(String type) {
    Class<?> solved =
        SolvedClasses.find(module, type, loader)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "the solved " + module.folder() + " is not on the class path"));
    List<String> lacks;
    try {
      lacks = new Shape(solved).lackedBy(Class.forName(type, false, loader));
    } catch (ClassNotFoundException | LinkageError e) {
      lacks = List.of("a form that can be loaded (" + e + ")");
    }
    return lacks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s has lost what the rest of the course calls. Put back:%n  %s"
                .formatted(source(type), String.join("%n  ".formatted(), lacks)));
  }

  private String source(String type) {
    return module.folder() + "/src/main/java/" + type.replace('.', '/') + ".java";
  }
}
