package gmm.kit.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A right answer in another style than the solution's: a static method with the parameters of the
 * exercise's method, the receiver first where that one is an instance method, in a class named
 * after the exercise's with {@code Alternatives} appended.
 *
 * <p>{@code course check} puts it in the place of the solved body, and every test must pass.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Alternative {

  /** {@return the exercise's number, such as {@code "1.3"}} */
  String exercise();

  /** {@return the method it stands for; empty where the exercise has only one method} */
  String method() default "";

  /** {@return how it differs from the solution, in a few words: "the textbook's sum of squares"} */
  String style();
}
