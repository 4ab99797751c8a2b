package gmm.course.check;

import gmm.course.run.Job;
import gmm.course.run.Outcome;
import gmm.course.run.Worker;
import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.Module;
import gmm.kit.testing.Mistake;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a student is told who makes a mistake that is not in the corpus: of each wrong answer that
 * was written from lectures and skeletons alone, without a look at the known ones. A set of them
 * stands in {@code solutions/mistakes/src/test/blind}, another in {@code blind-two}, in classes
 * named after the exercise's with {@code Blind} before it, and they are marked as the known ones.
 */
record BlindMistakes(Path root, String set, List<TestBed> beds, List<Worker> workers) {

  private static final String SETS = "solutions/mistakes/src/test";

  /**
   * What is said of one.
   *
   * @param module the exercise's
   * @param exercise its number
   * @param method the name of the method that makes the mistake
   * @param name what is wrong with it
   * @param told a word for what kind of help a student gets, a colon, and the words
   */
  record Line(Module module, String exercise, String method, String name, String told) {

    /** {@return the kind of help alone} */
    String kind() {
      return told.replaceFirst(":.*", "");
    }

    /** {@return all but the module, between tabs} */
    String text() {
      return String.join("\t", exercise, method, name, told);
    }
  }

  /** {@return the names of the sets that there are, the oldest first} */
  static List<String> sets(Path root) throws IOException {
    try (Stream<Path> folders = Files.list(root.resolve(SETS))) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .filter(name -> name.startsWith("blind"))
          .sorted()
          .toList();
    }
  }

  /** {@return a line each} */
  List<Line> lines() throws IOException {
    List<Trials.Trial<Line>> trials = new ArrayList<>();
    for (TestBed bed : beds) {
      Path sources = sources(bed);
      if (Files.exists(sources)) {
        Path classes = bed.compileBeside(sources, set);
        for (Method blind : methods(bed, classes)) {
          trials.add(worker -> Optional.of(line(bed, classes, blind, worker)));
        }
      }
    }
    return Trials.all(set, trials, workers);
  }

  private Path sources(TestBed bed) {
    return root.resolve(SETS).resolve(set).resolve(bed.module().packageName().replace('.', '/'));
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

  private Line line(TestBed bed, Path blind, Method method, Worker worker) throws IOException {
    Mistake about = method.getAnnotation(Mistake.class);
    Path classes = Solved.with(root, bed, method, blind);
    Job job = bed.onSolutionBut(List.of(classes, blind), List.of(about.exercise()));
    String told = told(worker.run(job));
    return new Line(bed.module(), about.exercise(), method.getName(), about.name(), told);
  }

  /** In one line: of the failure that a student is shown first. */
  private static String told(Outcome outcome) {
    if (outcome.failures().isEmpty()) {
      return outcome.complete() ? "passes" : "ends: the tests came to no end";
    }
    return Told.of(outcome.failures());
  }
}
