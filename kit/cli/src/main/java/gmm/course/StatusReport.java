package gmm.course;

import gmm.course.Standings.Standing;
import gmm.course.lecture.SectionText;
import gmm.course.run.Compiler.Problem;
import gmm.course.run.StudentModule;
import gmm.course.run.Workplace;
import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.Module;
import gmm.kit.Progress;
import gmm.kit.Utf8;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a student is: a bar per module, what does not compile, and what to do next. */
final class StatusReport {

  private static final int BAR = 20;
  private static final int SHORT_BAR = 8;

  /** A line with the long bar and all that may follow it. */
  private static final int WIDE = 78;

  private final Path root;
  private final Prose prose;
  private final Standings standings;

  StatusReport(Path root, Prose prose) {
    this.root = root;
    this.prose = prose;
    this.standings = new Standings(root);
  }

  void show() throws IOException {
    Map<Module, List<Problem>> broken = broken();
    prose.say("Gaussian mixtures: where you are");
    prose.say("");
    for (Module module : Module.values()) {
      bar(module, broken.containsKey(module));
    }
    prose.say("");
    for (var entry : broken.entrySet()) {
      mend(entry.getKey(), entry.getValue());
    }
    Optional<ExerciseInfo> next = standings.next();
    if (next.isPresent()) {
      show(next.get());
    } else {
      prose.say("  Every exercise is right. See them all at work: ./course demo --mine");
    }
  }

  /** The modules that do not compile; one that nobody has touched does. */
  private Map<Module, List<Problem>> broken() throws IOException {
    Map<Module, List<Problem>> broken = new EnumMap<>(Module.class);
    for (Module module : Module.values()) {
      StudentModule student = new StudentModule(Workplace.at(root), module);
      if (student.sources().changed()) {
        List<Problem> problems = student.compileMain();
        if (!problems.isEmpty()) {
          broken.put(module, problems);
        }
      }
    }
    return broken;
  }

  private void bar(Module module, boolean broken) throws IOException {
    int all = Catalogue.course().of(module).size();
    int right = standings.count(module, Standing.RIGHT);
    int wrong = standings.count(module, Standing.WRONG);
    prose.say(
        "  %d  %-24s %s  %d of %d%s%s",
        module.number(),
        module.title(),
        bar(right, all),
        right,
        all,
        wrong == 0 ? "" : ", " + wrong + " wrong",
        broken ? ", does not compile" : "");
  }

  private void mend(Module module, List<Problem> problems) {
    Problem first = problems.getFirst();
    String more = problems.size() == 1 ? "" : " (and %d more)".formatted(problems.size() - 1);
    prose.say("  Mend: module %d, %s, does not compile%s", module.number(), module.title(), more);
    prose.say("     in     %s", first.where(root));
    prose.say(
        "     since  %s", String.join(" ", first.message().lines().map(String::strip).toList()));
    prose.say("     then   ./course test %d", module.number());
    prose.say("");
  }

  private void show(ExerciseInfo e) throws IOException {
    String what =
        switch (standings.of(e)) {
          case WRONG -> "Mend";
          case WRITTEN -> "Test";
          case TO_WRITE, RIGHT -> "Next";
        };
    Path lecture = root.resolve(Module.of(e.module()).folder()).resolve("LECTURE.md");
    String section = SectionText.title(lecture, e.section()).map(t -> ", " + t).orElse("");
    Path source = Progress.source(root, e);
    prose.say("  %s: %s  %s (about %d minutes)", what, e.number(), e.title(), e.minutes());
    prose.say(
        "     read   %s/LECTURE.md, section %s%s",
        Module.of(e.module()).folder(), e.section(), section);
    prose.say(
        "     write  %s in %s%s",
        String.join(", ", e.methods()), root.relativize(source), lineOf(source, e.number()));
    prose.say("     then   ./course test %s", e.number());
  }

  private static String lineOf(Path source, String number) throws IOException {
    if (!Files.exists(source)) {
      return "";
    }
    List<String> lines = Utf8.readLeniently(source).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains("@Exercise(\"" + number + "\")")) {
        return ", line " + (i + 1);
      }
    }
    return "";
  }

  private String bar(int done, int all) {
    int length = prose.width() < WIDE ? SHORT_BAR : BAR;
    int filled = all == 0 ? 0 : done * length / all;
    boolean blocks =
        Charset.forName(System.getProperty("stdout.encoding", "US-ASCII"))
            .newEncoder()
            .canEncode('█');
    String full = blocks ? "█" : "#";
    String empty = blocks ? "░" : ".";
    return prose.in(Prose.Colour.GREEN, full.repeat(filled)) + empty.repeat(length - filled);
  }
}
