package gmm.kit.testing;

import java.util.Locale;

/** Whose exercise classes the tests are to run on; the property {@code course.classes}. */
public enum Whose {
  /** A student's: none may be a solved one, unless the property says so. */
  STUDENTS,
  /** The solutions: every one is solved. */
  SOLVED,
  /** The solutions with another body spliced in here and there. */
  SPLICED;

  /** The system property, a name in small letters. */
  public static final String PROPERTY = "course.classes";

  /** {@return what the property says; a student's classes where it says nothing} */
  public static Whose asked() {
    return valueOf(System.getProperty(PROPERTY, STUDENTS.property()).toUpperCase(Locale.ROOT));
  }

  /** {@return how the property names it} */
  public String property() {
    return name().toLowerCase(Locale.ROOT);
  }
}
