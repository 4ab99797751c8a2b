package gmm.kit.testing;

import java.lang.reflect.Field;

/** What a mutant reads of a receiver and only its own class could: the build writes the calls. */
public final class Hidden {

  private Hidden() {}

  /**
   * {@return the value of a field}
   *
   * @param owner whose
   * @param name the field's, in the owner's class or one above it
   * @throws IllegalStateException if a student's class has no such field
   */
  public static Object of(Object owner, String name) {
    for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
      try {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(owner);
      } catch (NoSuchFieldException e) {
        continue; // it may be of the class above
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new IllegalStateException(owner.getClass().getName() + " has no field " + name);
  }
}
