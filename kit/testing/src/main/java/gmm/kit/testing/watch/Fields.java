package gmm.kit.testing.watch;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Those fields of the course's own classes and of records through which arrays are reached. */
final class Fields {

  private static final ClassValue<Fields> KNOWN =
      new ClassValue<>() {
        @Override
        protected Fields computeValue(Class<?> type) {
          return new Fields(type);
        }
      };

  private final List<Field> fields = new ArrayList<>();

  private Fields(Class<?> type) {
    boolean isOurs = type.getName().startsWith("gmm.") || type.isRecord();
    if (!isOurs || type.isEnum() || type.isHidden() || type.isSynthetic()) {
      return; // a generator moves on and a function does what it likes: nobody minds
    }
    for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && mayReachArrays(field.getType())) {
          open(field);
        }
      }
    }
  }

  private void open(Field field) {
    try {
      field.setAccessible(true);
      fields.add(field);
    } catch (InaccessibleObjectException e) {
      // a library's own: nothing of a student's data is in it
    }
  }

  private static boolean mayReachArrays(Class<?> type) {
    return !type.isPrimitive() && !type.isEnum() && type != String.class;
  }

  static Fields of(Class<?> type) {
    return KNOWN.get(type);
  }

  boolean none() {
    return fields.isEmpty();
  }

  void forEach(Object owner, BiConsumer<String, Object> action) {
    for (Field field : fields) {
      try {
        action.accept(field.getName(), field.get(owner));
      } catch (IllegalAccessException e) {
        throw new IllegalStateException("opened above: " + field, e);
      }
    }
  }
}
