package gmm.kit.grade.wire;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Which classes may be values, as one class loader sees them. */
public final class Forms {

  private final ClassLoader loader;
  private final Predicate<String> allowed;
  private final Map<String, Optional<Form>> known = new HashMap<>();

  /**
   * @param loader sees the course's classes
   * @param allowed the full names of those that may be values, functions among them
   */
  public Forms(ClassLoader loader, Predicate<String> allowed) {
    this.loader = loader;
    this.allowed = allowed;
  }

  /** The class of an allowed name. */
  Class<?> type(String name) throws Forged {
    if (!allowed.test(name)) {
      throw new Forged("no value of the course's: " + Texts.plain(name, 80));
    }
    try {
      return Class.forName(name, true, loader);
    } catch (ClassNotFoundException | LinkageError e) {
      throw new Forged("no class " + Texts.plain(name, 80));
    }
  }

  /** The form of a class; empty where it has none, or may not be a value. */
  Optional<Form> find(Class<?> type) {
    return allowed.test(type.getName())
        ? known.computeIfAbsent(type.getName(), name -> Form.of(type))
        : Optional.empty();
  }

  boolean isMutable(Class<?> type) {
    return find(type).filter(Form::isMutable).isPresent();
  }

  Form get(String name) throws Forged {
    Class<?> type = type(name);
    return find(type).orElseThrow(() -> new Forged("no value: " + Texts.plain(name, 80)));
  }

  /**
   * {@return the type by which a function, or a generator, is called from the other side; empty
   * where it is none}
   *
   * @param value what was given to a method
   */
  public Optional<Class<?>> functionOf(Object value) {
    return Stream.<Class<?>>iterate(value.getClass(), t -> t != null, Class::getSuperclass)
        .flatMap(t -> Arrays.stream(t.getInterfaces()))
        .filter(this::isFunction)
        .findFirst();
  }

  private boolean isFunction(Class<?> type) {
    return type == RandomGenerator.class
        || (type.getName().startsWith("java.util.function.") || allowed.test(type.getName()))
            && Arrays.stream(type.getMethods()).filter(Forms::isAbstract).count() == 1;
  }

  private static boolean isAbstract(Method method) {
    return Modifier.isAbstract(method.getModifiers());
  }

  /** The interface of that name, if it may be called from the other side. */
  Class<?> functionType(String name) throws Forged {
    boolean ofTheJdk =
        name.startsWith("java.util.function.") || name.equals(RandomGenerator.class.getName());
    try {
      Class<?> type = ofTheJdk ? Class.forName(name) : type(name);
      if (type.isInterface() && isFunction(type)) {
        return type;
      }
    } catch (ClassNotFoundException e) {
      throw new Forged("no function: " + Texts.plain(name, 80));
    }
    throw new Forged("no function: " + Texts.plain(name, 80));
  }

  ClassLoader loader() {
    return loader;
  }
}
