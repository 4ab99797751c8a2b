package gmm.kit.grade.wire;

import gmm.kit.SeededRandom;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The values of one call, to and fro: what was sent is known by its number on both sides, so that a
 * changed argument, a generator's draws and an answer that is an argument find their own.
 */
public final class Exchange {

  private final Known known = new Known();
  private final Forms forms;
  private final Set<Object> closed;
  private final ValueWriter writer;
  private final ValueReader reader;

  /**
   * @param forms which classes may be values
   * @param functions what becomes of functions that come in
   * @param most parts of all that is read
   */
  public Exchange(Forms forms, Functions functions, long most) {
    this(forms, functions, most, new HashSet<>());
  }

  /**
   * @param forms which classes may be values
   * @param functions what becomes of functions that come in
   * @param most parts of all that is read
   * @param closed arrays that may not be changed, by identity, whatever they are given as; it grows
   */
  public Exchange(Forms forms, Functions functions, long most, Set<Object> closed) {
    this.closed = closed;
    this.forms = forms;
    writer = new ValueWriter(forms, known);
    reader = new ValueReader(forms, known, functions, most);
  }

  /**
   * Writes a value.
   *
   * @param out the frame
   * @param value any
   * @throws IOException if it has no form
   */
  public void write(DataOutputStream out, Object value) throws IOException {
    writer.write(out, value);
  }

  /**
   * {@return the next value}
   *
   * @param in the frame
   * @throws IOException if there is none that can be
   */
  public Object read(DataInputStream in) throws IOException {
    return reader.read(in);
  }

  /** {@return how many arrays and objects are known so far} */
  public int size() {
    return known.size();
  }

  /**
   * {@return one that is known}
   *
   * @param id its number
   * @throws IOException if there is none
   */
  public Object known(int id) throws IOException {
    return known.get(id);
  }

  /**
   * Forgets what was read and written since, on both sides at the same place of a frame: what
   * follows refers to nothing of it.
   *
   * @param size how many things were known then
   */
  public void rewind(int size) {
    known.rewind(size);
  }

  /**
   * {@return the only generator among what is known, if there is just one, and neither a function
   * nor an object that can be changed: a method can be called with that again and again}
   *
   * @throws IOException never: all are there
   */
  public Optional<SeededRandom> onlyGenerator() throws IOException {
    SeededRandom only = null;
    for (int id = 0; id < known.size(); id++) {
      Object value = known.get(id);
      boolean second = value instanceof SeededRandom && only != null;
      if (second || value instanceof Proxy || forms.isMutable(value.getClass())) {
        return Optional.empty();
      }
      only = value instanceof SeededRandom random ? random : only;
    }
    return Optional.ofNullable(only);
  }

  /**
   * {@return whether the arrays are still what they were}
   *
   * @param before from {@link #snapshot}
   * @throws IOException never: all are there
   */
  public boolean isUnchangedSince(Map<Integer, Object> before) throws IOException {
    for (var entry : before.entrySet()) {
      if (!Same.arrays(entry.getValue(), known.get(entry.getKey()))) {
        return false;
      }
    }
    return true;
  }

  /**
   * {@return copies of the arrays that a method may change, by number}
   *
   * @param given to the method
   * @throws IOException never: all are there
   */
  public Map<Integer, Object> snapshot(Object[] given) throws IOException {
    Map<Integer, Object> copies = new LinkedHashMap<>();
    Set<Object> open = Open.among(given, forms);
    for (int id = 0; id < known.size(); id++) {
      Object value = known.get(id);
      if (open.contains(value)) {
        copies.put(id, copy(value));
      }
    }
    return copies;
  }

  private static Object copy(Object array) {
    int length = Array.getLength(array);
    Object copy = Array.newInstance(array.getClass().getComponentType(), length);
    System.arraycopy(array, 0, copy, 0, length);
    return copy;
  }

