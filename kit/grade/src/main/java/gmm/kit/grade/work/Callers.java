package gmm.kit.grade.work;

import gmm.kit.grade.wire.Asks;
import gmm.kit.grade.wire.Exchange;
import gmm.kit.grade.wire.Forms;
import gmm.kit.grade.wire.Frames;
import gmm.kit.grade.wire.Functions;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.random.RandomGenerator;

/** Functions of a test's, asked over the pipe. */
final class Callers implements Functions {

  private final Frames frames;
  private final int call;
  private Exchange exchange;

  Callers(Frames frames, int call) {
    this.frames = frames;
    this.call = call;
  }

  /** The call's values: what goes to and fro on the way gets its numbers there, on both sides. */
  Exchange exchange(Forms forms, long most) {
    exchange = new Exchange(forms, this, most);
    return exchange;
  }

  @Override
  public Object caller(int id, Class<?> type, ClassLoader loader) {
    return Proxy.newProxyInstance(
        loader, new Class<?>[] {type}, (proxy, method, given) -> call(id, proxy, method, given));
  }

  private Object call(int id, Object proxy, Method method, Object[] given) throws Throwable {
    Object[] arguments = given == null ? new Object[0] : given;
    if (method.getDeclaringClass() == Object.class) {
      return switch (method.getName()) {
        case "hashCode" -> id;
        case "equals" -> proxy == arguments[0];
        default -> "function " + id;
      };
    }
    boolean drawn = proxy instanceof RandomGenerator && method.getReturnType().isPrimitive();
    if (method.isDefault() && !drawn) {
      return InvocationHandler.invokeDefault(proxy, method, given);
    }
    if (!Modifier.isAbstract(method.getModifiers()) && !drawn) {
      throw new UnsupportedOperationException(method.getName());
    }
    return ask(id, method, arguments);
  }

  private Object ask(int id, Method method, Object[] arguments) throws Throwable {
    synchronized (frames) { // a method may ask from several threads
      return askAlone(id, method, arguments);
    }
  }

  private Object askAlone(int id, Method method, Object[] arguments) throws Throwable {
    frames.send(
        out -> {
          out.writeByte(Asks.BACK);
          out.writeInt(call);
          out.writeInt(id);
          Frames.text(out, method.getName());
          out.writeByte(arguments.length);
          for (Object argument : arguments) {
            exchange.write(out, argument);
          }
        });
    try {
      DataInputStream given = frames.receive();
      if (given.readUnsignedByte() != Asks.GIVEN) {
        throw new IOException("no answer");
      }
      if (given.readUnsignedByte() == Asks.VALUE) {
        return exchange.read(given);
      }
      throw thrown(Frames.text(given), Frames.text(given));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RuntimeException thrown(String type, String message) {
    return type.equals(IllegalArgumentException.class.getName())
        ? new IllegalArgumentException(message)
        : new IllegalStateException(type + ": " + message);
  }
}
