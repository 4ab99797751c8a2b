package gmm.kit.grade.ask;

import gmm.kit.SeededRandom;
import gmm.kit.testing.Corpus;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Answers to calls that have not come yet. A test that draws thousands of times makes the same call
 * again and again, but for its generator's place: these are asked many at a time and given one by
 * one, each at the place where it was drawn, as long as nothing else has changed.
 */
final class Ahead {

  /** So many times the same, and it is likely to go on. */
  private static final int HABIT = 8;

  private static final int MOST = 1024;

  /**
   * An answer to come.
   *
   * @param draws how far the generator goes on by it
   * @param value what it is
   */
  record Drawn(long draws, Object value) {}

  private final Deque<Drawn> waiting = new ArrayDeque<>();
  private Question last; // null where it was no call with one generator
  private Object[] given; // a copy: tests give arrays of their own each time, of the same content
  private SeededRandom generator;
  private SeededRandom.State place;
  private int times;

  /** The answer to a question, if it has come already. */
  synchronized Optional<Object> answer(Question question) {
    if (last != null && question.isAgain(last, given) && generator.state().equals(place)) {
      last = question;
    } else {
      begin(question);
    }
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    Drawn next = waiting.remove();
    for (long i = 0; i < next.draws; i++) {
      generator.nextLong();
    }
    goOn();
    return Optional.of(next.value);
  }

  private void begin(Question question) {
    waiting.clear();
    times = 0;
    SeededRandom[] generators =
        Arrays.stream(question.given())
            .filter(SeededRandom.class::isInstance)
            .toArray(SeededRandom[]::new);
    if (generators.length == 1) {
      last = question;
      given = (Object[]) Corpus.kept(question.given());
      generator = generators[0];
      place = generator.state();
    } else {
      last = null;
    }
  }

  private void goOn() {
    place = generator.state();
    times++;
  }

  /** How many answers are to be asked for beyond the one to this question. */
  synchronized int wanted(Question question) {
    return question == last && times >= HABIT ? Math.min(MOST, times) : 0;
  }

  /**
   * Takes answers to come.
   *
   * @param question that was asked for its own answer, which was a value
   * @param more answers
   */
  synchronized void add(Question question, List<Drawn> more) {
    if (question == last) { // else another thread has asked, and it is no habit any more
      waiting.addAll(more);
      goOn();
    }
  }

  /** An exception came: what was the same so far may be so no longer. */
  synchronized void stop() {
    waiting.clear();
    last = null;
  }
}
