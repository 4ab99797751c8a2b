package gmm.kit.grade.ask;

import gmm.kit.Todo;
import gmm.kit.grade.wire.Frames;
import gmm.kit.grade.wire.Texts;
import gmm.kit.linalg.NotPositiveDefiniteException;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a submission's method threw, made again in the judge: the JDK's common exceptions and the
 * course's own as themselves, all else by its name alone. An error that would end the judge, for
 * want of memory above all, is never one here.
 */
final class Rebuilt {

  private static final int LONGEST_MESSAGE = 4000;
  private static final int MOST_FRAMES = 20;
  private static final Pattern UNWRITTEN =
      Pattern.compile("([1-9]\\d?\\.[1-9]\\d?) is not written yet");
  private static final Pattern COLLAPSED =
      Pattern.compile("component (\\d{1,6}) (.{1,200}): increase the regularization.*");
  private static final Pattern PIVOT =
      Pattern.compile(".*pivot (\\d{1,6}) \\(counted from 0\\) is (\\S{1,30}); .*");

  private Rebuilt() {}

  /**
   * {@return what was thrown, as it follows in a frame}
   *
   * @param method that was called, class and name
   */
  static Throwable of(DataInputStream in, ClassLoader loader, String method) throws IOException {
    String type = Texts.plain(Frames.text(in), 200);
    boolean hasMessage = in.readBoolean();
    String words = Texts.plain(Frames.text(in), LONGEST_MESSAGE);
    boolean error = in.readBoolean();
    Throwable thrown = known(type, hasMessage ? words : null, loader, method);
    if (thrown == null) {
      String all = type + (hasMessage ? ": " + words : "");
      thrown = error ? new ForeignError(all) : new ForeignException(all);
    }
    thrown.setStackTrace(trace(in));
    return thrown;
  }

  /** An exception that is neither the course's nor the JDK's. */
  private static final class ForeignException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ForeignException(String words) {
      super(words);
    }
  }

  /** An error, the JDK's or not. */
  private static final class ForeignError extends Error {
    private static final long serialVersionUID = 1L;

    ForeignError(String words) {
      super(words);
    }
  }

  private static Throwable known(String type, String message, ClassLoader loader, String method)
      throws IOException {
    String text = String.valueOf(message);
    return switch (type) {
      case "gmm.kit.Todo" -> todo(text, method);
      case "gmm.kit.linalg.NotPositiveDefiniteException" -> pivot(text);
      case "gmm.em.given.CollapsedException" -> collapsed(type, text, loader);
      default -> ofTheJdk(type, message);
    };
  }

  private static Throwable ofTheJdk(String type, String message) {
    return switch (type) {
      case "java.lang.RuntimeException" -> new RuntimeException(message);
      case "java.lang.IllegalArgumentException" -> new IllegalArgumentException(message);
      case "java.lang.IllegalStateException" -> new IllegalStateException(message);
      case "java.lang.ArithmeticException" -> new ArithmeticException(message);
      case "java.lang.IndexOutOfBoundsException" -> new IndexOutOfBoundsException(message);
      case "java.lang.ArrayIndexOutOfBoundsException" ->
          new ArrayIndexOutOfBoundsException(message);
      case "java.lang.NullPointerException" -> new NullPointerException(message);
      case "java.lang.ClassCastException" -> new ClassCastException(message);
      case "java.lang.NegativeArraySizeException" -> new NegativeArraySizeException(message);
      case "java.lang.UnsupportedOperationException" -> new UnsupportedOperationException(message);
      case "java.lang.NumberFormatException" -> new NumberFormatException(message);
      case "java.lang.StackOverflowError" -> new StackOverflowError(message);
      case "java.util.NoSuchElementException" -> new NoSuchElementException(message);
      default -> null;
    };
  }

  private static Throwable todo(String message, String method) {
    Matcher words = UNWRITTEN.matcher(message);
    return words.matches() ? Todo.elsewhere(words.group(1), method) : null;
  }

  private static Throwable pivot(String message) {
    Matcher words = PIVOT.matcher(message);
    return number(words, 2)
        .map(n -> new NotPositiveDefiniteException(Integer.parseInt(words.group(1)), n))
        .orElse(null);
  }

  private static Optional<Double> number(Matcher words, int group) {
    try {
      return words.matches() ? Optional.of(Double.valueOf(words.group(group))) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Module 2's own, which this room does not know. */
  private static Throwable collapsed(String type, String message, ClassLoader loader)
      throws IOException {
    Matcher words = COLLAPSED.matcher(message);
    if (!words.matches()) {
      return null;
    }
    try {
      return (Throwable)
          Class.forName(type, true, loader)
              .getConstructor(int.class, String.class, Throwable.class)
              .newInstance(Integer.parseInt(words.group(1)), words.group(2), null);
    } catch (InvocationTargetException e) {
      return null;
    } catch (ReflectiveOperationException e) {
      throw new IOException(type + " has another constructor now", e);
    }
  }

  private static StackTraceElement[] trace(DataInputStream in) throws IOException {
    int n = Frames.count(in, 4 * Integer.BYTES);
    StackTraceElement[] trace = new StackTraceElement[Math.min(n, MOST_FRAMES)];
    for (int i = 0; i < n; i++) {
      StackTraceElement frame =
          new StackTraceElement(
              Texts.plain(Frames.text(in), 200),
              Texts.plain(Frames.text(in), 200),
              Texts.plain(Frames.text(in), 200),
              in.readInt());
      if (i < trace.length) {
        trace[i] = frame;
      }
    }
    return trace;
  }
}
