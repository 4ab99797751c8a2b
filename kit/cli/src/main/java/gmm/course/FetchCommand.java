package gmm.course;

import gmm.course.fetch.Fetcher;
import gmm.course.fetch.Mirror;
import gmm.kit.data.DataHome;
import gmm.kit.data.DataSet;
import gmm.kit.data.DataSets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fetches data that does not ship with the course. */
@Command(
    name = "fetch",
    mixinStandardHelpOptions = true,
    description = {
      "Fetch data that does not ship with the course: mnist (12 MB), lfw (233 MB).",
      "",
      "Each file is checked against its published digest, and what is here already stays. A download"
          + " that was broken off goes on where it stopped. Without a name: what is here.",
      "",
      "The files go to $" + DataHome.VARIABLE + ", or a folder gmm-course among your caches."
    },
    footer = {
      "",
      "Behind a proxy: JAVA_TOOL_OPTIONS=\"-Dhttps.proxyHost=HOST -Dhttps.proxyPort=PORT\".",
      "",
      "Examples:",
      "  course fetch mnist",
      "  course fetch lfw --from https://mirror.example.org/lfw-funneled.tgz",
      "  course fetch mnist --from ../stick/mnist"
    })
final class FetchCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SET", arity = "0..*", description = "What to fetch: mnist, lfw.")
  private List<String> names = List.of();

  @Option(
      names = "--from",
      paramLabel = "PLACE",
      description =
          "Fetch from another place that has the same files: the address or the path of a folder"
              + " (its address ends with a slash), or of the file if there is only one.")
  private String from;

  @Option(names = "--offline", description = "Only check what is here, and fetch nothing.")
  private boolean offline;

  @Override
  public Integer call() {
    Prose print = Prose.to(spec.commandLine());
    List<DataSet> sets = Asked.dataSets(spec, names);
    demand(from == null || sets.size() == 1, "--from is for one data set: name it");
    demand(from == null || !offline, "--from names a place to fetch from: leave --offline out");
    Optional<Mirror> mirror = Asked.mirror(spec, from);
    if (sets.isEmpty()) {
      list(print);
      return 0;
    }
    Fetcher fetcher = Fetcher.into(DataHome.folder(), print::say);
    for (DataSet set : sets) {
      if (offline) {
        fetcher.verify(set);
      } else {
        fetcher.fetch(set, mirror);
        print.say("./course demo %d shows it.", set.module());
      }
    }
    return 0;
  }

  private static void list(Prose print) {
    for (DataSet set : DataSet.values()) {
      print.say(
          DataSets.fetched()
              .find(set)
              .map(place -> "%s: %s is in %s.".formatted(set.word(), set.title(), place))
              .orElse(
                  "%s: %s is not here; ./course fetch %1$s gets it (%s)."
                      .formatted(set.word(), set.title(), set.size())));
    }
  }

  private void demand(boolean condition, String otherwise) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), otherwise);
    }
  }
}
