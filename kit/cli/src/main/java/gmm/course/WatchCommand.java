package gmm.course;

import gmm.course.run.Workplace;
import gmm.course.skeleton.SkeletonStore;
import gmm.kit.Catalogue;
import gmm.kit.CourseRoot;
import gmm.kit.ExerciseInfo;
import gmm.kit.ExerciseNumber;
import gmm.kit.loop.Loop;
import gmm.kit.loop.Pace;
import gmm.kit.loop.Surroundings;
import gmm.kit.loop.build.Ground;
import gmm.kit.loop.screen.JsonLines;
import gmm.kit.loop.screen.TerminalWatch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges what a student writes, whenever it is saved. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    description = {
      "Judge what you write whenever you save it: leave it running beside your editor.",
      "",
      "The exercise that you are on comes first, then the others of the file, then what was",
      "right before and builds on them."
    },
    footer = {
      "",
      "With --json the same is told to programs, one object in JSON a line: see kit/WATCH.md.",
      "",
      "Examples: course watch",
      "          course watch 2",
      "          course watch 1.3 --json"
    })
final class WatchCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "MODULE or EXERCISE",
      arity = "0..1",
      description = "Where to begin; where you are if nothing is named.")
  private String what;

  @Option(names = "--json", description = "Tell it in JSON, one object a line, for editors.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Workplace workplace = Workplace.at(CourseRoot.find());
    ExerciseInfo first = first(workplace.root());
    Ground ground = workplace.ground();
    Surroundings given = source -> SkeletonStore.find(workplace.root(), source);
    if (json) {
      try (Loop loop =
          new Loop(
              ground,
              given,
              Pace.USUAL,
              SlipMemory.of(workplace.root(), new JsonLines(spec.commandLine().getOut())))) {
        loop.run(first);
      }
    } else {
      Prose prose = Prose.to(spec.commandLine());
      new TerminalWatch(new OtherCommands(workplace), prose::say)
          .run(
              first,
              Boolean.getBoolean("course.terminal") && System.console() != null,
              face -> new Loop(ground, given, Pace.USUAL, SlipMemory.of(workplace.root(), face)));
    }
    return 0;
  }

  private ExerciseInfo first(Path root) throws IOException {
    if (what != null && ExerciseNumber.isOne(what)) {
      return Asked.exercise(spec, what);
    }
    Standings standings = new Standings(root);
    if (what == null) {
      return standings.next().orElseGet(() -> Catalogue.course().all().iterator().next());
    }
    return standings.next(Asked.modules(spec, List.of(what)).getFirst());
  }
}
