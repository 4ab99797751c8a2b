package gmm.course.picture;

import gmm.course.picture.OnePicture.Shown;
import gmm.kit.ExerciseInfo;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * What came of drawing a picture.
 *
 * @param shown the picture, where it was drawn
 * @param unwritten the methods that were reached and are not written, {@code "KMeans.fit"}
 * @param thrown what else ended it
 * @param isEndless whether it came to no end
 */
record Attempt(
    Optional<Shown> shown, Set<String> unwritten, Optional<Throwable> thrown, boolean isEndless) {

  /**
   * {@return why there is no picture, in one sentence}
   *
   * @param exercise whose picture, drawn with a student's method
   */
  String whyNot(ExerciseInfo exercise) {
    String number = exercise.number();
    if (!unwritten.isEmpty()) {
      return "%s is not written yet: its picture needs %s."
          .formatted(number, String.join(", ", unwritten));
    }
    if (isEndless) {
      return "Your %s comes to no end, and so there is no picture: ./course test %1$s says more."
          .formatted(number);
    }
    return thrown
        .map(t -> whyNot(exercise, t))
        .orElse("The picture of %s is missing in the course.".formatted(number));
  }

  private static String whyNot(ExerciseInfo exercise, Throwable thrown) {
    String name = thrown.getClass().getSimpleName();
    String what = thrown.getMessage() == null ? name : name + ": " + thrown.getMessage();
    return Arrays.stream(thrown.getStackTrace())
        .filter(frame -> isOf(exercise, frame))
        .findFirst()
        .map(
            frame ->
                "Your %s throws, in line %d of %s, %s."
                    .formatted(
                        exercise.number(), frame.getLineNumber(), frame.getFileName(), ended(what)))
        .orElseGet(
            () ->
                "With what your %s gives, its picture cannot be drawn: %s."
                    .formatted(exercise.number(), ended(what)));
  }

  private static String ended(String sentence) {
    return sentence.strip().replaceFirst("[.:]$", "");
  }

  /** What a student wrote for the exercise: in the same class, others' methods are solved. */
  private static boolean isOf(ExerciseInfo exercise, StackTraceElement frame) {
    return frame.getClassName().equals(exercise.type())
        && exercise.methods().stream()
            .anyMatch(m -> m.equals(frame.getMethodName()) || isLambda(m, frame.getMethodName()));
  }

  private static boolean isLambda(String method, String name) {
    return name.startsWith("lambda$" + method + "$");
  }
}
