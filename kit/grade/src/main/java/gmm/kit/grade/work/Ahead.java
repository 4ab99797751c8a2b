package gmm.kit.grade.work;

import gmm.kit.SeededRandom;
import gmm.kit.Todo;
import gmm.kit.grade.wire.Exchange;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

/**
 * The same call again, as often as the judge is likely to ask for it: thousands of draws would take
 * as many ways there and back. It stops at the first that is anything but a value.
 */
final class Ahead {

  private static final long MOST_NANOS = 20_000_000;
  private static final int MOST_BYTES = 1 << 18;

  private final Exchange exchange;
  private final Asked asked;

  Ahead(Exchange exchange, Asked asked) {
    this.exchange = exchange;
    this.asked = asked;
  }

  /** Writes answers, each after a true, and a false at last. */
  void write(DataOutputStream out, int most) throws IOException {
    exchange.rewind(asked.known());
    Optional<SeededRandom> generator = exchange.onlyGenerator();
    int full = out.size() + MOST_BYTES;
    long late = System.nanoTime() + MOST_NANOS;
    boolean goesOn = generator.isPresent();
    for (int i = 0; goesOn && i < most; i++) {
      Optional<byte[]> answer = answer(generator.get());
      if (answer.isPresent()) {
        out.writeBoolean(true);
        out.write(answer.get());
      }
      goesOn = answer.isPresent() && out.size() < full && System.nanoTime() < late;
    }
    out.writeBoolean(false);
  }

  /** What one more call draws and gives; empty where it does anything else. */
  private Optional<byte[]> answer(SeededRandom generator) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    exchange.rewind(asked.known());
    long drawn = generator.drawn();
    Object value;
    try {
      value = asked.invoke();
      out.writeLong(generator.drawn() - drawn);
      exchange.write(out, value);
    } catch (InvocationTargetException | IllegalAccessException | IOException e) {
      return Optional.empty(); // it comes again when it is asked for
    }
    boolean written = value != null && Todo.raised().isEmpty();
    boolean plain = written && exchange.isUnchangedSince(asked.before());
    return plain ? Optional.of(bytes.toByteArray()) : Optional.empty();
  }
}
