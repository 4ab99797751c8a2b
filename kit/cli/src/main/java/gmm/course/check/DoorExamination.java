package gmm.course.check;

import gmm.kit.InputException;
import gmm.kit.testing.OnSolutions;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Tags;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests use no more of JUnit than the three states can handle: what an unwritten exercise does in a
 * factory, before all tests or in an extension would be reported for the wrong test, or for none.
 */
record DoorExamination(List<TestBed> beds) implements Examination {

  /** Annotations; said in no more detail, since Eclipse's compiler cannot follow it here. */
  private static final Set<Class<?>> OPEN =
      Set.of(
          Test.class,
          ParameterizedTest.class,
          ValueSource.class,
          CsvSource.class,
          EnumSource.class,
          MethodSource.class,
          Nested.class,
          Tag.class,
          Tags.class,
          DisplayName.class,
          BeforeEach.class,
          AfterEach.class,
          TempDir.class,
          OnSolutions.class);

  @Override
  public Finding examine() throws IOException {
    List<String> breaches = new ArrayList<>();
    int examined = 0;
    for (TestBed bed : beds) {
      URL[] tests = {bed.testClasses().toUri().toURL()};
      try (URLClassLoader loader =
          new URLClassLoader(tests, DoorExamination.class.getClassLoader())) {
        for (String name : classesIn(bed.testClasses())) {
          examined++;
          breaches.addAll(breaches(Class.forName(name, false, loader)));
        }
      } catch (ClassNotFoundException | NoClassDefFoundError e) {
        throw new InputException("A test cannot be loaded: " + e.getMessage(), e);
      }
    }
    return new Finding("tests use only what is looked after", examined, "classes", breaches);
  }

  private static List<String> classesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString())
          .filter(file -> file.endsWith(".class"))
          .map(file -> file.substring(0, file.length() - ".class".length()))
          .map(file -> file.replace('/', '.').replace('\\', '.'))
          .sorted()
          .toList();
    }
  }

  static List<String> breaches(Class<?> type) {
    Set<String> found = new LinkedHashSet<>();
    find(type, type.getSimpleName(), found);
    List<Executable> code = new ArrayList<>(Arrays.asList(type.getDeclaredMethods()));
    code.addAll(Arrays.asList(type.getDeclaredConstructors()));
    for (Executable each : code) {
      String where = type.getSimpleName() + "." + each.getName();
      find(each, where, found);
      Arrays.stream(each.getParameters()).forEach(p -> find(p, where, found));
    }
    Arrays.stream(type.getDeclaredFields())
        .forEach(field -> find(field, type.getSimpleName() + "." + field.getName(), found));
    return List.copyOf(found);
  }

  private static void find(AnnotatedElement element, String where, Set<String> found) {
    for (Annotation annotation : element.getDeclaredAnnotations()) {
      Class<? extends Annotation> type = annotation.annotationType();
      if (!OPEN.contains(type) && isOfJUnit(type)) {
        found.add(
            "%s is marked @%s, which tests of the course cannot use: kit/AUTHORING.md says what they can."
                .formatted(where, type.getSimpleName()));
      }
    }
  }

  /** JUnit's own, or made from one of JUnit's. */
  private static boolean isOfJUnit(Class<? extends Annotation> type) {
    return type.getName().startsWith("org.junit.")
        || Arrays.stream(type.getDeclaredAnnotations())
            .anyMatch(meta -> meta.annotationType().getName().startsWith("org.junit."));
  }
}
