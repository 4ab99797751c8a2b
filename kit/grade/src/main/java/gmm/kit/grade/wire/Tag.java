package gmm.kit.grade.wire;

import java.io.DataInputStream;
import java.io.IOException;

/** What kind of value follows. */
enum Tag {
  NULL,
  DOUBLE,
  INT,
  LONG,
  BOOLEAN,
  TEXT,
  /** One met before in this call. */
  KNOWN,
  DOUBLES,
  INTS,
  LONGS,
  BOOLEANS,
  ARRAY,
  LIST,
  CONSTANT,
  OBJECT,
  RANDOM,
  FUNCTION;

  private static final Tag[] ALL = values();

  static Tag of(DataInputStream in) throws IOException {
    int n = in.readUnsignedByte();
    if (n >= ALL.length) {
      throw new Forged("no kind of value: " + n);
    }
    return ALL[n];
  }
}
