package gmm.kit.grade.ask;

import gmm.kit.Todo;
import gmm.kit.grade.ask.Ahead.Drawn;
import gmm.kit.grade.wire.Asks;
import gmm.kit.grade.wire.Exchange;
import gmm.kit.grade.wire.Forged;
import gmm.kit.grade.wire.Forms;
import gmm.kit.grade.wire.Frames;
import gmm.kit.grade.wire.Functions;
import gmm.kit.testing.Reason;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Asks one submission's methods, for the tests of one run, and says what went wrong with it. */
public final class Asker {

  private static final long MOST_PARTS = 8_000_000;
  private static final long MOST_DRAWS = 50_000_000;

  private static final AtomicReference<Asker> CURRENT = new AtomicReference<>();
  private static final AtomicReference<Reason> INCIDENT = new AtomicReference<>();

  private final ClassLoader loader;
  private final Forms forms;
  private final Lines lines;
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicLong draws = new AtomicLong(MOST_DRAWS);
  private final Deaths deaths = new Deaths();
  private final Ahead ahead = new Ahead();
  private final Set<Object> closed =
      Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
  private final ThreadLocal<Clock> outermost = new ThreadLocal<>();

  private Asker(Errand errand, ClassLoader loader) {
    this.loader = loader;
    this.forms = new Forms(loader, Set.copyOf(errand.types())::contains);
    this.lines = new Lines(errand);
  }

  /** The asker of this run: that of the errand that a system property names. */
  static Asker current(ClassLoader loader) {
    synchronized (CURRENT) {
      Asker asker = CURRENT.get();
      if (asker == null) {
        String file = System.getProperty(Errand.PROPERTY);
        if (file == null) {
          throw new IllegalStateException("nobody is there to be asked");
        }
        asker = new Asker(Errand.read(Path.of(file)), loader);
        CURRENT.set(asker);
      }
      return asker;
    }
  }

  /** Ends all processes of this run's submission, if there are any. */
  public static void finish() {
    Asker asker = CURRENT.getAndSet(null);
    INCIDENT.set(null);
    if (asker != null) {
      asker.lines.close();
    }
  }

  /**
   * {@return what went wrong since the last time this was asked, whatever a test made of it; null
   * if nothing did}
   */
  public static Reason incident() {
    return INCIDENT.getAndSet(null);
  }

  /** How many questions have been sent in this run. */
  static int asked() {
    Asker asker = CURRENT.get();
    return asker == null ? 0 : asker.asked.get();
  }

  /** Asks, and gives the value or throws what was thrown there. */
  Object ask(Question question) {
    refuseIfHopeless(question);
    if (outermost.get() != null) {
      return ask(question, outermost.get());
    }
    outermost.set(new Clock());
    try {
      return ask(question, outermost.get());
    } finally {
      outermost.remove();
    }
  }

  private Object ask(Question question, Clock clock) {
    Line line = null;
    Throwable thrown;
    try {
      Optional<Object> known = ahead.answer(question);
      if (known.isPresent()) {
        return known.get();
      }
      line = lines.take();
      Answer answer = answered(question, line, clock);
      lines.giveBack(line);
      if (answer.thrown == null) {
        return answer.value;
      }
      ahead.stop();
      thrown = answer.thrown;
    } catch (Gone e) { // of a function that was called from there, and asked in its turn
      lines.discard(line);
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw gone(question, line, e);
    }
    throw Asker.<RuntimeException>sneaky(thrown);
  }

  @SuppressWarnings("unchecked") // as it was thrown
  private static <E extends Throwable> RuntimeException sneaky(Throwable thrown) throws E {
    throw (E) thrown;
  }

  private record Answer(Object value, Throwable thrown) {}

  private void refuseIfHopeless(Question question) {
    Reason before = deaths.verdictBefore(question, lines.spent());
    if (before != null) {
      INCIDENT.set(before);
      throw new Gone(before, question.exercise() + " is not asked again");
    }
  }

