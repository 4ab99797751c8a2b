package gmm.course;

import gmm.course.similar.Similarity;
import gmm.kit.CourseRoot;
import gmm.kit.grade.report.SimilarPage.Pair;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares what students hand in with each other. */
@Command(
    name = "similar",
    mixinStandardHelpOptions = true,
    description = {
      "For those who teach: which submissions are alike.",
      "",
      "Compared are the methods that students write, with their helpers, by JPlag; what was given",
      "is taken out. JPlag is fetched once, when it is first wanted (it is said how)."
    },
    footer = {
      "",
      "Written to the folder: similar.html, similar.csv, and what was compared.",
      "",
      "Example: course similar handed-in/ --module 2 --out alike"
    })
final class SimilarCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "SUBMISSION",
      arity = "1..*",
      description = "Submissions, or folders of them, as for course grade.")
  private List<Path> submissions;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      defaultValue = "similar",
      description = "Where the results go (default: ${DEFAULT-VALUE}).")
  private Path out;

  @Option(
      names = "--module",
      paramLabel = "MODULE",
      description = "A module, 1 to 5; more than once for several; all if none is named.")
  private List<String> modules = List.of();

  @Override
  public Integer call() throws IOException {
    List<Pair> pairs =
        Similarity.find(CourseRoot.find(), submissions, Asked.modules(spec, modules), out);
    Prose prose = Prose.to(spec.commandLine());
    pairs.stream()
        .limit(5)
        .forEach(
            p -> prose.say("%.0f %% in common: %s, %s", 100 * p.ofBoth(), p.first(), p.second()));
    prose.say("%d pairs: see %s.", pairs.size(), out.resolve("similar.html"));
    return 0;
  }
}
