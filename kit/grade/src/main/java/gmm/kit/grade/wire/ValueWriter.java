package gmm.kit.grade.wire;

import gmm.kit.SeededRandom;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** Writes values: numbers, texts, arrays, lists, the course's own types; functions by reference. */
final class ValueWriter {

  private final Forms forms;
  private final Known known;

  ValueWriter(Forms forms, Known known) {
    this.forms = forms;
    this.known = known;
  }

  /**
   * Writes one value.
   *
   * @throws IOException if it has no form
   */
  void write(DataOutputStream out, Object value) throws IOException {
    switch (value) {
      case null -> tag(out, Tag.NULL);
      case Double d -> {
        tag(out, Tag.DOUBLE);
        out.writeDouble(d);
      }
      case Integer i -> {
        tag(out, Tag.INT);
        out.writeInt(i);
      }
      case Long l -> {
        tag(out, Tag.LONG);
        out.writeLong(l);
      }
      case Boolean b -> {
        tag(out, Tag.BOOLEAN);
        out.writeBoolean(b);
      }
      case String s -> {
        tag(out, Tag.TEXT);
        Frames.text(out, s);
      }
      case Enum<?> e -> {
        tag(out, Tag.CONSTANT);
        Frames.text(out, e.getDeclaringClass().getName());
        Frames.text(out, e.name());
      }
      default -> thing(out, value);
    }
  }

  private static void tag(DataOutputStream out, Tag tag) throws IOException {
    if (out.size() > Frames.LONGEST) {
      throw new IOException("more than " + Frames.LONGEST + " bytes");
    }
    out.writeByte(tag.ordinal());
  }

  /** What has an identity. */
  private void thing(DataOutputStream out, Object value) throws IOException {
    Integer id = known.idOf(value);
    if (id != null && !forms.isMutable(value.getClass())) {
      tag(out, Tag.KNOWN);
      out.writeInt(id);
      return;
    }
    int own = known.reserve();
    known.put(own, value, 1);
    content(out, value);
  }

  /** An array's content, as of one that was not met before. */
  void content(DataOutputStream out, Object value) throws IOException {
    switch (value) {
      case double[] a -> numbers(out, a);
      case int[] a -> numbers(out, a);
      case long[] a -> numbers(out, a);
      case boolean[] a -> {
        tag(out, Tag.BOOLEANS);
        out.writeInt(a.length);
        for (boolean b : a) {
          out.writeBoolean(b);
        }
      }
      case Object[] a -> {
        tag(out, Tag.ARRAY);
        Frames.text(out, a.getClass().getComponentType().descriptorString());
        out.writeInt(a.length);
        for (Object element : a) {
          write(out, element);
        }
      }
      case List<?> list -> {
        tag(out, Tag.LIST);
        out.writeInt(list.size());
        for (Object element : list) {
          write(out, element);
        }
      }
      case SeededRandom random -> state(out, random.state());
      default -> object(out, value);
    }
  }

  private static void numbers(DataOutputStream out, double[] a) throws IOException {
    tag(out, Tag.DOUBLES);
    out.writeInt(a.length);
    byte[] bytes = new byte[a.length * Double.BYTES];
    ByteBuffer.wrap(bytes).asDoubleBuffer().put(a);
    out.write(bytes);
  }

  private static void numbers(DataOutputStream out, int[] a) throws IOException {
    tag(out, Tag.INTS);
    out.writeInt(a.length);
    byte[] bytes = new byte[a.length * Integer.BYTES];
    ByteBuffer.wrap(bytes).asIntBuffer().put(a);
    out.write(bytes);
  }

  private static void numbers(DataOutputStream out, long[] a) throws IOException {
    tag(out, Tag.LONGS);
    out.writeInt(a.length);
    for (long n : a) {
      out.writeLong(n);
    }
  }

  private static void state(DataOutputStream out, SeededRandom.State state) throws IOException {
    tag(out, Tag.RANDOM);
    out.writeLong(state.a());
    out.writeLong(state.s());
    out.writeLong(state.x0());
    out.writeLong(state.x1());
  }

  private void object(DataOutputStream out, Object value) throws IOException {
    Optional<Form> form = forms.find(value.getClass());
    if (form.isPresent()) {
      tag(out, Tag.OBJECT);
      Frames.text(out, value.getClass().getName());
      for (Object part : form.get().partsOf(value)) {
        write(out, part);
      }
      return;
    }
    Class<?> function =
        forms
            .functionOf(value)
            .orElseThrow(() -> new IOException("no value: " + value.getClass().getName()));
    tag(out, Tag.FUNCTION);
    Frames.text(out, function.getName());
  }
}
