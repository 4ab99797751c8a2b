package gmm.course;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** How many columns there are for what the command line prints. */
final class TerminalWidth {

  private static final String SCREEN = "course.screen";
  private static final int PLAIN = 80;
  private static final int NARROWEST = 30;
  private static final int PATIENCE_MILLIS = 500;

  private TerminalWidth() {}

  /** {@return what COLUMNS says, else the terminal; 80 where the output goes elsewhere} */
  static int now() {
    return of(System.getenv("COLUMNS"), TerminalWidth::ofTerminal);
  }

  static int of(String columns, Supplier<Optional<String>> terminal) {
    return Math.max(
        NARROWEST,
        number(columns).or(() -> terminal.get().flatMap(TerminalWidth::number)).orElse(PLAIN));
  }

  private static Optional<Integer> number(String text) {
    return Optional.ofNullable(text)
        .map(String::strip)
        .filter(t -> t.matches("[1-9]\\d{0,4}"))
        .map(Integer::valueOf);
  }

  /** Asks the terminal that the output goes to, if it goes to one. */
  private static Optional<String> ofTerminal() {
    if ("false".equals(System.getProperty(SCREEN))) {
      return Optional.empty(); // the launcher has looked
    }
    try {
      Process stty =
          new ProcessBuilder("sh", "-c", "stty size <&1 1>&2")
              .redirectOutput(ProcessBuilder.Redirect.INHERIT)
              .start();
      if (!stty.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        stty.destroyForcibly();
        return Optional.empty();
      }
      String size = new String(stty.getErrorStream().readAllBytes(), StandardCharsets.US_ASCII);
      return size.matches("\\d+ \\d+\\s*")
          ? Optional.of(size.substring(size.indexOf(' ')))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // no such program here: as if there were no terminal
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
