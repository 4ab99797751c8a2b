package gmm.kit.grade.work;

import gmm.kit.grade.wire.Exchange;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;

/**
 * A call that the judge asks for.
 *
 * @param method of the submission's
 * @param receiver null where it is static
 * @param given to it
 * @param before the arrays that it may change, as they came
 * @param known how many things came with the call
 */
record Asked(
    Method method, Object receiver, Object[] given, Map<Integer, Object> before, int known) {

  /** A call that nothing is known of. */
  static final Asked NOTHING = new Asked(null, null, new Object[0], Map.of(), 0);

  static Asked of(Method method, DataInputStream call, Exchange exchange) throws IOException {
    Object receiver = exchange.read(call);
    Object[] given = new Object[call.readUnsignedByte()];
    for (int i = 0; i < given.length; i++) {
      given[i] = exchange.read(call);
    }
    return new Asked(method, receiver, given, exchange.snapshot(given), exchange.size());
  }

  Object invoke() throws InvocationTargetException, IllegalAccessException {
    return method.invoke(receiver, given);
  }
}
