package gmm.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What to say to somebody who asks for an exercise that the course does not have. */
final class NoExercise {

  private NoExercise() {}

  /** A sentence that names the exercises of the module that was meant, or the modules. */
  static String sentence(Catalogue course, String number) {
    if (!ExerciseNumber.isOne(number)) {
      return "\"%s\" is no exercise's number: name one such as 2.3, module 2's third."
          .formatted(number);
    }
    int meant = ExerciseNumber.module(number);
    if (meant > Module.values().length) {
      return "There is no exercise %s: the course has the modules %s.".formatted(number, modules());
    }
    Module module = Module.of(meant);
    String reason = course.isPlanned(number) ? "is not in this course yet" : "does not exist";
    return "Exercise %s %s: module %d, %s, has %s."
        .formatted(number, reason, meant, module.title(), runs(numbersOf(course, module)));
  }

  private static String modules() {
    return Arrays.stream(Module.values())
        .map(m -> m.number() + " (" + m.title() + ")")
        .collect(Collectors.joining(", "));
  }

  private static List<String> numbersOf(Catalogue course, Module module) {
    return course.of(module).stream().map(ExerciseInfo::number).toList();
  }

  /** Neighbours taken together: 4.1 to 4.7, 4.12. */
  private static String runs(List<String> numbers) {
    List<String> runs = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= numbers.size(); i++) {
      if (i == numbers.size()
          || ExerciseNumber.place(numbers.get(i)) != ExerciseNumber.place(numbers.get(i - 1)) + 1) {
        String first = numbers.get(from);
        runs.add(from == i - 1 ? first : first + " to " + numbers.get(i - 1));
        from = i;
      }
    }
    return String.join(", ", runs);
  }
}
