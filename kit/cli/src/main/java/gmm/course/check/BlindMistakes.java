package gmm.course.check;

import gmm.course.run.Job;
import gmm.course.run.Outcome;
import gmm.course.run.Worker;
import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.testing.Mistake;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    try (URLClassLoader loader = TestBed.loader(classes)) {
      for (ExerciseInfo exercise : Catalogue.course().of(bed.module())) {
        int dot = exercise.type().lastIndexOf('.') + 1;
        String type = exercise.type().substring(0, dot) + "Blind" + exercise.type().substring(dot);
        methods.addAll(
            Marked.methods(
                loader, type, Mistake.class, m -> m.exercise().equals(exercise.number())));
      }
    }
    return methods;
  }

  private String line(TestBed bed, Path blind, Method method, Worker worker) throws IOException {
    Mistake about = method.getAnnotation(Mistake.class);
    Path classes = Solved.with(root, bed, method, blind);
    Job job = bed.onSolutionBut(List.of(classes, blind), List.of(about.exercise()));
    return "%s\t%s\t%s\t%s"
        .formatted(about.exercise(), method.getName(), about.name(), told(worker.run(job)));
  }

  /** In one line: of the failure that a student is shown first. */
  private static String told(Outcome outcome) {
    if (outcome.failures().isEmpty()) {
      return outcome.complete() ? "passes" : "comes to no end";
    }
    return Told.of(outcome.failures());
  }
}
