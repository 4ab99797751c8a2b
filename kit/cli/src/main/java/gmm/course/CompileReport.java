package gmm.course;

import gmm.course.run.Compiler.Problem;
import gmm.kit.Module;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Says why a module does not compile, as a student wants to read it. */
final class CompileReport {

  private static final int ERRORS_SHOWN = 5;

  private final Prose prose;
  private final Path root;
  private final Module module;

  CompileReport(Prose prose, Path root, Module module) {
    this.prose = prose;
    this.root = root;
    this.module = module;
  }

  void show(List<Problem> problems) throws IOException {
    prose.say("Module %d, %s, does not compile:", module.number(), module.title());
    for (Problem problem : problems.subList(0, Math.min(ERRORS_SHOWN, problems.size()))) {
      prose.say("");
      prose.say(sentence(problem));
      problem.source().ifPresent(text -> prose.exactly("    " + text.strip()));
    }
    if (problems.size() > ERRORS_SHOWN) {
      prose.say("%n... and %d more.", problems.size() - ERRORS_SHOWN);
    }
  }

  private String sentence(Problem problem) {
    String where = problem.where(root);
    return (where.isEmpty() ? module.folder() : where) + ": " + problem.message();
  }
}
