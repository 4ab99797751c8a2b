package gmm.kit.testing.watch;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All arrays and lists that some arguments reach, with what stood in them. */
final class Snapshot {

  /**
   * An array or a list.
   *
   * @param itself an array, or a list
   * @param copy an array of what stood in it
   * @param way how it is reached
   */
  private record Kept(Object itself, Object copy, Way way) {

    Object now() {
      return itself instanceof List<?> list ? list.toArray() : itself;
    }
  }

  /** A step after others; told in words only where something has changed. */
  private record Way(Way before, String name, int index) {

    static Way to(String argument) {
      return new Way(null, argument, 0);
    }

    Way at(int i) {
      return new Way(this, null, i);
    }

    Way in(String field) {
      return new Way(this, field, 0);
    }

    String argument() {
      return before == null ? name : before.argument();
    }

    /** {@code "[2]"} or {@code ".mean[0]"}, without the argument. */
    String place() {
      if (before == null) {
        return "";
      }
      return before.place() + (name == null ? "[" + index + "]" : "." + name);
    }
  }

  private final List<Kept> kept = new ArrayList<>();
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * @param names of the arguments, a comma between two
   * @param arguments as many
   */
  Snapshot(String names, Object[] arguments) {
    int from = 0;
    for (Object argument : arguments) {
      int to = names.indexOf(',', from);
      String name = names.substring(from, to < 0 ? names.length() : to);
      from = to + 1;
      keep(argument, Way.to(name));
    }
  }

  private void keep(Object value, Way way) {
    if (value == null) {
      return;
    }
    Class<?> type = value.getClass();
    if (type.isArray()) {
      keepArray(value, type.getComponentType().isPrimitive(), way);
    } else if (value instanceof Collection<?> all) {
      keepAll(all, way);
    } else if (value instanceof Map<?, ?> map) {
      keepAll(map.values(), way);
    } else if (value instanceof Optional<?> one) {
      keep(one.orElse(null), way);
    } else {
      Fields of = Fields.of(type);
      if (!of.none() && seen.add(value)) {
        of.forEach(value, (name, part) -> keep(part, way.in(name)));
      }
    }
  }

  private void keepArray(Object array, boolean ofPrimitives, Way way) {
    int length = Array.getLength(array);
    if (length == 0 || !seen.add(array)) {
      return;
    }
    kept.add(new Kept(array, copy(array, length), way));
    if (!ofPrimitives) {
      Object[] parts = (Object[]) array;
      for (int i = 0; i < length; i++) {
        keep(parts[i], way.at(i));
      }
    }
  }

  private void keepAll(Collection<?> all, Way way) {
    if (!seen.add(all)) {
      return;
    }
    Object[] parts = all.toArray();
    if (all instanceof List<?>) {
      kept.add(new Kept(all, parts, way));
    }
    for (int i = 0; i < parts.length; i++) {
      keep(parts[i], way.at(i));
    }
  }

  private static Object copy(Object array, int length) {
    return switch (array) {
      case double[] a -> a.clone();
      case int[] a -> a.clone();
      case Object[] a -> a.clone();
      default -> {
        Object copy = Array.newInstance(array.getClass().getComponentType(), length);
        System.arraycopy(array, 0, copy, 0, length);
        yield copy;
      }
    };
  }

  /** What of an argument has changed, as it is now: the first place, and how many. */
  record Change(String argument, String place, Object before, Object after, int changed) {}

  /** The first argument that has changed, if one has. */
  Optional<Change> change() {
    Change first = null;
    for (Kept each : kept) {
      Object now = each.now();
      if (!same(each.copy(), now)) {
        String argument = each.way().argument();
        if (first == null) {
          first = change(each, now);
        } else if (first.argument().equals(argument)) {
          first =
              new Change(
                  argument,
                  first.place(),
                  first.before(),
                  first.after(),
                  first.changed() + changes(each.copy(), now));
        }
      }
    }
    return Optional.ofNullable(first);
  }

  private static Change change(Kept kept, Object now) {
    int at = 0;
    while (isSame(kept.copy(), now, at)) {
      at++;
    }
    return new Change(
        kept.way().argument(),
        kept.way().place() + "[" + at + "]",
        entry(kept.copy(), at),
        entry(now, at),
        changes(kept.copy(), now));
  }

  private static int changes(Object before, Object now) {
    int changes = 0;
    for (int i = 0; i < Math.max(Array.getLength(before), Array.getLength(now)); i++) {
      changes += isSame(before, now, i) ? 0 : 1;
    }
    return changes;
  }

  private static boolean isSame(Object before, Object now, int i) {
    if (i >= Math.min(Array.getLength(before), Array.getLength(now))) {
      return false;
    }
    Object was = Array.get(before, i);
    Object is = Array.get(now, i);
    return before instanceof Object[] ? was == is : was.equals(is);
  }

  private static Object entry(Object array, int i) {
    return i < Array.getLength(array) ? Array.get(array, i) : null;
  }

  private static boolean same(Object before, Object now) {
    return switch (before) {
      case double[] a -> Arrays.equals(a, (double[]) now);
      case int[] a -> Arrays.equals(a, (int[]) now);
      default -> changes(before, now) == 0;
    };
  }

  /** Puts everything back as it was: the next call, and the next test, see what they expect. */
  void restore() {
    for (Kept each : kept) {
      if (same(each.copy(), each.now())) {
        continue;
      }
      if (each.itself() instanceof List<?> list) {
        restore(list, (Object[]) each.copy());
      } else {
        System.arraycopy(each.copy(), 0, each.itself(), 0, Array.getLength(each.copy()));
      }
    }
  }

  @SuppressWarnings("unchecked") // what goes in is what was in it
  private static void restore(List<?> list, Object[] before) {
    List<Object> changed = (List<Object>) list;
    if (changed.size() == before.length) {
      for (int i = 0; i < before.length; i++) {
        changed.set(i, before[i]);
      }
    } else {
      changed.clear();
      changed.addAll(Arrays.asList(before));
    }
  }
}
