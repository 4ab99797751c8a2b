package gmm.course.run;

/** Runs tests, in whatever process. */
public interface Tester extends AutoCloseable {

  /** Gets ready already: it is needed soon. */
  void start();

  /**
   * {@return what became of the tests; where one ends the process, or does not come to an end and
   * has to be ended with it, the tests of all other exercises are run in the next; incomplete where
   * that is no exercise's}
   *
   * @param job the tests
   */
  Outcome run(Job job);

  @Override
  void close();
}
