package gmm.course.carry;

import java.nio.file.Path;

/**
 * Something written that stays behind.
 *
 * @param what an exercise and its method, or a file
 * @param why the rest of a sentence
 * @param old the older course's file that holds it
 * @param yours the method as it was written; nothing where it is a whole file
 * @param now what this course has in its place; nothing where it has nothing
 */
public record Refused(String what, String why, Path old, String yours, String now) {

  Refused(String what, String why, Path old) {
    this(what, why, old, "", "");
  }
}
