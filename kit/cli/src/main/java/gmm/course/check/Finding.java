package gmm.course.check;

import java.util.List;

/**
 * What one examination of the course found.
 *
 * @param promise what was to be shown, in a few words
 * @param examined how many things were looked at
 * @param unit what they are, in the plural
 * @param breaches one sentence each; empty where the promise holds
 */
public record Finding(String promise, int examined, String unit, List<String> breaches) {

  /** Copies the list. */
  public Finding {
    breaches = List.copyOf(breaches);
  }
}
