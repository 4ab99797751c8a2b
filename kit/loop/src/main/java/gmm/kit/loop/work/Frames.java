package gmm.kit.loop.work;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Where in a module's code threads are. */
final class Frames {

  private static final String OURS = "gmm.kit.";

  private Frames() {}

  /** The innermost place of a stack in the course's modules, tests among them. */
  static Optional<String> place(StackTraceElement[] stack) {
    return Arrays.stream(stack)
        .filter(f -> f.getClassName().startsWith("gmm.") && !f.getClassName().startsWith(OURS))
        .findFirst()
        .map(StackTraceElement::toString);
  }

  /** The same of whichever thread's stack holds a certain frame. */
  static Optional<String> placeOfThreadIn(Predicate<StackTraceElement> frame) {
    return Thread.getAllStackTraces().values().stream()
        .filter(stack -> Arrays.stream(stack).anyMatch(frame))
        .findFirst()
        .flatMap(Frames::place);
  }

  /** The places of all threads of a loader's that are in the course's modules. */
  static Optional<String> running(ClassLoader loader) {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(e -> e.getKey().isAlive() && e.getKey() != Thread.currentThread())
        .filter(e -> e.getKey().getContextClassLoader() == loader)
        .map(Map.Entry::getValue)
        .flatMap(stack -> place(stack).stream())
        .findFirst();
  }
}