  private Gone gone(Question question, Line line, Throwable why) {
    lines.discard(line);
    Reason reason = deaths.add(question, line, why);
    INCIDENT.set(reason);
    return new Gone(reason, question.exercise() + ": " + Deaths.words(why));
  }

  private Answer answered(Question question, Line line, Clock clock) throws IOException {
    int number = asked.incrementAndGet();
    Exchange exchange = new Exchange(forms, Functions.NONE, MOST_PARTS, closed);
    Frames frames = line.frames();
    int wanted = ahead.wanted(question);
    frames.send(out -> question.write(out, number, wanted, exchange));
    int sent = exchange.size();
    line.goOn(clock);
    DataInputStream in = frames.receive();
    int kind = in.readUnsignedByte();
    while (kind == Asks.BACK) {
      line.pause();
      expect(in, number);
      new CallBack(exchange, forms).answer(in, frames);
      line.goOn(clock);
      in = frames.receive();
      kind = in.readUnsignedByte();
    }
    line.pause();
    if (kind != Asks.DONE) {
      throw new Forged("neither an answer nor a question");
    }
    expect(in, number);
    Answer answer = read(question, exchange, sent, in);
    if (answer.thrown == null) {
      List<Drawn> more = wanted > 0 ? readMore(question, exchange, sent, in) : List.of();
      ahead.add(question, more);
    }
    return answer;
  }

  /** The answers to the same call, made again and again. */
  private List<Drawn> readMore(Question question, Exchange exchange, int sent, DataInputStream in)
      throws IOException {
    List<Drawn> more = new ArrayList<>();
    boolean own = true;
    while (in.readBoolean()) {
      exchange.rewind(sent);
      long drawn = in.readLong();
      if (drawn < 0 || draws.addAndGet(-drawn) < 0) {
        throw new Forged("draws that cannot be");
      }
      Object value = value(question, exchange, sent, in);
      if (value == null) {
        throw new Forged("nothing, ahead");
      }
      own &= exchange.isOwn(value, sent); // the next call may be given another array
      if (own) {
        more.add(new Drawn(drawn, value));
      }
    }
    return more;
  }

  private static Object value(Question question, Exchange exchange, int sent, DataInputStream in)
      throws IOException {
    Object value = exchange.readAnswer(in, sent, question.given());
    if (!question.fits(value)) {
      throw new Forged("no " + question.returns().getSimpleName());
    }
    return value;
  }

  private static void expect(DataInputStream in, int number) throws IOException {
    if (in.readInt() != number) {
      throw new Forged("an answer to no question");
    }
  }

  private Answer read(Question question, Exchange exchange, int sent, DataInputStream in)
      throws IOException {
    draws.addAndGet(-exchange.readDraws(in, sent, draws.get()));
    readTodos(in);
    exchange.readChanges(in, sent, question.given());
    String method = question.type().getSimpleName() + "." + question.method();
    if (in.readUnsignedByte() == Asks.VALUE) {
      return new Answer(value(question, exchange, sent, in), null);
    }
    return new Answer(null, Rebuilt.of(in, loader, method));
  }

  /** What was reached of unwritten code, whatever the method did with the exception. */
  private static void readTodos(DataInputStream in) throws IOException {
    String[] exercises = texts(in, "[1-9]\\d?\\.[1-9]\\d?");
    String[] methods = texts(in, "[\\w$]{1,80}\\.[\\w$]{1,80}");
    for (int i = 0; i < exercises.length; i++) {
      Todo.elsewhere(exercises[i], methods.length == 0 ? "" : methods[i % methods.length]);
    }
  }

  private static String[] texts(DataInputStream in, String pattern) throws IOException {
    String[] texts = new String[Frames.count(in, Integer.BYTES)];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = Frames.text(in);
      if (!texts[i].matches(pattern)) {
        throw new Forged("no name of an exercise");
      }
    }
    return texts;
  }
}
