package gmm.course.carry;

import java.nio.file.Path;

/**
 * Something written that stays behind.
 *
 * @param what an exercise and its method, or a file
 * @param why the rest of a sentence
 * @param old the older course's file that holds it
 */
public record Refused(String what, String why, Path old) {}
