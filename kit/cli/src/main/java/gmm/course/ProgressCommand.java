package gmm.course;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gmm.course.Standings.Standing;
import gmm.kit.Catalogue;
import gmm.kit.CourseRoot;
import gmm.kit.ExerciseInfo;
import gmm.kit.Module;
import gmm.kit.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How every exercise stands, without running anything. */
@Command(
    name = "progress",
    mixinStandardHelpOptions = true,
    description = "How every exercise stood when it was last tested, and which comes next.",
    footer = {
      "",
      "With --json: an object with format (1), next (an exercise, or left out) and modules, each",
      "with module, title, right and its exercises: number, title, state (right, wrong, written,",
      "to write), file, section, minutes.",
      "",
      "Example: course progress --json"
    })
final class ProgressCommand implements Callable<Integer> {

  private static final int FORMAT = 1;

  /** The document. */
  @JsonInclude(Include.NON_NULL)
  private record Document(int format, String next, List<ModulePart> modules) {}

  private record ModulePart(int module, String title, int right, List<ExercisePart> exercises) {}

  private record ExercisePart(
      String number, String title, String state, String file, String section, int minutes) {}

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Print it as JSON, for tools.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Path root = CourseRoot.find();
    Standings standings = new Standings(root);
    if (json) {
      spec.commandLine()
          .getOut()
          .println(
              JsonMapper.builder()
                  .enable(SerializationFeature.INDENT_OUTPUT)
                  .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                  .build()
                  .writeValueAsString(document(root, standings)));
      spec.commandLine().getOut().flush();
      return 0;
    }
    ProgressTable.show(standings, Prose.to(spec.commandLine()));
    return 0;
  }

  private static Document document(Path root, Standings standings) throws IOException {
    List<ModulePart> modules = new ArrayList<>();
    for (Module module : Module.values()) {
      List<ExercisePart> exercises = new ArrayList<>();
      for (ExerciseInfo e : Catalogue.course().of(module)) {
        exercises.add(
            new ExercisePart(
                e.number(),
                e.title(),
                standings.of(e).words(),
                root.relativize(Progress.source(root, e)).toString().replace('\\', '/'),
                e.section(),
                e.minutes()));
      }
      int right = standings.count(module, Standing.RIGHT);
      modules.add(new ModulePart(module.number(), module.title(), right, exercises));
    }
    return new Document(FORMAT, standings.next().map(ExerciseInfo::number).orElse(null), modules);
  }
}
