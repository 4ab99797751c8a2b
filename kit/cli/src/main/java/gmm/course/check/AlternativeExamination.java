package gmm.course.check;

import gmm.course.run.Outcome;
import gmm.course.run.Worker;
import gmm.course.skeleton.Skeleton;
import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.testing.Alternative;
import gmm.kit.testing.Sentences;
import gmm.kit.testing.Verdict;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Right answers in another style are right: two of each exercise, put in the place of the solved
 * bodies. All exercises of a module at once: first everybody's first, then everybody's second.
 */
record AlternativeExamination(Path root, List<TestBed> beds, Worker worker) implements Examination {

  private static final int OF_EACH = 2;

  /** An alternative, as it is called in the place of a solved body. */
  private record Other(ExerciseInfo exercise, String method, String call, String style) {}

  @Override
  public Finding examine() throws IOException {
    List<String> breaches = new ArrayList<>();
    int examined = 0;
    for (TestBed bed : beds) {
      if (!Files.exists(sources(bed))) {
        continue; // nobody has begun with this module yet
      }
      Path classes = bed.compileBeside(sources(bed), "alternatives");
      List<Other> all = alternatives(bed, classes, breaches);
      examined += all.size();
      for (int round = 0; round < OF_EACH; round++) {
        tryOut(bed, classes, round(all, round), round, breaches);
      }
    }
    return new Finding("right in another style is right", examined, "solutions", breaches);
  }

  private Path sources(TestBed bed) {
    return root.resolve("solutions/alternatives/src/main/java")
        .resolve(bed.module().packageName().replace('.', '/'));
  }

  private static List<Other> alternatives(TestBed bed, Path classes, List<String> breaches)
      throws IOException {
    List<Other> all = new ArrayList<>();
    try (URLClassLoader loader = TestBed.loader(classes)) {
      for (ExerciseInfo exercise : Catalogue.course().of(bed.module())) {
        List<Other> of = alternatives(exercise, loader);
        for (String method : exercise.methods()) {
          long there = of.stream().filter(o -> o.method().equals(method)).count();
          if (there < OF_EACH) {
            breaches.add(
                "%s needs two right answers in another style for %s in solutions/alternatives and has %d."
                    .formatted(exercise.number(), method, there));
          }
        }
        all.addAll(of);
      }
    }
    return all;
  }

  private static List<Other> alternatives(ExerciseInfo exercise, ClassLoader loader) {
    String type = exercise.type() + "Alternatives";
    return Marked.methods(
            loader, type, Alternative.class, a -> a.exercise().equals(exercise.number()))
        .stream()
        .map(m -> other(exercise, m))
        .toList();
  }

  private static Other other(ExerciseInfo exercise, Method method) {
    Alternative about = method.getAnnotation(Alternative.class);
    return new Other(
        exercise,
        about.method().isEmpty() ? exercise.methods().getFirst() : about.method(),
        method.getDeclaringClass().getName() + "." + method.getName(),
        about.style());
  }

  /** The first of each method, or the second. */
  private static List<Other> round(List<Other> all, int round) {
    List<Other> chosen = new ArrayList<>();
    for (ExerciseInfo exercise : all.stream().map(Other::exercise).distinct().toList()) {
      for (String method : exercise.methods()) {
        all.stream()
            .filter(o -> o.exercise().equals(exercise) && o.method().equals(method))
            .skip(round)
            .findFirst()
            .ifPresent(chosen::add);
      }
    }
    return chosen;
  }

  private void tryOut(
      TestBed bed, Path alternatives, List<Other> others, int round, List<String> breaches)
      throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String type : others.stream().map(o -> o.exercise().type()).distinct().toList()) {
      sources.add(splice(bed, type, others, round));
    }
    Path spliced = bed.compileBeside(sources, List.of(alternatives), "other-classes-" + round);
    Outcome outcome = worker.run(bed.onSolutionBut(List.of(spliced, alternatives), List.of()));
    if (!outcome.complete()) {
      breaches.add(bed.module().folder() + ": the tests of other styles came to no end.");
    }
    for (Verdict verdict : outcome.verdicts()) {
      // tests of given code run on the solutions alone: no student is refused by them
      boolean isOfExercise = !verdict.exercises().isEmpty();
      if (isOfExercise && !verdict.passes() && !verdict.lacksData()) {
        breaches.add(
            "%s refuses %s: %s"
                .formatted(
                    verdict.test(), styles(others, verdict), Sentences.of(verdict.reason())));
      }
    }
  }

  private static String styles(List<Other> others, Verdict verdict) {
    return others.stream()
        .filter(o -> verdict.exercises().contains(o.exercise().number()))
        .map(o -> "\"%s\" (%s)".formatted(o.style(), o.call()))
        .toList()
        .toString();
  }

  private Path splice(TestBed bed, String type, List<Other> others, int round) throws IOException {
    Path relative = Path.of(type.replace('.', '/') + ".java");
    Path solved = root.resolve("solutions").resolve(bed.module().folder()).resolve("src/main/java");
    String text = Files.readString(solved.resolve(relative));
    for (Other other : others) {
      if (other.exercise().type().equals(type)) {
        String number = other.exercise().number();
        text = Skeleton.delegating(relative.toString(), text, number, other.method(), other.call());
      }
    }
    Path source = bed.scratch("other-" + round).resolve(relative);
    Files.createDirectories(source.getParent());
    return Files.writeString(source, text);
  }
}
