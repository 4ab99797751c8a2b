package gmm.kit.grade.ask;

import gmm.kit.grade.wire.Asks;
import gmm.kit.grade.wire.Exchange;
import gmm.kit.grade.wire.Forged;
import gmm.kit.grade.wire.Forms;
import gmm.kit.grade.wire.Frames;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;

/** A function that a test gave to a method is called by it, over the pipe. */
final class CallBack {

  private final Exchange call;
  private final Forms forms;

  /**
   * @param call the values that the method was given
   */
  CallBack(Exchange call, Forms forms) {
    this.call = call;
    this.forms = forms;
  }

  void answer(DataInputStream in, Frames frames) throws IOException {
    int id = in.readInt();
    Object function = call.known(id);
    Optional<Class<?>> type = forms.functionOf(function);
    if (type.isEmpty()) {
      throw new Forged("a call of what is no function");
    }
    String name = Frames.text(in);
    Object[] given = new Object[in.readUnsignedByte()];
    for (int i = 0; i < given.length; i++) {
      given[i] = call.read(in);
    }
    Method method = method(type.get(), name, given);
    answer(function, method, given, frames, call);
  }

  private static void answer(
      Object function, Method method, Object[] given, Frames frames, Exchange exchange)
      throws IOException {
    Object value;
    try {
      method.setAccessible(true);
      value = method.invoke(function, given);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Gone gone) {
        throw gone;
      }
      frames.send(out -> thrown(out, e.getCause()));
      return;
    } catch (IllegalAccessException | IllegalArgumentException e) {
      throw new Forged("a call that does not fit");
    }
    frames.send(
        out -> {
          out.writeByte(Asks.GIVEN);
          out.writeByte(Asks.VALUE);
          exchange.write(out, value);
        });
  }

  private static void thrown(DataOutputStream out, Throwable thrown) throws IOException {
    out.writeByte(Asks.GIVEN);
    out.writeByte(Asks.THROWN);
    Frames.text(out, thrown.getClass().getName());
    Frames.text(out, String.valueOf(thrown.getMessage()));
  }

  private static Method method(Class<?> type, String name, Object[] given) throws Forged {
    return Arrays.stream(type.getMethods())
        .filter(m -> m.getName().equals(name) && !Modifier.isStatic(m.getModifiers()))
        .filter(m -> fits(m.getParameterTypes(), given))
        .findFirst()
        .orElseThrow(() -> new Forged("a call of no method"));
  }

  private static boolean fits(Class<?>[] types, Object[] given) {
    if (types.length != given.length) {
      return false;
    }
    for (int i = 0; i < types.length; i++) {
      Class<?> boxed = MethodType.methodType(types[i]).wrap().returnType();
      if (given[i] == null ? types[i].isPrimitive() : !boxed.isInstance(given[i])) {
        return false;
      }
    }
    return true;
  }
}
