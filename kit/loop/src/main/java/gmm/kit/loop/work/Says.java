package gmm.kit.loop.work;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import gmm.kit.testing.Verdict;

/** What a worker says: an object in JSON per line. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "says")
@JsonSubTypes({
  @Type(value = Says.Warm.class, name = "warm"),
  @Type(value = Says.Began.class, name = "began"),
  @Type(value = Says.Found.class, name = "found"),
  @Type(value = Says.Finished.class, name = "finished"),
  @Type(value = Says.At.class, name = "at"),
  @Type(value = Says.Ends.class, name = "ends"),
  @Type(value = Says.Failed.class, name = "failed"),
  @Type(value = Says.Lost.class, name = "lost")
})
@JsonInclude(Include.NON_NULL)
public sealed interface Says {

  /**
   * It has warmed up.
   *
   * @param millis how long that took
   */
  record Warm(long millis) implements Says {}

  /**
   * A test begins.
   *
   * @param test its name
   */
  record Began(String test) implements Says {}

  /**
   * What became of a test; a later one takes the place of an earlier.
   *
   * @param verdict on it
   */
  record Found(Verdict verdict) implements Says {}

  /**
   * All tests of a task were run, or left out since it was called back.
   *
   * @param printed what they printed, cut short where that is much
   * @param flood where a flood of it was stopped; null if there was none
   * @param asked where standard input was read; null if it was not
   * @param running where a thread that they left behind still runs; null if there is none
   */
  @JsonInclude(Include.NON_NULL)
  record Finished(String printed, String flood, String asked, String running) implements Says {}

  /**
   * Where the tests are now, since it was asked.
   *
   * @param place in the course's code; null if they are in none of it
   */
  record At(String place) implements Says {}

  /**
   * Somebody ends the process.
   *
   * @param place in the course's code that calls for it; null if it is not known
   */
  record Ends(String place) implements Says {}

  /**
   * It cannot go on.
   *
   * @param message what was thrown
   */
  record Failed(String message) implements Says {}

  /**
   * The process has ended; said by our end of it.
   *
   * @param code its exit code
   */
  record Lost(int code) implements Says {

    /** {@return whether it had no memory left} */
    public boolean outOfMemory() {
      return code == LoopWorker.NO_MEMORY;
    }
  }
}
