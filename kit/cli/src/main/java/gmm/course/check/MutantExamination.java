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
import java.time.Instant;
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
 * it in the solved method's place. What was found is kept, so that one that has come to the end of
 * its time is gone on with.
 *
 * @param until when to try no more
 */
record MutantExamination(
    Workplace workplace, List<TestBed> beds, List<Worker> workers, Instant until)
    implements Examination {

  private record Candidate(TestBed bed, MutantInfo mutant, TriedMutants tried) {}

  @Override
  public Finding examine() throws IOException {
    int examined = 0;
    List<String> breaches = new ArrayList<>();
    List<Candidate> all = new ArrayList<>();
    for (TestBed bed : beds) {
      List<MutantInfo> mutants = mutants(bed).all();
      TriedMutants tried = tried(bed);
      examined += mutants.size();
      mutants.forEach(m -> all.add(new Candidate(bed, m, tried)));
      if (!mutants.stream().allMatch(m -> tried.knows(m.key()))) {
        breaches.addAll(ask(bed, mutants, tried));
      }
    }
    List<Trials.Trial<String>> trials = new ArrayList<>();
    all.stream()
        .filter(c -> !c.tried().knows(c.mutant().key()))
        .forEach(candidate -> trials.add(worker -> attempt(candidate, worker)));
    Trials.all("mutants", trials, workers);
    all.stream()
        .filter(c -> c.tried().passes(c.mutant().key()))
        .forEach(c -> breaches.add(c.mutant().key() + " | passes the tests"));
    long left = all.stream().filter(c -> !c.tried().knows(c.mutant().key())).count();
    if (left > 0) {
      breaches.add(left + " mutants are still to be tried: the same command goes on with them.");
    }
    return new Finding("the tests find every mutant", examined, "mutants", breaches);
  }

  private TriedMutants tried(TestBed bed) throws IOException {
    Path root = workplace.root();
    Path solutions = root.resolve("solutions");
    String packages = bed.module().packageName().replace('.', '/');
    return TriedMutants.of(
        workplace.scratch(),
        bed.module().folder(),
        List.of(
            root.resolve(bed.module().folder()).resolve("src/test"),
            solutions.resolve(bed.module().folder()).resolve("src/main"),
            solutions.resolve("alternatives/src/main/java").resolve(packages),
            solutions.resolve("mistakes/mutants-left-out.txt")));
  }

  /** Keeps which mutants an answer gives away. */
  private List<String> ask(TestBed bed, List<MutantInfo> mutants, TriedMutants tried)
      throws IOException {
    Map<String, Survey.Line> found = survey(bed);
    for (MutantInfo mutant : mutants) {
      Survey.Line line = found.get(id(mutant.exercise(), mutant.method(), mutant.number()));
      if (line != null && line.wrong() > 0 && !tried.knows(mutant.key())) {
        tried.put(mutant.key(), false);
      }
    }
    return ids(mutants).containsAll(found.keySet())
        ? List.of()
        : List.of("The corpus holds other mutants: mvn clean -pl solutions/mistakes, then again.");
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

  private Optional<String> attempt(Candidate candidate, Worker worker) throws IOException {
    if (Instant.now().isAfter(until)) {
      return Optional.empty();
    }
    MutantInfo mutant = candidate.mutant();
    ExerciseInfo exercise = Catalogue.course().get(mutant.exercise());
    Path classes =
        Solved.calling(workplace.root(), candidate.bed(), exercise, mutant.method(), mutant.call());
    Outcome outcome =
        worker.run(candidate.bed().onSolutionBut(classes, List.of(exercise.number())));
    candidate.tried().put(mutant.key(), outcome.complete() && outcome.failures().isEmpty());
    return Optional.empty();
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
