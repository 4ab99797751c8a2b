package gmm.kit.loop.screen;

import gmm.kit.ExerciseInfo;
import gmm.kit.loop.Loop;
import gmm.kit.loop.LoopEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** A watch for a person: on a screen where there is one, in plain lines elsewhere. */
public final class TerminalWatch {

  private final Commands commands;
  private final Consumer<String> lines;

  /**
   * @param commands the course's others
   * @param lines takes a line where there is no screen
   */
  public TerminalWatch(Commands commands, Consumer<String> lines) {
    this.commands = commands;
    this.lines = lines;
  }

  /**
   * Watches until it is ended.
   *
   * @param first the exercise to begin with
   * @param person whether a person sits at a terminal, as far as the launcher knows
   * @param make makes the loop for a face
   * @throws IOException if the course cannot be read
   */
  public void run(ExerciseInfo first, boolean person, Function<Consumer<LoopEvent>, Loop> make)
      throws IOException {
    String kind = System.getenv("TERM");
    if (!person || kind == null && !isWindows() || "dumb".equals(kind)) {
      PlainLines face = new PlainLines(lines);
      try (Loop loop = make.apply(face)) {
        if (person) {
          readLines(loop, face);
        }
        loop.run(first);
      }
      return;
    }
    Logger.getLogger("org.jline").setLevel(Level.OFF);
    try (Terminal terminal = TerminalBuilder.builder().system(true).dumb(true).build()) {
      if (terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
        run(first, false, make);
      } else {
        onScreen(first, terminal, make);
      }
    }
  }

  private void onScreen(
      ExerciseInfo first, Terminal terminal, Function<Consumer<LoopEvent>, Loop> make)
      throws IOException {
    boolean colours = System.getenv("NO_COLOR") == null;
    try (Screen screen = new Screen(terminal, commands, colours);
        Loop loop = make.apply(screen)) {
      Thread restore = new Thread(screen::close);
      Runtime.getRuntime().addShutdownHook(restore);
      Thread keys = new Thread(() -> screen.readKeys(loop), "keys");
      keys.setDaemon(true);
      keys.start();
      loop.run(first);
    }
  }

  private static boolean isWindows() {
    return System.getProperty("os.name").startsWith("Windows");
  }

  /** Keys where lines are all that there is: a letter, and the end of the line. */
  private void readLines(Loop loop, PlainLines face) {
    lines.accept(Keys.LINE + " (and Enter)");
    Keys keys = new Keys(loop, commands);
    BufferedReader typed = new BufferedReader(new InputStreamReader(System.in));
    Thread reader =
        new Thread(
            () ->
                typed
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> keys.press(line.charAt(0), face.exercise()).forEach(lines)),
            "keys");
    reader.setDaemon(true);
    reader.start();
  }
}
