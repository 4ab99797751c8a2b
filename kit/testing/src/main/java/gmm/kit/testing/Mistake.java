package gmm.kit.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A wrong answer that people give: a static method with the parameters of the exercise's method,
 * the receiver first where that one is an instance method, in a class named after the exercise's
 * with {@code Mistakes} appended.
 *
 * <p>It must give a value (not throw, not run on), must not call the method it stands for, and may
 * call the exercise's prerequisites.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Mistake {

  /** {@return the exercise's number, such as {@code "1.3"}} */
  String exercise();

  /** {@return the method it stands for; empty where the exercise has only one method} */
  String method() default "";

  /** {@return what is done, to follow "This is what comes out when one ...": "divides by n - 1"} */
  String name();

  /** {@return one or two sentences: why it is wrong, and what is right} */
  String why();

  /** {@return the number of the lecture's section that treats it, such as {@code "6"}} */
  String section();
}
