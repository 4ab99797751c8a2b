package gmm.course.check;

import gmm.course.run.Job;
import gmm.course.run.Outcome;
import gmm.course.run.Worker;
import gmm.course.skeleton.Skeleton;
import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.InputException;
import gmm.kit.Steps;
import gmm.kit.testing.Corpus;
import gmm.kit.testing.Mistake;
import gmm.kit.testing.Reason.Wrong;
import gmm.kit.testing.Sentences;
import gmm.kit.testing.Verdict;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;

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
    BlockingQueue<Worker> idle = new LinkedBlockingQueue<>(workers);
    List<String> breaches = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(workers.size());
        Steps steps = Steps.of("mistakes", Math.max(1, trials.size()))) {
      List<Callable<Optional<String>>> tasks = new ArrayList<>();
      for (Trial trial : trials) {
        tasks.add(
            () -> {
              Worker worker = idle.take();
              try {
                return breach(trial, worker);
              } finally {
                idle.add(worker);
                steps.step();
              }
            });
      }
      for (Future<Optional<String>> found : threads.invokeAll(tasks)) {
        found.get().ifPresent(breaches::add);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InputException("The check was interrupted.", e);
    } catch (ExecutionException e) {
      throw new IOException("a mistake could not be tried: " + e.getCause().getMessage(), e);
    }
    return breaches;
  }

  private Optional<String> breach(Trial trial, Worker worker) throws IOException {
    Job job;
    try {
      job = trial.bed().onSolutionBut(splice(trial), List.of(trial.exercise().number()));
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

  private Path splice(Trial trial) throws IOException {
    String type = trial.exercise().type();
    Path relative = Path.of(type.replace('.', '/') + ".java");
    Path solved =
        root.resolve("solutions")
            .resolve(trial.bed().module().folder())
            .resolve("src/main/java")
            .resolve(relative);
    String call = trial.mistake().getDeclaringClass().getName() + "." + trial.mistake().getName();
    String spliced =
        Skeleton.delegating(
            relative.toString(),
            Files.readString(solved),
            trial.exercise().number(),
            Corpus.methodOf(trial.mistake()),
            call);
    if (!spliced.contains(call)) {
      throw new InputException(
          type
              + " has no method "
              + Corpus.methodOf(trial.mistake())
              + " of exercise "
              + trial.exercise().number()
              + ".");
    }
    return trial
        .bed()
        .compileInPlaceOfSolved(
            trial.exercise().number() + "-" + trial.mistake().getName(), relative, spliced);
  }
}
