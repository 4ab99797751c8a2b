package gmm.course.grade;

import gmm.course.carry.Graft;
import gmm.kit.grade.ask.Compilation;
import gmm.kit.grade.ask.Compilation.Problem;
import gmm.kit.grade.ask.Compilation.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Puts a student's methods into fresh skeletons and has them compiled elsewhere; what does not
 * compile is taken back, method by method, and the rest stands.
 */
final class Merger {

  private static final int MOST_ROUNDS = 40;

  private final Ready ready;
  private final Compilation compilation;

  Merger(Ready ready, Compilation compilation) {
    this.ready = ready;
    this.compilation = compilation;
  }

  /**
   * {@return the classes of what a student has written}
   *
   * @param handedIn a folder laid out as a course
   */
  Compiled merge(Path handedIn) throws IOException {
    Graft graft = new Graft(ready.skeletons(), handedIn, ready.module());
    Compilation.Turn turn = compilation.next();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Map<String, String> sources = new TreeMap<>(ready.sources());
      sources.putAll(graft.sources());
      Result result = turn.compile(sources, ready.compilePath());
      if (result.problems().isEmpty()) {
        return new Compiled(
            result.classes(), graft.refused(), graft.refusedExercises(), graft.changedGiven());
      }
      boolean changed = false;
      for (Problem problem : result.problems()) {
        changed |=
            sources.containsKey(problem.file())
                && graft.takeBack(problem.file(), problem.line(), problem.message());
      }
      if (!changed) {
        return none(graft, result.problems().getFirst().message());
      }
    }
    return none(graft, "too much of it does not compile");
  }

  private static Compiled none(Graft graft, String why) {
    Map<String, String> refused = new TreeMap<>(graft.refused());
    refused.put("the module", "it does not compile: " + why);
    Set<String> exercises = new TreeSet<>(graft.written());
    exercises.addAll(graft.refusedExercises());
    return new Compiled(Map.of(), refused, exercises, graft.changedGiven());
  }
}
