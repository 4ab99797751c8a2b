package gmm.kit.grade.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The arrays and objects of one call, by number, in both processes: identity survives the way. */
final class Known {

  private final List<Object> values = new ArrayList<>();
  private final List<Long> weights = new ArrayList<>();
  private final Map<Object, Integer> ids = new IdentityHashMap<>();

  int size() {
    return values.size();
  }

  Integer idOf(Object value) {
    return ids.get(value);
  }

  /** A number for a value whose parts come first. */
  int reserve() {
    values.add(null);
    weights.add(1L);
    return values.size() - 1;
  }

  void put(int id, Object value, long weight) {
    values.set(id, value);
    weights.set(id, weight);
    ids.put(value, id);
  }

  Object get(int id) throws IOException {
    if (id < 0 || id >= values.size() || values.get(id) == null) {
      throw new Forged("a reference to nothing: " + id);
    }
    return values.get(id);
  }

  /** Forgets all but the first. */
  void rewind(int size) {
    while (values.size() > size) {
      ids.remove(values.removeLast());
      weights.removeLast();
    }
  }

  /** How many parts it has, those that references stand for among them. */
  long weight(int id) {
    return weights.get(id);
  }
}
