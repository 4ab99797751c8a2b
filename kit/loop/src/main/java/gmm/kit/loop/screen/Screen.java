package gmm.kit.loop.screen;

import gmm.kit.loop.Loop;
import gmm.kit.loop.LoopEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;

/** The stream on one screen of a terminal: drawn anew whenever something happens. */
final class Screen implements Consumer<LoopEvent>, AutoCloseable {

  private static final int KEY_MILLIS = 200;
  private static final int NARROWEST = 20;

  private final Terminal terminal;
  private final Commands commands;
  private final boolean colours;
  private final View view = new View();
  private final Display display;
  private final Attributes before;
  private volatile boolean closed;

  /**
   * @param terminal that can do more than print
   * @param commands cut lines, and do what keys ask for
   * @param colours whether there are to be any
   */
  Screen(Terminal terminal, Commands commands, boolean colours) {
    this.terminal = terminal;
    this.commands = commands;
    this.colours = colours;
    this.display = new Display(terminal, true);
    before = terminal.enterRawMode();
    terminal.puts(Capability.enter_ca_mode);
    terminal.puts(Capability.cursor_invisible);
    terminal.handle(Signal.WINCH, signal -> resized());
    resized();
  }

  @Override
  public synchronized void accept(LoopEvent event) {
    view.add(event);
    draw();
  }

  /** Reads keys until it is closed, or there are no more. */
  void readKeys(Loop loop) {
    Keys keys = new Keys(loop, commands);
    terminal.handle(Signal.INT, signal -> loop.close());
    try {
      while (!closed) {
        int key = terminal.reader().read(KEY_MILLIS);
        if (key == -1) {
          return; // the terminal is gone
        }
        if (key > 0) {
          List<String> said = keys.press((char) key, view.exercise());
          synchronized (this) {
            view.aside(said);
            draw();
          }
        }
      }
    } catch (IOException e) {
      loop.close(); // the terminal is gone, and nobody looks
    }
  }

  private synchronized void resized() {
    Size size = terminal.getSize();
    display.resize(size);
    display.clear();
    draw();
  }

  private void draw() {
    if (closed) {
      return;
    }
    Size size = terminal.getSize();
    int width = Math.max(NARROWEST, size.getColumns());
    int height = Math.max(2, size.getRows());
    List<AttributedString> keys = new ArrayList<>();
    commands.wrapped(Keys.LINE, width - 1).forEach(l -> keys.add(styled(l, View.Tone.FAINT)));
    List<AttributedString> page = new ArrayList<>();
    for (View.Line line : view.lines()) {
      if (line.tone() == View.Tone.CODE) {
        page.add(styled(cut(line.text(), width - 1), line.tone()));
      } else {
        commands
            .wrapped(line.text(), width - 1)
            .forEach(l -> page.add(styled(cut(l, width - 1), line.tone())));
      }
    }
    int room = Math.max(0, height - keys.size() - 1);
    List<AttributedString> all = new ArrayList<>(page.subList(0, Math.min(room, page.size())));
    if (page.size() > room && room > 0) {
      all.set(room - 1, styled("... (more than this screen shows)", View.Tone.FAINT));
    }
    while (all.size() < room + 1) {
      all.add(AttributedString.EMPTY);
    }
    all.addAll(keys);
    display.update(all.subList(0, Math.min(height, all.size())), 0);
  }

  private static String cut(String text, int width) {
    return text.length() <= width ? text : text.substring(0, width);
  }

  private AttributedString styled(String text, View.Tone tone) {
    AttributedStyle plain = AttributedStyle.DEFAULT;
    if (!colours) {
      return new AttributedString(text);
    }
    return new AttributedString(
        text,
        switch (tone) {
          case PLAIN -> plain;
          case TITLE -> plain.bold();
          case GOOD -> plain.bold().foreground(AttributedStyle.GREEN);
          case BAD -> plain.bold().foreground(AttributedStyle.RED);
          case OPEN -> plain.foreground(AttributedStyle.YELLOW);
          case FAINT -> plain.faint();
          case CODE -> plain.foreground(AttributedStyle.CYAN);
        });
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      terminal.puts(Capability.cursor_visible);
      terminal.puts(Capability.exit_ca_mode);
      terminal.setAttributes(before);
      terminal.flush();
    }
  }
}
