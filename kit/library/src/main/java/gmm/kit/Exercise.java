package gmm.kit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that a student writes.
 *
 * <p>The number is the one in the lecture, in the tests' tags and in the {@link Catalogue}, which
 * holds everything else there is to know about the exercise.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Exercise {

  /** {@return the exercise's number, such as {@code "2.3"}} */
  String value();

  /**
   * {@return the names of those parameters that it is meant to write into; of all others it leaves
   * every array as it was, and the tests see to that}
   */
  String[] writes() default {};
}
