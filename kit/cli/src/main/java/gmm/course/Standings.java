package gmm.course;

import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.Module;
import gmm.kit.Progress;
import gmm.kit.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How a student's exercises stand, and which comes next. */
final class Standings {

  /** How one exercise stands. */
  enum Standing {
    RIGHT,
    WRONG,
    WRITTEN,
    TO_WRITE;

    /** {@return it in words} */
    String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  private final Path root;

  /** By exercise number: asked for many times, read from the disk once. */
  private final Map<String, Standing> known = new HashMap<>();

  private final Map<Path, Optional<String>> texts = new HashMap<>();
  private final Map<Module, Map<String, Progress.Entry>> progress = new EnumMap<>(Module.class);

  Standings(Path root) {
    this.root = root;
  }

  Standing of(ExerciseInfo e) throws IOException {
    Standing standing = known.get(e.number());
    if (standing == null) {
      standing = read(e);
      known.put(e.number(), standing);
    }
    return standing;
  }

  private Standing read(ExerciseInfo e) throws IOException {
    if (text(Progress.source(root, e))
        .filter(text -> !text.contains("new Todo(\"" + e.number() + "\")"))
        .isEmpty()) {
      return Standing.TO_WRITE;
    }
    Progress.Entry entry = progress(Module.of(e.module())).get(e.number());
    if (entry == null) {
      return Standing.WRITTEN;
    }
    return switch (entry.state()) {
      case RIGHT -> Standing.RIGHT;
      case NOT_WRITTEN, WAITING -> Standing.WRITTEN;
      case WRONG, ENDLESS, CRASHED -> Standing.WRONG;
    };
  }

  /** A source's text; empty where there is no such file. */
  private Optional<String> text(Path source) throws IOException {
    Optional<String> text = texts.get(source);
    if (text == null) {
      text = Files.exists(source) ? Optional.of(Utf8.readLeniently(source)) : Optional.empty();
      texts.put(source, text);
    }
    return text;
  }

  private Map<String, Progress.Entry> progress(Module module) throws IOException {
    Map<String, Progress.Entry> entries = progress.get(module);
    if (entries == null) {
      entries = Progress.of(root, module);
      progress.put(module, entries);
    }
    return entries;
  }

  /** How many exercises of a module are in this state. */
  int count(Module module, Standing wanted) throws IOException {
    int count = 0;
    for (ExerciseInfo e : Catalogue.course().of(module)) {
      count += of(e) == wanted ? 1 : 0;
    }
    return count;
  }

  /**
   * In the module worked on last: what is wrong first, then what is not right yet; if it is done,
   * what comes after it, and finally what was left out before it.
   */
  Optional<ExerciseInfo> next() throws IOException {
    Module current = current();
    Optional<ExerciseInfo> here = firstNotRight(current);
    if (here.isPresent()) {
      return here;
    }
    Optional<ExerciseInfo> before = Optional.empty();
    for (ExerciseInfo e : Catalogue.course().all()) {
      if (of(e) != Standing.RIGHT) {
        if (e.module() > current.number()) {
          return Optional.of(e);
        }
        before = before.or(() -> Optional.of(e));
      }
    }
    return before;
  }

  /** In one module: what is wrong first, then what is not right yet; else its first. */
  ExerciseInfo next(Module module) throws IOException {
    return firstNotRight(module).orElse(Catalogue.course().of(module).getFirst());
  }

  private Optional<ExerciseInfo> firstNotRight(Module module) throws IOException {
    for (Standing wanted : List.of(Standing.WRONG, Standing.WRITTEN, Standing.TO_WRITE)) {
      for (ExerciseInfo e : Catalogue.course().of(module)) {
        if (of(e) == wanted) {
          return Optional.of(e);
        }
      }
    }
    return Optional.empty();
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
      if (of(e) != Standing.TO_WRITE && Files.exists(source)) {
        FileTime time = Files.getLastModifiedTime(source);
        latest = latest == null || time.compareTo(latest) > 0 ? time : latest;
      }
    }
    return Optional.ofNullable(latest);
  }
}
