package gmm.kit.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A solved body with one change, made by the build: a static method with the parameters of the
 * exercise's method, the receiver first where that one is an instance method.
 *
 * <p>Unlike a {@link Mistake}, nobody has looked at it: it may run on ({@link Ticks} ends it),
 * throw, or write into what it is given ({@link Untouched} undoes it).
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Mutant {

  /** {@return the method it stands for} */
  String method();

  /** {@return its number among the exercise's mutants} */
  int number();

  /** {@return what was changed} */
  Slip slip();

  /** {@return where in the formula, in words, to follow "Look at"; empty where there are none} */
  String term() default "";
}
