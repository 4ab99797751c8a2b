package gmm.kit.testing;

import gmm.kit.Module;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.opentest4j.AssertionFailedError;

/**
 * Lets no test of a module run before it is known that the module's exercise classes are those that
 * its tests are meant for: see {@link OwnClasses}.
 */
public final class ClassGuard implements BeforeAllCallback {

  private static final Namespace HERE = Namespace.create(ClassGuard.class);

  /** Public for the service loader. */
  public ClassGuard() {}

  @Override
  public void beforeAll(ExtensionContext context) {
    String test = context.getRequiredTestClass().getName();
    Arrays.stream(Module.values())
        .filter(module -> test.startsWith(module.packageName() + "."))
        .findFirst()
        .ifPresent(module -> demand(module, context));
  }

  /** Once per run: its class path does not change. */
  private static void demand(Module module, ExtensionContext context) {
    Store ofTheRun = context.getRoot().getStore(HERE);
    ClassLoader loader = context.getRequiredTestClass().getClassLoader();
    String said =
        ofTheRun.getOrComputeIfAbsent(module, m -> sentences(module, loader), String.class);
    if (!said.isEmpty()) {
      AssertionFailedError failure = new AssertionFailedError(said);
      failure.setStackTrace(new StackTraceElement[0]); // it is no line of the test's that is wrong
      throw failure;
    }
  }

  private static String sentences(Module module, ClassLoader loader) {
    List<OwnClasses.Breach> breaches = new OwnClasses(module, Whose.asked(), loader).breaches();
    return breaches.stream()
        .map(OwnClasses.Breach::sentence)
        .collect(Collectors.joining(System.lineSeparator()));
  }
}
