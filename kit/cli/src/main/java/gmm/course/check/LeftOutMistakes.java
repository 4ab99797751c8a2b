package gmm.course.check;

import gmm.course.run.Outcome;
import gmm.course.run.Worker;
import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.testing.Corpus;
import gmm.kit.testing.Mistake;
import gmm.kit.testing.Reason.NamedMistake;
import gmm.kit.testing.Reason.NamedSlip;
import gmm.kit.testing.Reason.Wrong;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is said of each known mistake when it is taken out of the corpus. */
record LeftOutMistakes(Path root, List<TestBed> beds, List<Worker> workers) {

  /** {@return a line each: exercise, mistake, its name, the word said} */
  List<String> lines() throws IOException {
    List<Trials.Trial<String>> trials = new ArrayList<>();
    for (TestBed bed : beds) {
      for (ExerciseInfo exercise : Catalogue.course().of(bed.module())) {
        for (Method mistake : Corpus.mistakes(exercise.number())) {
          trials.add(worker -> Optional.of(line(bed, exercise, mistake, worker)));
        }
      }
    }
    return Trials.all("mistakes", trials, workers);
  }

  private String line(TestBed bed, ExerciseInfo exercise, Method mistake, Worker worker)
      throws IOException {
    Path classes = Solved.with(root, bed, mistake);
    Outcome outcome =
        worker.run(
            bed.onSolutionBut(classes, List.of(exercise.number()))
                .with(Corpus.WITHOUT, mistake.getName()));
    return "%s\t%s\t%s\t%s"
        .formatted(
            exercise.number(),
            mistake.getName(),
            mistake.getAnnotation(Mistake.class).name(),
            said(outcome));
  }

  private static String said(Outcome outcome) {
    List<Wrong> wrong =
        outcome.failures().stream()
            .map(v -> v.reason() instanceof Wrong w ? w : null)
            .filter(Objects::nonNull)
            .toList();
    Set<String> names = new TreeSet<>();
    wrong.forEach(w -> w.mistakes().stream().map(NamedMistake::name).forEach(names::add));
    Set<String> slips = new TreeSet<>();
    wrong.forEach(w -> w.slips().stream().map(LeftOutMistakes::said).forEach(slips::add));
    if (!names.isEmpty()) {
      return "named as " + String.join("; ", names);
    }
    return slips.isEmpty() ? "nothing" : String.join("; ", slips);
  }

  private static String said(NamedSlip slip) {
    return slip.id()
        + slip.terms().stream().limit(2).collect(Collectors.joining(" or ", " (", ")"));
  }
}
