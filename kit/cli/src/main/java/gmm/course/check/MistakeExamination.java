package gmm.course.check;

import gmm.course.run.Job;
import gmm.course.run.Outcome;
import gmm.course.run.Worker;
import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.InputException;
import gmm.kit.testing.Corpus;
import gmm.kit.testing.Mistake;
import gmm.kit.testing.Reason.Wrong;
import gmm.kit.testing.Sentences;
import gmm.kit.testing.Verdict;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every mistake of the corpus, put in the place of the solved body, is found by the exercise's
 * tests and called by its name.
 */
record MistakeExamination(Path root, List<TestBed> beds, List<Worker> workers)
    implements Examination {

  private record Trial(TestBed bed, ExerciseInfo exercise, Method mistake) {

    String name() {
      return exercise.number()
          + " "
          + mistake.getDeclaringClass().getSimpleName()
          + "."
          + mistake.getName();
    }
  }

  @Override
  public Finding examine() throws IOException {
    List<Trial> trials = new ArrayList<>();
    for (TestBed bed : beds) {
      for (ExerciseInfo exercise : Catalogue.course().of(bed.module())) {
        Corpus.mistakes(exercise.number())
            .forEach(mistake -> trials.add(new Trial(bed, exercise, mistake)));
      }
    }
    return new Finding(
        "every mistake is found and named", trials.size(), "mistakes", tryAll(trials));
  }

  private List<String> tryAll(List<Trial> trials) throws IOException {
    List<Trials.Trial<String>> tasks = new ArrayList<>();
    trials.forEach(trial -> tasks.add(worker -> breach(trial, worker)));
    return Trials.all("mistakes", tasks, workers);
  }

  private Optional<String> breach(Trial trial, Worker worker) throws IOException {
    Job job;
    try {
      Path spliced = Solved.with(root, trial.bed(), trial.mistake());
      job = trial.bed().onSolutionBut(spliced, List.of(trial.exercise().number()));
    } catch (InputException e) {
      return Optional.of(trial.name() + " does not fit its exercise: " + e.getMessage());
    }
    Outcome outcome = worker.run(job);
    if (!outcome.complete()) {
      return Optional.of(trial.name() + ": the tests came to no end.");
    }
    List<Verdict> failures = outcome.failures();
    if (failures.isEmpty()) {
      return Optional.of(trial.name() + " passes the tests.");
    }
    return failures.stream().anyMatch(failure -> names(failure, trial))
        ? Optional.empty()
        : Optional.of(
            trial.name()
                + " fails without its name: "
                + Sentences.of(failures.getFirst().reason()));
  }

  private static boolean names(Verdict failure, Trial trial) {
    return failure.reason() instanceof Wrong wrong
        && wrong.exercise().equals(trial.exercise().number())
        && wrong.mistakes().stream()
            .anyMatch(m -> m.name().equals(trial.mistake().getAnnotation(Mistake.class).name()));
  }
}
