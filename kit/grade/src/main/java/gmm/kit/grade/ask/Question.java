package gmm.kit.grade.ask;

import gmm.kit.grade.wire.Asks;
import gmm.kit.grade.wire.Exchange;
import gmm.kit.grade.wire.Frames;
import gmm.kit.linalg.Block;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.List;

/**
 * One call of a submission's method.
 *
 * @param type the class of the method
 * @param exercise its number
 * @param method its name
 * @param returns its type
 * @param parameters their types
 * @param receiver null where it is static
 * @param given as many as parameters
 */
record Question(
    Class<?> type,
    String exercise,
    String method,
    Class<?> returns,
    Class<?>[] parameters,
    Object receiver,
    Object[] given) {

  /**
   * Writes it.
   *
   * @param ahead how often the same call is to be made once more
   */
  void write(DataOutputStream out, int number, int ahead, Exchange exchange) throws IOException {
    out.writeByte(Asks.CALL);
    out.writeInt(number);
    out.writeInt(ahead);
    Frames.text(out, type.getName());
    Frames.text(out, method);
    Frames.text(out, MethodType.methodType(void.class, parameters).toMethodDescriptorString());
    exchange.write(out, receiver);
    out.writeByte(given.length);
    for (Object argument : given) {
      exchange.write(out, argument);
    }
  }

  /**
   * Whether it is the same method, of the very same receiver. A list and a block never are the same
   * again: a test may have changed what they hold.
   *
   * @param other question
   * @param with arguments of the same content
   */
  boolean isAgain(Question other, Object[] with) {
    return type == other.type
        && method.equals(other.method)
        && Arrays.equals(parameters, other.parameters)
        && receiver == other.receiver
        && Arrays.stream(given).noneMatch(g -> g instanceof List<?> || g instanceof Block)
        && Arrays.deepEquals(given, with);
  }

  /** Whether a value can be what the method returns. */
  boolean fits(Object value) {
    if (value == null) {
      return !returns.isPrimitive() || returns == void.class;
    }
    return MethodType.methodType(returns).wrap().returnType().isInstance(value);
  }
}
