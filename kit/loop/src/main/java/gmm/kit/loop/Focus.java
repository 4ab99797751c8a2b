package gmm.kit.loop;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which exercise of a source somebody is writing. */
final class Focus {

  private static final Pattern MARK = Pattern.compile("@Exercise\\(\\s*\"(\\d+\\.\\d+)\"");

  private Focus() {}

  /**
   * {@return the exercise in which two versions of a source differ first: the one whose mark stands
   * last above that line; empty where they are the same, or differ above all marks}
   */
  static Optional<String> between(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    int first = 0;
    while (first < old.size() && first < now.size() && old.get(first).equals(now.get(first))) {
      first++;
    }
    if (first == old.size() && first == now.size()) {
      return Optional.empty();
    }
    for (int i = Math.min(first, now.size() - 1); i >= 0; i--) {
      Matcher mark = MARK.matcher(now.get(i));
      if (mark.find()) {
        return Optional.of(mark.group(1));
      }
    }
    return Optional.empty();
  }

  /** The line of an exercise's mark, from 1; 0 where there is none. */
  static int line(String text, String exercise) {
    int line = 0;
    for (String each : text.lines().toList()) {
      line++;
      Matcher mark = MARK.matcher(each);
      if (mark.find() && mark.group(1).equals(exercise)) {
        return line;
      }
    }
    return 0;
  }
}
