package gmm.course;

import gmm.kit.CourseRoot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the tests of what a student writes. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = "Run the tests: each exercise is right, wrong or not written yet.",
    footer = {
      "",
      "Exit code 0: nothing is wrong; 1: an exercise is wrong, or does not compile.",
      "",
      "With --json one document is all that is printed, whatever the tests find: for each",
      "module whether it compiles, its exercises with their states (right, wrong, not written,",
      "waiting, endless, crashed) and each test with the reason it did not pass. The page",
      "kit/RESULTS.md describes every field.",
      "",
      "Examples: course test 1.3",
      "          course test 1.3 1.4",
      "          course test 2",
      "          course test 2 --json"
    })
final class TestCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "MODULE or EXERCISE",
      arity = "0..*",
      description = "Modules, 1 to 5, or exercises such as 1.3; every module if none is named.")
  private List<String> words = List.of();

  @Option(names = "--json", description = "Print the results as JSON, for editors and graders.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Path root = CourseRoot.find();
    Wanted wanted = Asked.tests(spec, words);
    Prose prose = Prose.to(spec.commandLine());
    List<ModuleResult> results;
    try (Tests tests = new Tests(root, Wanted.isFew(words))) {
      results =
          tests.run(
              wanted,
              result -> {
                if (!json) {
                  new TestReport(prose, root, result).show();
                }
              });
    }
    if (json) {
      prose.exactly(new TestJson(root).of(results));
    }
    return Tests.code(results);
  }
}
