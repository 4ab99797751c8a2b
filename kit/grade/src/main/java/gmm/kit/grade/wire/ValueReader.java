package gmm.kit.grade.wire;

import gmm.kit.SeededRandom;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.regex.Pattern;

/**
 * Reads values from a process that may lie: each length is held against what there is, all parts
 * are counted, those behind references too, and an object is made by its class's own constructor.
 */
final class ValueReader {

  private static final int DEEPEST = 16;
  private static final String BASE_TYPES = "DIJZ";
  private static final Pattern CLASS = Pattern.compile("L[\\w/$]+;");

  private final Forms forms;
  private final Known known;
  private final Functions functions;
  private final long most;
  private long parts;

  /**
   * @param most parts of all that is read, references counted as what they stand for
   */
  ValueReader(Forms forms, Known known, Functions functions, long most) {
    this.forms = forms;
    this.known = known;
    this.functions = functions;
    this.most = most;
  }

  Object read(DataInputStream in) throws IOException {
    return read(in, 0);
  }

  private Object read(DataInputStream in, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new Forged("a value nested too deep");
    }
    count(1);
    Tag tag = Tag.of(in);
    return switch (tag) {
      case NULL -> null;
      case DOUBLE -> in.readDouble();
      case INT -> in.readInt();
      case LONG -> in.readLong();
      case BOOLEAN -> in.readBoolean();
      case TEXT -> Frames.text(in);
      case CONSTANT -> constant(in);
      case KNOWN -> {
        int id = in.readInt();
        Object value = known.get(id);
        count(known.weight(id));
        yield value;
      }
      default -> {
        long before = parts;
        int id = known.reserve();
        Object value = thing(tag, id, in, depth);
        known.put(id, value, parts - before + 1);
        yield value;
      }
    };
  }

  private void count(long more) throws Forged {
    parts += more;
    if (parts > most) {
      throw new Forged("a value of more than " + most + " parts");
    }
  }

  private Object thing(Tag tag, int id, DataInputStream in, int depth) throws IOException {
    return switch (tag) {
      case DOUBLES -> {
        double[] a = new double[counted(in, Double.BYTES)];
        wrapped(in, a.length * Double.BYTES).asDoubleBuffer().get(a);
        yield a;
      }
      case INTS -> {
        int[] a = new int[counted(in, Integer.BYTES)];
        wrapped(in, a.length * Integer.BYTES).asIntBuffer().get(a);
        yield a;
      }
      case LONGS -> {
        long[] a = new long[counted(in, Long.BYTES)];
        wrapped(in, a.length * Long.BYTES).asLongBuffer().get(a);
        yield a;
      }
      case BOOLEANS -> {
        boolean[] a = new boolean[counted(in, 1)];
        for (int i = 0; i < a.length; i++) {
          a[i] = in.readBoolean();
        }
        yield a;
      }
      case ARRAY -> array(in, depth);
      case LIST -> {
        Object[] elements = elements(in, Object.class, depth);
        yield Collections.unmodifiableList(new ArrayList<>(Arrays.asList(elements)));
      }
      case RANDOM ->
          SeededRandom.at(
              new SeededRandom.State(in.readLong(), in.readLong(), in.readLong(), in.readLong()));
      case FUNCTION -> functions.caller(id, forms.functionType(Frames.text(in)), forms.loader());
      case OBJECT -> object(in, depth);
      default -> throw new Forged("no thing: " + tag);
    };
  }

  private int counted(DataInputStream in, int bytes) throws IOException {
    int n = Frames.count(in, bytes);
    count(n);
    return n;
  }

  private static ByteBuffer wrapped(DataInputStream in, int length) throws IOException {
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return ByteBuffer.wrap(bytes);
  }

  private Object[] array(DataInputStream in, int depth) throws IOException {
    return elements(in, component(Frames.text(in)), depth);
  }

  /** The type of an array's elements. */
  private Class<?> component(String descriptor) throws Forged {
    int dimensions = descriptor.lastIndexOf('[') + 1;
    String base = descriptor.substring(dimensions);
    if (dimensions > 4) {
      throw new Forged("an array of too many dimensions");
    }
    Class<?> type;
    if (dimensions > 0 && base.length() == 1 && BASE_TYPES.contains(base)) {
      type = primitive(base.charAt(0));
    } else if (base.equals("Ljava/lang/String;")) {
      type = String.class;
    } else if (CLASS.matcher(base).matches()) {
      type = forms.type(base.substring(1, base.length() - 1).replace('/', '.'));
    } else {
      throw new Forged("an array of " + Texts.plain(descriptor, 80));
    }
    for (int i = 0; i < dimensions; i++) {
      type = type.arrayType();
    }
    return type;
  }

  private static Class<?> primitive(char base) {
    return switch (base) {
      case 'D' -> double.class;
      case 'I' -> int.class;
      case 'J' -> long.class;
      default -> boolean.class;
    };
  }

  private Object[] elements(DataInputStream in, Class<?> type, int depth) throws IOException {
    Object[] elements = (Object[]) Array.newInstance(type, Frames.count(in, 1));
    for (int i = 0; i < elements.length; i++) {
      Object element = read(in, depth + 1);
      if (element != null && !type.isInstance(element)) {
        throw new Forged("an element that is no " + type.getSimpleName());
      }
      elements[i] = element;
    }
    return elements;
  }

  private Object object(DataInputStream in, int depth) throws IOException {
    Form form = forms.get(Frames.text(in));
    Object[] values = new Object[form.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = read(in, depth + 1);
    }
    return form.of(values);
  }

  private Object constant(DataInputStream in) throws IOException {
    Class<?> type = forms.type(Frames.text(in));
    String name = Frames.text(in);
    if (type.isEnum()) {
      for (Object constant : type.getEnumConstants()) {
        if (((Enum<?>) constant).name().equals(name)) {
          return constant;
        }
      }
    }
    throw new Forged("no constant: " + Texts.plain(name, 80));
  }
}
