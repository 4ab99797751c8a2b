package gmm.kit.grade.wire;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A class of the course's as a value: the fields that make it up, and the constructor or the
 * factory that it is made by again; for a builder, its setters too, which are called as the fields
 * are and return it. So nothing comes out that the class itself would refuse.
 */
final class Form {

  private final Class<?> type;
  private final List<Field> parts;
  private final Executable maker;
  private final List<Method> setters = new ArrayList<>();

  private Form(Class<?> type, List<Field> made, Executable maker) {
    this.type = type;
    this.parts = new ArrayList<>(made);
    this.maker = maker;
    for (Field field : type.getDeclaredFields()) {
      setter(field)
          .ifPresent(
              setter -> {
                parts.add(field);
                setters.add(setter);
                setter.setAccessible(true);
              });
    }
    parts.forEach(part -> part.setAccessible(true));
    maker.setAccessible(true);
  }

  /**
   * {@return the form of a record, or of a class with a factory {@code of} or a constructor each of
   * whose parameters has the name and the type of a field; empty where there is none}
   */
  static Optional<Form> of(Class<?> type) {
    if (type.isRecord()) {
      return Optional.of(ofRecord(type));
    }
    Stream<Executable> factories =
        Arrays.stream(type.getDeclaredMethods())
            .filter(m -> m.getName().equals("of") && m.getReturnType() == type)
            .filter(m -> Modifier.isStatic(m.getModifiers()))
            .map(Executable.class::cast);
    Comparator<Executable> mostParts = Comparator.comparingInt(Executable::getParameterCount);
    return Stream.concat(factories, Arrays.stream(type.getDeclaredConstructors()))
        .filter(maker -> maker.getParameterCount() > 0)
        .sorted(mostParts.reversed().thenComparing(m -> m instanceof Method ? 0 : 1))
        .flatMap(maker -> madeBy(type, maker).stream())
        .findFirst();
  }

  private static Form ofRecord(Class<?> type) {
    try {
      List<Field> parts = new ArrayList<>();
      RecordComponent[] components = type.getRecordComponents();
      for (RecordComponent component : components) {
        parts.add(type.getDeclaredField(component.getName()));
      }
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return new Form(type, parts, type.getDeclaredConstructor(types));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " is a record without its own parts", e);
    }
  }

  private Optional<Method> setter(Field field) {
    return Arrays.stream(type.getMethods())
        .filter(m -> m.getName().equals(field.getName()) && m.getReturnType() == type)
        .filter(
            m -> !Modifier.isStatic(m.getModifiers()) && !Modifier.isFinal(field.getModifiers()))
        .filter(m -> Arrays.equals(m.getParameterTypes(), new Class<?>[] {field.getType()}))
        .findFirst();
  }

  private static Optional<Form> madeBy(Class<?> type, Executable maker) {
    List<Field> parts = new ArrayList<>();
    for (Parameter parameter : maker.getParameters()) {
      Optional<Field> field = field(type, parameter);
      if (!parameter.isNamePresent() || field.isEmpty()) {
        return Optional.empty();
      }
      parts.add(field.get());
    }
    return Optional.of(new Form(type, parts, maker));
  }

  private static Optional<Field> field(Class<?> type, Parameter parameter) {
    return Stream.<Class<?>>iterate(type, t -> t != null, Class::getSuperclass)
        .flatMap(t -> Arrays.stream(t.getDeclaredFields()))
        .filter(f -> f.getName().equals(parameter.getName()) && f.getType() == parameter.getType())
        .filter(f -> !Modifier.isStatic(f.getModifiers()))
        .findFirst();
  }

  Class<?> type() {
    return type;
  }

  /** Whether it may hold another thing later: then a reference to what it was will not do. */
  boolean isMutable() {
    return !setters.isEmpty();
  }

  int size() {
    return parts.size();
  }

  List<Object> partsOf(Object value) {
    List<Object> values = new ArrayList<>();
    for (Field part : parts) {
      try {
        values.add(part.get(value));
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
    return values;
  }

  /**
   * Makes a value of its parts.
   *
   * @throws Forged if the class refuses them
   */
  Object of(Object[] values) throws Forged {
    int made = maker.getParameterCount();
    try {
      Object[] first = Arrays.copyOf(values, made);
      Object value =
          maker instanceof Method factory
              ? factory.invoke(null, first)
              : ((Constructor<?>) maker).newInstance(first);
      for (int i = made; i < values.length; i++) {
        if (values[i] != null) {
          setters.get(i - made).invoke(value, values[i]);
        }
      }
      return value;
    } catch (InvocationTargetException e) {
      throw new Forged("no %s can be: %s".formatted(type.getSimpleName(), e.getCause()));
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      throw new Forged("parts of no " + type.getSimpleName());
    }
  }
}
