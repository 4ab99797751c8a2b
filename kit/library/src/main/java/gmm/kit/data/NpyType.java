package gmm.kit.data;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How a NumPy file stores a real number; each becomes the nearest double, as {@code astype} does.
 */
enum NpyType {
  FLOAT16("f2", 2) {
    @Override
    double get(ByteBuffer from, int place) {
      return Float.float16ToFloat(from.getShort(place));
    }
  },
  FLOAT32("f4", 4) {
    @Override
    double get(ByteBuffer from, int place) {
      return from.getFloat(place);
    }
  },
  FLOAT64("f8", 8) {
    @Override
    double get(ByteBuffer from, int place) {
      return from.getDouble(place);
    }

    @Override
    void read(ByteBuffer from, int first, double[] to, int at, int count) {
      from.asDoubleBuffer().get(first, to, at, count);
    }
  },
  INT8("i1", 1) {
    @Override
    double get(ByteBuffer from, int place) {
      return from.get(place);
    }
  },
  INT16("i2", 2) {
    @Override
    double get(ByteBuffer from, int place) {
      return from.getShort(place);
    }
  },
  INT32("i4", 4) {
    @Override
    double get(ByteBuffer from, int place) {
      return from.getInt(place);
    }
  },
  INT64("i8", 8) {
    @Override
    double get(ByteBuffer from, int place) {
      return from.getLong(place);
    }
  },
  UINT8("u1", 1) {
    @Override
    double get(ByteBuffer from, int place) {
      return Byte.toUnsignedInt(from.get(place));
    }
  },
  UINT16("u2", 2) {
    @Override
    double get(ByteBuffer from, int place) {
      return Short.toUnsignedInt(from.getShort(place));
    }
  },
  UINT32("u4", 4) {
    @Override
    double get(ByteBuffer from, int place) {
      return Integer.toUnsignedLong(from.getInt(place));
    }
  },
  UINT64("u8", 8) {
    @Override
    double get(ByteBuffer from, int place) {
      long value = from.getLong(place);
      // half of it, its last bit kept for the rounding, fits a signed long
      return value >= 0 ? value : 2.0 * (value >>> 1 | value & 1);
    }
  },
  BOOL("b1", 1) {
    @Override
    double get(ByteBuffer from, int place) {
      return from.get(place) == 0 ? 0 : 1;
    }
  };

  private final String code;
  private final int bytes;

  NpyType(String code, int bytes) {
    this.code = code;
    this.bytes = bytes;
  }

  /** {@return the type of that name, such as {@code "f8"}, if it is a real number's} */
  static Optional<NpyType> of(String code) {
    return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
  }

  /** {@return its name in NumPy, such as {@code float32}} */
  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** {@return how many bytes a value takes} */
  int bytes() {
    return bytes;
  }

  /** {@return the number that begins at a byte; the buffer has the file's byte order} */
  abstract double get(ByteBuffer from, int place);

  /** Reads {@code count} numbers, the first of them the buffer's number {@code first}. */
  void read(ByteBuffer from, int first, double[] to, int at, int count) {
    for (int i = 0; i < count; i++) {
      to[at + i] = get(from, (first + i) * bytes);
    }
  }
}
