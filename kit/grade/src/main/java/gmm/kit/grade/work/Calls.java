package gmm.kit.grade.work;

import gmm.kit.Todo;
import gmm.kit.grade.wire.Asks;
import gmm.kit.grade.wire.Exchange;
import gmm.kit.grade.wire.Forms;
import gmm.kit.grade.wire.Frames;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Calls of a submission's methods, each answered by a value or an exception. */
final class Calls {

  private static final long MOST_PARTS = 8_000_000;

  private final Frames frames;
  private final ClassLoader loader;
  private final Forms forms;
  private final Map<String, Method> methods = new HashMap<>();

  Calls(Frames frames, ClassLoader loader) {
    this.frames = frames;
    this.loader = loader;
    this.forms = new Forms(loader, name -> name.startsWith("gmm."));
  }

  void serve() throws IOException {
    while (true) {
      DataInputStream call;
      try {
        call = frames.receive();
      } catch (EOFException e) {
        Runtime.getRuntime().halt(0); // whatever a submission has left running
        return;
      }
      if (call.readUnsignedByte() != Asks.CALL) {
        throw new IOException("no call");
      }
      answer(call);
    }
  }

  /** What came of a call. */
  private record Outcome(Object value, Throwable thrown, Asked asked) {}

  private void answer(DataInputStream call) throws IOException {
    int number = call.readInt();
    int ahead = call.readInt();
    Exchange exchange = new Callers(frames, number).exchange(forms, MOST_PARTS);
    Todo.forget();
    Outcome outcome = outcome(call, exchange);
    try {
      frames.send(out -> write(out, number, exchange, outcome, ahead));
    } catch (IOException e) { // what has no form, or is too large
      frames.send(out -> refuse(out, number, e));
    }
  }

  private Outcome outcome(DataInputStream call, Exchange exchange) {
    Asked asked = Asked.NOTHING;
    try {
      Method method = method(Frames.text(call), Frames.text(call), Frames.text(call));
      asked = Asked.of(method, call, exchange);
    } catch (IOException | ReflectiveOperationException | LinkageError | RuntimeException e) {
      return new Outcome(null, e, asked);
    }
    try {
      return new Outcome(asked.invoke(), null, asked);
    } catch (InvocationTargetException e) {
      return new Outcome(null, e.getCause(), asked);
    } catch (Throwable e) {
      return new Outcome(null, e, asked);
    }
  }

  private Method method(String type, String name, String descriptor)
      throws ReflectiveOperationException {
    String key = type + "." + name + descriptor;
    Method found = methods.get(key);
    if (found == null) {
      Class<?>[] types = MethodType.fromMethodDescriptorString(descriptor, loader).parameterArray();
      found = Class.forName(type, true, loader).getDeclaredMethod(name, types);
      found.setAccessible(true);
      methods.put(key, found);
    }
    return found;
  }

  private static void write(
      DataOutputStream out, int number, Exchange exchange, Outcome outcome, int ahead)
      throws IOException {
    Asked asked = outcome.asked;
    out.writeByte(Asks.DONE);
    out.writeInt(number);
    exchange.writeDraws(out, asked.known());
    texts(out, Todo.raised().toArray(String[]::new));
    texts(out, Todo.methods().toArray(String[]::new));
    exchange.writeChanges(out, asked.before());
    if (outcome.thrown == null) {
      out.writeByte(Asks.VALUE);
      exchange.write(out, outcome.value);
      if (ahead > 0) {
        new Ahead(exchange, asked).write(out, ahead);
      }
    } else {
      thrown(out, outcome.thrown);
    }
  }

  private static void refuse(DataOutputStream out, int number, IOException why) throws IOException {
    out.writeByte(Asks.DONE);
    out.writeInt(number);
    for (int i = 0; i < 4; i++) {
      out.writeInt(0);
    }
    thrown(out, new IllegalStateException("this cannot be handed back: " + why.getMessage()));
  }

  private static void texts(DataOutputStream out, String[] texts) throws IOException {
    out.writeInt(texts.length);
    for (String text : texts) {
      Frames.text(out, text);
    }
  }

  /** Its class, its message and where in the course's code it came from. */
  static void thrown(DataOutputStream out, Throwable thrown) throws IOException {
    out.writeByte(Asks.THROWN);
    Frames.text(out, thrown.getClass().getName());
    String message = messageOf(thrown);
    out.writeBoolean(message != null);
    Frames.text(out, message == null ? "" : message);
    out.writeBoolean(thrown instanceof Error);
    StackTraceElement[] frames =
        Arrays.stream(thrown.getStackTrace())
            .filter(f -> f.getClassName().startsWith("gmm."))
            .filter(f -> !f.getClassName().startsWith("gmm.kit.grade."))
            .limit(20)
            .toArray(StackTraceElement[]::new);
    out.writeInt(frames.length);
    for (StackTraceElement frame : frames) {
      Frames.text(out, frame.getClassName());
      Frames.text(out, frame.getMethodName());
      Frames.text(out, String.valueOf(frame.getFileName()));
      out.writeInt(frame.getLineNumber());
    }
  }

  private static String messageOf(Throwable thrown) {
    try {
      return thrown.getMessage();
    } catch (Throwable e) { // it is the submission's own
      return "its message cannot be had: " + e.getClass().getName();
    }
  }
}
