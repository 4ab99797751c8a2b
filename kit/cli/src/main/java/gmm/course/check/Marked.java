package gmm.course.check;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Methods by their annotations. */
final class Marked {

  private Marked() {}

  /** {@return those of a class with such a mark, by name; none where there is no such class} */
  static <A extends Annotation> List<Method> methods(
      ClassLoader loader, String type, Class<A> mark, Predicate<A> wanted) {
    try {
      return Arrays.stream(Class.forName(type, false, loader).getDeclaredMethods())
          .filter(m -> m.isAnnotationPresent(mark) && wanted.test(m.getAnnotation(mark)))
          .sorted(Comparator.comparing(Method::getName))
          .toList();
    } catch (ClassNotFoundException e) {
      return List.of(); // nobody has written any for it
    }
  }
}
