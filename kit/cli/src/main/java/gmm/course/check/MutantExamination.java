package gmm.course.check;

import gmm.course.mutant.MutantInfo;
import gmm.course.mutant.Mutants;
import gmm.course.run.Outcome;
import gmm.course.run.Worker;
import gmm.course.run.Workplace;
import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.testing.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The tests find every mutant that is not equivalent to the solution. First each is asked what the
 * solution is asked in a run of its tests; only where no answer gives it away do the tests run with
 * it in the solved method's place.
 */
record MutantExamination(Workplace workplace, List<TestBed> beds, List<Worker> workers)
    implements Examination {

  private record Candidate(TestBed bed, MutantInfo mutant) {}

  @Override
  public Finding examine() throws IOException {
    int examined = 0;
    List<String> breaches = new ArrayList<>();
    List<Candidate> silent = new ArrayList<>();
    for (TestBed bed : beds) {
      List<MutantInfo> mutants = mutants(bed).all();
      examined += mutants.size();
      Map<String, Survey.Line> found = survey(bed);
      for (MutantInfo mutant : mutants) {
        Survey.Line line = found.get(id(mutant.exercise(), mutant.method(), mutant.number()));
        if (line == null || line.wrong() == 0) {
          silent.add(new Candidate(bed, mutant));
        }
      }
      if (!ids(mutants).containsAll(found.keySet())) {
        breaches.add(
            "The corpus holds other mutants: mvn clean -pl solutions/mistakes, then again.");
      }
    }
    List<Trials.Trial<String>> trials = new ArrayList<>();
    silent.forEach(candidate -> trials.add(worker -> breach(candidate, worker)));
    breaches.addAll(Trials.all("mutants", trials, workers));
    return new Finding("the tests find every mutant", examined, "mutants", breaches);
  }

  private Mutants mutants(TestBed bed) throws IOException {
    List<String> path =
        Stream.concat(workplace.solvedUpTo(bed.module()).stream(), workplace.libraries().stream())
            .toList();
    return Mutants.of(workplace.root().resolve("solutions"), bed.module(), path);
  }

  /** What the mutants give to all that the tests ask, by their ids. */
  private Map<String, Survey.Line> survey(TestBed bed) throws IOException {
    Path file = Files.createTempFile("survey", ".txt");
    try {
      Outcome outcome =
          workers.getFirst().run(bed.onSolution(List.of()).with(Survey.PROPERTY, file + ""));
      if (!outcome.complete()) {
        throw new IOException("the mutants of " + bed.module().folder() + " came to no end");
      }
      Map<String, Survey.Line> lines = new LinkedHashMap<>();
      Survey.read(file).forEach(l -> lines.put(id(l.exercise(), l.method(), l.number()), l));
      return lines;
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static String id(String exercise, String method, int number) {
    return "%s %s %d".formatted(exercise, method, number);
  }

  private static Set<String> ids(List<MutantInfo> mutants) {
    Set<String> ids = new HashSet<>();
    mutants.forEach(m -> ids.add(id(m.exercise(), m.method(), m.number())));
    return ids;
  }

  private Optional<String> breach(Candidate candidate, Worker worker) throws IOException {
    MutantInfo mutant = candidate.mutant();
    ExerciseInfo exercise = Catalogue.course().get(mutant.exercise());
    Path classes =
        Solved.calling(workplace.root(), candidate.bed(), exercise, mutant.method(), mutant.call());
    Outcome outcome =
        worker.run(candidate.bed().onSolutionBut(classes, List.of(exercise.number())));
    return outcome.complete() && outcome.failures().isEmpty()
        ? Optional.of(mutant.key() + " | passes the tests")
        : Optional.empty();
  }

  /**
   * Leaves out what is no Java and, of mutants that give the same to all that the tests ask, all
   * but one of each kind; all of them where they are of more than two kinds, since then nothing is
   * ever said.
   *
   * @return the reasons by key
   * @throws IOException if the mutants cannot be tried
   */
  Map<String, String> alike() throws IOException {
    Map<String, String> reasons = new LinkedHashMap<>();
    for (TestBed bed : beds) {
      Mutants mutants = mutants(bed);
      mutants.noJava().forEach(key -> reasons.put(key, "is no Java"));
      Map<String, Survey.Line> found = survey(bed);
      new Alike(mutants.all(), m -> found.get(id(m.exercise(), m.method(), m.number())))
          .reasons(reasons);
    }
    return reasons;
  }
}
