package gmm.course;

import gmm.course.lecture.Lecture;
import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.Module;
import gmm.kit.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;

/** Where a student is: a bar per module and what to do next. */
final class StatusReport {

  private static final int BAR = 20;

  /** How one exercise stands. */
  private enum Standing {
    RIGHT,
    WRONG,
    WRITTEN,
    TO_WRITE
  }

  private final Path root;
  private final CommandLine line;
  private final PrintWriter out;

  /** By exercise number: asked for many times, read from the disk once. */
  private final Map<String, Standing> standings = new HashMap<>();

  StatusReport(Path root, CommandLine line) {
    this.root = root;
    this.line = line;
    this.out = line.getOut();
  }

  void show() throws IOException {
    out.println("Gaussian mixtures: where you are");
    out.println();
    for (Module module : Module.values()) {
      List<ExerciseInfo> exercises = Catalogue.course().of(module);
      int right = 0;
      int wrong = 0;
      for (ExerciseInfo e : exercises) {
        Standing standing = standing(e);
        right += standing == Standing.RIGHT ? 1 : 0;
        wrong += standing == Standing.WRONG ? 1 : 0;
      }
      out.printf(
          "  %d  %-24s %s  %d of %d%s%n",
          module.number(),
          module.title(),
          bar(right, exercises.size()),
          right,
          exercises.size(),
          wrong == 0 ? "" : ", " + wrong + " wrong");
    }
    out.println();
    Optional<ExerciseInfo> next = next();
    if (next.isPresent()) {
      show(next.get());
    } else {
      out.println("  Every exercise is right. See them all at work: ./course demo --mine");
    }
    out.flush();
  }

  private void show(ExerciseInfo e) throws IOException {
    Standing standing = standing(e);
    String what =
        switch (standing) {
          case WRONG -> "Mend";
          case WRITTEN -> "Test";
          case TO_WRITE, RIGHT -> "Next";
        };
    String section =
        Lecture.of(root, Module.of(e.module())).title(e.section()).map(t -> ", " + t).orElse("");
    Path source = Progress.source(root, e);
    out.printf("  %s: %s  %s (about %d minutes)%n", what, e.number(), e.title(), e.minutes());
    out.printf(
        "     read   %s/LECTURE.md, section %s%s%n",
        Module.of(e.module()).folder(), e.section(), section);
    out.printf(
        "     write  %s in %s%s%n",
        String.join(", ", e.methods()), root.relativize(source), lineOf(source, e.number()));
    out.printf("     then   ./course test %s%n", e.number());
  }

  private static String lineOf(Path source, String number) throws IOException {
    if (!Files.exists(source)) {
      return "";
    }
    List<String> lines = Files.readAllLines(source);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains("@Exercise(\"" + number + "\")")) {
        return ", line " + (i + 1);
      }
    }
    return "";
  }

  /**
   * In the module worked on last: what is wrong first, then what is not right yet; if it is done,
   * what comes after it, and at last what was left out before it.
   */
  private Optional<ExerciseInfo> next() throws IOException {
    Module current = current();
    for (Standing wanted : List.of(Standing.WRONG, Standing.WRITTEN, Standing.TO_WRITE)) {
      for (ExerciseInfo e : Catalogue.course().of(current)) {
        if (standing(e) == wanted) {
          return Optional.of(e);
        }
      }
    }
    Optional<ExerciseInfo> before = Optional.empty();
    for (ExerciseInfo e : Catalogue.course().all()) {
      if (standing(e) != Standing.RIGHT) {
        if (e.module() > current.number()) {
          return Optional.of(e);
        }
        before = before.or(() -> Optional.of(e));
      }
    }
    return before;
  }

  private Module current() throws IOException {
    Module latest = Module.LIKELIHOOD;
    FileTime time = FileTime.fromMillis(0);
    for (Module module : Module.values()) {
      Optional<FileTime> written = lastWritten(module);
      if (written.isPresent() && written.get().compareTo(time) > 0) {
        latest = module;
        time = written.get();
      }
    }
    return latest;
  }

  /** When an exercise of a module was last changed, if any was written at all. */
  private Optional<FileTime> lastWritten(Module module) throws IOException {
    FileTime latest = null;
    for (ExerciseInfo e : Catalogue.course().of(module)) {
      Path source = Progress.source(root, e);
      if (standing(e) != Standing.TO_WRITE && Files.exists(source)) {
        FileTime time = Files.getLastModifiedTime(source);
        latest = latest == null || time.compareTo(latest) > 0 ? time : latest;
      }
    }
    return Optional.ofNullable(latest);
  }

  private Standing standing(ExerciseInfo e) throws IOException {
    Standing known = standings.get(e.number());
    if (known == null) {
      known = read(e);
      standings.put(e.number(), known);
    }
    return known;
  }

  private Standing read(ExerciseInfo e) throws IOException {
    Path source = Progress.source(root, e);
    if (!Files.exists(source)
        || Files.readString(source).contains("new Todo(\"" + e.number() + "\")")) {
      return Standing.TO_WRITE;
    }
    Map<String, Progress.Entry> known = Progress.of(root, Module.of(e.module()));
    Progress.Entry entry = known.get(e.number());
    if (entry == null) {
      return Standing.WRITTEN;
    }
    return switch (entry.state()) {
      case RIGHT -> Standing.RIGHT;
      case NOT_WRITTEN, WAITING -> Standing.WRITTEN;
      case WRONG, ENDLESS, CRASHED -> Standing.WRONG;
    };
  }

  private String bar(int done, int all) {
    int filled = all == 0 ? 0 : done * BAR / all;
    boolean blocks =
        Charset.forName(System.getProperty("stdout.encoding", "US-ASCII"))
            .newEncoder()
            .canEncode('█');
    String full = blocks ? "█" : "#";
    String empty = blocks ? "░" : ".";
    return line.getColorScheme()
        .ansi()
        .string("@|green " + full.repeat(filled) + "|@" + empty.repeat(BAR - filled));
  }
}
