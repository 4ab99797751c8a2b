package gmm.kit.grade.wire;

import gmm.kit.linalg.Block;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Arrays that a method may change: those it is given, alone or in arrays and lists, and those of a
 * {@link Block}, which works in place. What a record or another object of the course's holds is its
 * own, however a process came by it.
 */
final class Open {

  private final Forms forms;
  private final Set<Object> arrays = Collections.newSetFromMap(new IdentityHashMap<>());

  private Open(Forms forms) {
    this.forms = forms;
  }

  /** The arrays among what is given, by identity. */
  static Set<Object> among(Object[] given, Forms forms) {
    Open open = new Open(forms);
    for (Object value : given) {
      open.add(value);
    }
    return open.arrays;
  }

  private void add(Object value) {
    switch (value) {
      case null -> {}
      case Object[] array -> {
        if (arrays.add(array)) {
          for (Object element : array) {
            add(element);
          }
        }
      }
      case List<?> list -> list.forEach(this::add);
      case Block block ->
          forms.find(Block.class).ifPresent(form -> form.partsOf(block).forEach(this::add));
      default -> {
        if (value.getClass().isArray()) {
          arrays.add(value);
        }
      }
    }
  }
}
