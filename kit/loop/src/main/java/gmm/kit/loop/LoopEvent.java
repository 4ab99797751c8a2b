package gmm.kit.loop;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import gmm.kit.ExerciseState;
import gmm.kit.testing.Reason;
import java.util.List;

/**
 * What happens in the loop, in order. Files are named below the course's folder, with {@code /}.
 * The page {@code kit/WATCH.md} describes each as it is in JSON.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
  @Type(value = LoopEvent.Watching.class, name = "watching"),
  @Type(value = LoopEvent.Saved.class, name = "saved"),
  @Type(value = LoopEvent.Compiling.class, name = "compiling"),
  @Type(value = LoopEvent.CompileError.class, name = "compile error"),
  @Type(value = LoopEvent.Running.class, name = "running"),
  @Type(value = LoopEvent.Judged.class, name = "verdict"),
  @Type(value = LoopEvent.Diagnosis.class, name = "diagnosis"),
  @Type(value = LoopEvent.Printed.class, name = "printed"),
  @Type(value = LoopEvent.WorkerLost.class, name = "worker lost"),
  @Type(value = LoopEvent.Trouble.class, name = "trouble"),
  @Type(value = LoopEvent.Done.class, name = "done")
})
@JsonInclude(Include.NON_NULL)
public sealed interface LoopEvent {

  /** Raised when a reader of the form before would go wrong. */
  int FORMAT = 1;

  /**
   * The loop has begun, or you are at another exercise.
   *
   * @param format {@link #FORMAT}
   * @param module its number
   * @param exercise the one you are on
   * @param title of it
   * @param state how it stood when it was last judged; null if it never was
   * @param file to write it in
   * @param line of its mark, from 1; 0 where it is not found
   * @param lecture the page that derives it
   * @param section of that page
   */
  @JsonInclude(Include.NON_NULL)
  record Watching(
      int format,
      int module,
      String exercise,
      String title,
      ExerciseState state,
      String file,
      int line,
      String lecture,
      String section)
      implements LoopEvent {}

  /**
   * Sources were saved, came, or went.
   *
   * @param module its number
   * @param files which
   */
  record Saved(int module, List<String> files) implements LoopEvent {}

  /**
   * They are compiled.
   *
   * @param module its number
   */
  record Compiling(int module) implements LoopEvent {}

  /**
   * A source does not compile, or its class is not there: its exercises are not judged, all others
   * are.
   *
   * @param module its number
   * @param file which; null where it is no file's
   * @param line from 1; 0 where it is the whole file
   * @param column from 1; 0 where it is the whole line
   * @param source the line itself; empty where it is the whole file
   * @param message one sentence
   */
  @JsonInclude(Include.NON_NULL)
  record CompileError(
      int module, String file, long line, long column, String source, String message)
      implements LoopEvent {}

  /**
   * An exercise's tests are run.
   *
   * @param exercise which
   */
  record Running(String exercise) implements LoopEvent {}

  /**
   * How an exercise stands.
   *
   * @param exercise which
   * @param title of it
   * @param state how
   * @param before how it stood when it was last judged; null if it never was
   * @param tests how many of its own were run
   * @param failing how many of those fail
   * @param more whether slow tests of it are still to come: right so far, then
   * @param millis from when the save was seen
   */
  @JsonInclude(Include.NON_NULL)
  record Judged(
      String exercise,
      String title,
      ExerciseState state,
      ExerciseState before,
      int tests,
      int failing,
      boolean more,
      long millis)
      implements LoopEvent {}

  /**
   * Why it is not right: the first thing to mend.
   *
   * @param exercise which
   * @param test the name of the test that shows it; null where it is no single test
   * @param message what a student reads, several lines if there is much to say
   * @param reason as data; null where it is no test's
   * @param lecture the page that derives the exercise
   * @param section of it
   */
  @JsonInclude(Include.NON_NULL)
  record Diagnosis(
      String exercise, String test, String message, Reason reason, String lecture, String section)
      implements LoopEvent {}

  /**
   * What the tests printed.
   *
   * @param exercise whose
   * @param text cut short where it is much
   */
  record Printed(String exercise, String text) implements LoopEvent {}

  /**
   * The process that ran the tests is gone; another takes its place.
   *
   * @param exercise whose tests took it with them
   * @param test the name of the one; null if none had begun
   * @param cause {@code exit}, {@code memory}, {@code stuck} or {@code ended}
   * @param message one sentence
   */
  @JsonInclude(Include.NON_NULL)
  record WorkerLost(String exercise, String test, String cause, String message)
      implements LoopEvent {}

  /**
   * Something else is not as it should be.
   *
   * @param message one sentence
   */
  record Trouble(String message) implements LoopEvent {}

  /**
   * All that the save touches has been judged; the loop waits for the next.
   *
   * @param module its number
   * @param right how many of its exercises are right
   * @param exercises how many it has
   * @param next the exercise to go on with; null where all are right
   * @param millis from when the save was seen
   */
  @JsonInclude(Include.NON_NULL)
  record Done(int module, int right, int exercises, String next, long millis)
      implements LoopEvent {}
}
