package gmm.course;

import gmm.course.run.StudentSources;
import gmm.course.skeleton.Reset;
import gmm.course.skeleton.StudentFile;
import gmm.course.skeleton.TextStyle;
import gmm.kit.Catalogue;
import gmm.kit.CourseRoot;
import gmm.kit.ExerciseInfo;
import gmm.kit.InputException;
import gmm.kit.Module;
import gmm.kit.Utf8;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts an exercise back to its skeleton and keeps what was written. */
@Command(
    name = "reset",
    mixinStandardHelpOptions = true,
    description = {
      "Give an exercise's skeleton back, or a module's; what you wrote is kept.",
      "",
      "Kept is every version: course history lists them, course restore brings one back.",
      "",
      "A class that is gone is made again."
    },
    footer = {"", "Examples: course reset 2.3", "          course reset 2"})
final class ResetCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "EXERCISE, MODULE or all",
      description = "Such as 2.3; 2 for every class of a module; all for those of the course.")
  private String number;

  @Option(
      names = "--whole",
      description =
          "The whole class, with all its exercises: for a file that is no longer Java, or has lost"
              + " a method.")
  private boolean whole;

  @Override
  public Integer call() throws IOException {
    Path root = CourseRoot.find();
    if (number.equals("all") || number.matches("0?\\d|module-.*")) {
      byModules(root, number.equals("all") ? List.of() : List.of(number));
      return 0;
    }
    ExerciseInfo exercise = Asked.exercise(spec, number);
    StudentFile file = StudentFile.of(root, exercise);
    if (!file.exists()) {
      makeAgain(root, file, exercise);
    } else if (whole) {
      byAll(file, exercise);
    } else {
      byOne(file);
    }
    return 0;
  }

  /** Every class, each as a whole. */
  private void byModules(Path root, List<String> names) throws IOException {
    for (Module module : Asked.modules(spec, names)) {
      Map<String, ExerciseInfo> byType = new LinkedHashMap<>();
      Catalogue.course().of(module).forEach(e -> byType.putIfAbsent(e.type(), e));
      for (ExerciseInfo first : byType.values()) {
        StudentFile file = StudentFile.of(root, first);
        if (file.exists()) {
          byAll(file, first);
        } else {
          makeAgain(root, file, first);
        }
      }
    }
  }

  private void makeAgain(Path root, StudentFile file, ExerciseInfo exercise) throws IOException {
    file.replace(given(file));
    say("%s was gone and is made again, as it was given: %s.", file.name(), exercisesOf(exercise));
    new StudentSources(root, Module.of(exercise.module()))
        .bearing(exercise.number())
        .ifPresent(
            other ->
                say(
                    "%s has a method marked %s too: if it was renamed, bring what you wrote over, then delete it.",
                    other, exercise.number()));
  }

  private void byAll(StudentFile file, ExerciseInfo exercise) throws IOException {
    String style = Utf8.readLeniently(file.path());
    String given = TextStyle.of(style).apply(given(file));
    Optional<Path> kept = given.equals(style) ? Optional.empty() : file.replace(given);
    tell(file.name(), kept, ": " + exercisesOf(exercise));
  }

  private void byOne(StudentFile file) throws IOException {
    String written;
    String reset;
    try {
      written = file.text();
      reset = Reset.of(file.name(), written, number, file.given());
    } catch (InputException e) {
      throw new InputException(
          "%s Or have the whole class as it was given, yours is kept: ./course reset %s --whole"
              .formatted(e.getMessage(), number),
          e);
    }
    // what cannot be written here cannot be written whole either
    Optional<Path> kept = reset.equals(written) ? Optional.empty() : file.replace(reset);
    tell("Exercise " + number, kept, "");
  }

  private static String given(StudentFile file) throws IOException {
    return file.given()
        .orElseThrow(
            () ->
                new InputException(
                    "This copy of the course does not hold %s as it was given: copy it from the course you were given."
                        .formatted(file.name())));
  }

  private void tell(String what, Optional<Path> kept, String more) {
    String where = kept.map(k -> "; your version is kept in " + k).orElse("");
    say("%s is as it was given%s%s.", what, more, where);
  }

  private void say(String text, Object... values) {
    Prose.to(spec.commandLine()).say(text.formatted(values));
  }

  /** The exercises of a class: whoever gets it back has all of them to write. */
  private static String exercisesOf(ExerciseInfo exercise) {
    return Catalogue.course().all().stream()
        .filter(e -> e.type().equals(exercise.type()))
        .map(ExerciseInfo::number)
        .collect(Collectors.joining(", ", "to write in it ", ""));
  }
}
