package gmm.course.check;

import gmm.course.run.Job;
import gmm.course.run.Outcome;
import gmm.course.run.Worker;
import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.testing.Corpus;
import gmm.kit.testing.Mistake;
import gmm.kit.testing.Verdict;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a student is told who makes a mistake that is not in the corpus: of each wrong answer that
 * was written from lectures and skeletons alone, without a look at the known ones. They stand in
 * {@code solutions/mistakes/src/test/blind}, in classes named after the exercise's with {@code
 * Blind} before it, and are marked as the known ones are.
 */
record BlindMistakes(Path root, List<TestBed> beds, List<Worker> workers) {

  /** {@return a line each: exercise, method, what is wrong with it, and what is said} */
  List<String> lines() throws IOException {
    List<Trials.Trial<String>> trials = new ArrayList<>();
    for (TestBed bed : beds) {
      Path sources = sources(bed);
      if (Files.exists(sources)) {
        Path classes = bed.compileBeside(sources, "blind");
        for (Method blind : methods(bed, classes)) {
          trials.add(worker -> Optional.of(line(bed, classes, blind, worker)));
        }
      }
    }
    return Trials.all("blind mistakes", trials, workers);
  }

  private Path sources(TestBed bed) {
    return root.resolve("solutions/mistakes/src/test/blind")
        .resolve(bed.module().packageName().replace('.', '/'));
  }

  private static List<Method> methods(TestBed bed, Path classes) throws IOException {
    List<Method> methods = new ArrayList<>();
    URL[] own = {classes.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(own, BlindMistakes.class.getClassLoader())) {
      for (ExerciseInfo exercise : Catalogue.course().of(bed.module())) {
        methods.addAll(methods(exercise, loader));
      }
    }
    return methods;
  }

  private static List<Method> methods(ExerciseInfo exercise, ClassLoader loader) {
    int dot = exercise.type().lastIndexOf('.') + 1;
    String name = exercise.type().substring(0, dot) + "Blind" + exercise.type().substring(dot);
    try {
      return Arrays.stream(Class.forName(name, false, loader).getDeclaredMethods())
          .filter(m -> m.isAnnotationPresent(Mistake.class))
          .filter(m -> m.getAnnotation(Mistake.class).exercise().equals(exercise.number()))
          .sorted(Comparator.comparing(Method::getName))
          .toList();
    } catch (ClassNotFoundException e) {
      return List.of(); // nobody has written any for this class
    }
  }

  private String line(TestBed bed, Path blind, Method method, Worker worker) throws IOException {
    Mistake about = method.getAnnotation(Mistake.class);
    ExerciseInfo exercise = Catalogue.course().get(about.exercise());
    String call = method.getDeclaringClass().getName() + "." + method.getName();
    Path classes = Solved.calling(root, bed, exercise, Corpus.methodOf(method), call, blind);
    Job job = bed.onSolutionBut(List.of(classes, blind), List.of(exercise.number()));
    return "%s\t%s\t%s\t%s"
        .formatted(about.exercise(), method.getName(), about.name(), told(worker.run(job)));
  }

  /** In one line: of the failure that a student is shown first. */
  private static String told(Outcome outcome) {
    if (outcome.failures().isEmpty()) {
      return outcome.complete() ? "passes" : "comes to no end";
    }
    List<Verdict> failures = outcome.failures();
    return Told.of(failures);
  }
}
