package gmm.course;

import gmm.course.run.Compiler.Problem;
import gmm.kit.Module;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;

/** Says why a module does not compile, as a student wants to read it. */
final class CompileReport {

  private static final int ERRORS_SHOWN = 5;

  private final PrintWriter out;
  private final Prose prose;
  private final Path root;
  private final Module module;

  CompileReport(CommandLine line, Path root, Module module) {
    this.out = line.getOut();
    this.prose = Prose.to(line);
    this.root = root;
    this.module = module;
  }

  void show(List<Problem> problems) throws IOException {
    prose.say("Module %d, %s, does not compile:", module.number(), module.title());
    for (Problem problem : problems.subList(0, Math.min(ERRORS_SHOWN, problems.size()))) {
      out.println();
      prose.say(sentence(problem));
      problem.source().ifPresent(text -> out.println("    " + text.strip()));
    }
    if (problems.size() > ERRORS_SHOWN) {
      prose.say("%n... and %d more.", problems.size() - ERRORS_SHOWN);
    }
    out.flush();
  }

  private String sentence(Problem problem) {
    String where = problem.where(root);
    return (where.isEmpty() ? module.folder() : where) + ": " + problem.message();
  }
}