  /**
   * Writes the arrays that are not any more what they were.
   *
   * @param out the frame
   * @param before from {@link #snapshot}
   * @throws IOException if an element has no form
   */
  public void writeChanges(DataOutputStream out, Map<Integer, Object> before) throws IOException {
    Map<Integer, Object> changed = new LinkedHashMap<>();
    for (var entry : before.entrySet()) {
      Object now = known.get(entry.getKey());
      if (!Same.arrays(entry.getValue(), now)) {
        changed.put(entry.getKey(), now);
      }
    }
    out.writeInt(changed.size());
    for (var entry : changed.entrySet()) {
      out.writeInt(entry.getKey());
      writer.write(out, copy(entry.getValue())); // a copy has no number yet: its content is sent
    }
  }

  /**
   * Changes arrays as they were changed there.
   *
   * @param in the frame
   * @param sent how many were known when the call was sent: no other may have been changed
   * @param given to the method: nor any that is not among this
   * @throws IOException if one is no array, or of another shape
   */
  public void readChanges(DataInputStream in, int sent, Object[] given) throws IOException {
    int changes = Frames.count(in, Integer.BYTES);
    Set<Object> open = changes == 0 ? new HashSet<>() : Open.among(given, forms);
    open.removeAll(closed);
    for (int i = 0; i < changes; i++) {
      Object own = sent(in.readInt(), sent);
      if (!open.contains(own)) {
        throw new Forged("a change of what no method can change");
      }
      Object now = read(in);
      if (now == null
          || own.getClass() != now.getClass()
          || Array.getLength(own) != Array.getLength(now)) {
        throw new Forged("a change of another shape");
      }
      if (!open.containsAll(sentIn(now, sent))) {
        throw new Forged("a change that makes an array of two that are apart");
      }
      System.arraycopy(now, 0, own, 0, Array.getLength(own));
    }
  }

  /** Arrays in a value that were sent. */
  private List<Object> sentIn(Object value, int sent) {
    return Open.among(new Object[] {value}, forms).stream()
        .filter(array -> known.idOf(array) != null && known.idOf(array) < sent)
        .toList();
  }

  /**
   * {@return a value that a method answers; where it is, or holds, an array inside an object that
   * was sent, nothing may ever change that}
   *
   * @param in the frame
   * @param sent how many things were known when the call was sent
   * @param given to the method
   * @throws IOException if there is none that can be
   */
  public Object readAnswer(DataInputStream in, int sent, Object[] given) throws IOException {
    Object value = read(in);
    List<Object> old = sentIn(value, sent);
    if (!old.isEmpty()) {
      Set<Object> open = Open.among(given, forms);
      old.stream().filter(array -> !open.contains(array)).forEach(closed::add);
    }
    return value;
  }

  /**
   * {@return whether no array in a value was sent}
   *
   * @param value any
   * @param sent how many things were known when the call was sent
   */
  public boolean isOwn(Object value, int sent) {
    return sentIn(value, sent).isEmpty();
  }

  private Object sent(int id, int sent) throws IOException {
    if (id >= sent) {
      throw new Forged("a change of what was not given");
    }
    return known.get(id);
  }

  /**
   * Writes how far the generators among what is known have gone on.
   *
   * @param out the frame
   * @param given how many things were known when the call came
   * @throws IOException never but by the stream
   */
  public void writeDraws(DataOutputStream out, int given) throws IOException {
    Map<Integer, Long> draws = new LinkedHashMap<>();
    for (int id = 0; id < given; id++) {
      if (known.get(id) instanceof SeededRandom random && random.drawn() > 0) {
        draws.put(id, random.drawn());
      }
    }
    out.writeInt(draws.size());
    for (var entry : draws.entrySet()) {
      out.writeInt(entry.getKey());
      out.writeLong(entry.getValue());
    }
  }

  /**
   * Lets generators go on as far as they have gone there.
   *
   * @param in the frame
   * @param sent how many things were known when the call was sent
   * @param most draws in all
   * @return how many there were
   * @throws IOException if there were more, or of what is no generator
   */
  public long readDraws(DataInputStream in, int sent, long most) throws IOException {
    int generators = Frames.count(in, Integer.BYTES + Long.BYTES);
    long all = 0;
    for (int i = 0; i < generators; i++) {
      Object own = sent(in.readInt(), sent);
      long n = in.readLong();
      if (!(own instanceof SeededRandom random) || n < 0 || n > most - all) {
        throw new Forged("draws that cannot be");
      }
      all += n;
      for (long j = 0; j < n; j++) {
        random.nextLong();
      }
    }
    return all;
  }
}
