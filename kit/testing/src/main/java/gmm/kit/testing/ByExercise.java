package gmm.kit.testing;

import gmm.kit.ExerciseNumber;
import java.lang.reflect.AnnotatedElement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;
import org.junit.jupiter.api.Tag;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Runs tests in order of their exercises' numbers, those of given code first, so that a
 * prerequisite's verdict is known before the tests that build on it.
 */
public final class ByExercise implements ClassOrderer, MethodOrderer {

  private static final String NONE = "0.0";

  @Override
  public void orderClasses(ClassOrdererContext context) {
    context
        .getClassDescriptors()
        .sort(
            Comparator.comparing(
                    (ClassDescriptor d) -> firstExercise(d.getTestClass()), ExerciseNumber.ORDER)
                .thenComparing(d -> d.getTestClass().getName()));
  }

  @Override
  public void orderMethods(MethodOrdererContext context) {
    context
        .getMethodDescriptors()
        .sort(
            Comparator.comparing(
                d -> exerciseOf(d.getMethod()).orElse(NONE), ExerciseNumber.ORDER));
  }

  private static String firstExercise(Class<?> type) {
    return Stream.of(
            exerciseOf(type).stream(),
            Stream.of(type.getDeclaredMethods()).flatMap(m -> exerciseOf(m).stream()),
            Stream.of(type.getDeclaredClasses())
                .map(ByExercise::firstExercise)
                .filter(n -> !n.equals(NONE)))
        .flatMap(numbers -> numbers)
        .min(ExerciseNumber.ORDER)
        .orElse(NONE);
  }

  private static Optional<String> exerciseOf(AnnotatedElement element) {
    List<Tag> tags = AnnotationSupport.findRepeatableAnnotations(element, Tag.class);
    return tags.stream().map(Tag::value).filter(ExerciseNumber::isOne).min(ExerciseNumber.ORDER);
  }
}
