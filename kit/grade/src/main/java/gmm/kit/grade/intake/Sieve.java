package gmm.kit.grade.intake;

import gmm.kit.InputException;
import gmm.kit.Module;
import gmm.kit.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Lets Java sources of the modules through, by their names alone, and counts all else. Nothing is
 * written anywhere, and no more is kept in memory than sources of a sensible size.
 */
final class Sieve {

  private static final int MOST_ENTRIES = 100_000;
  private static final int MOST_SOURCES = 2_000;
  private static final int LARGEST_SOURCE = 512 << 10;
  private static final int MOST_BYTES = 16 << 20;
  private static final String MAIN = "src/main/java/";

  /** Gives a file's content, when it is wanted. */
  @FunctionalInterface
  interface Content {
    InputStream open() throws IOException;
  }

  private final Map<String, byte[]> found = new TreeMap<>();
  private final List<String> notes = new ArrayList<>();
  private int entries;
  private int ignored;
  private int links;
  private int outside;
  private long bytes;

  /** Something that is no file: a link, a device. */
  void link() {
    countEntry();
    links++;
  }

  /** A file by its name in the submission. */
  void file(String name, Content content) throws IOException {
    countEntry();
    Optional<String> path = safe(name);
    if (path.isEmpty()) {
      outside++;
    } else if (!path.get().endsWith(".java") || !isWanted(path.get())) {
      ignored++;
    } else if (found.containsKey(path.get())) {
      note(path.get() + " is there twice: the first one counts.");
    } else {
      take(path.get(), content);
    }
  }

  private void countEntry() {
    if (++entries > MOST_ENTRIES) {
      throw new InputException(
          "it holds more than %,d files: hand in the modules' src/main/java alone"
              .formatted(MOST_ENTRIES));
    }
  }

  /** The name with slashes; empty where it leads out of the submission. */
  private static Optional<String> safe(String name) {
    String path = name.replace('\\', '/').replaceFirst("^(\\./)+", "");
    boolean bad =
        path.startsWith("/")
            || path.matches("(?s)[A-Za-z]:.*")
            || path.chars().anyMatch(c -> c < ' ' || c == 0x7f || c == 0xfffd)
            || List.of(path.split("/")).stream().anyMatch(s -> s.equals("..") || s.equals("."));
    return bad ? Optional.empty() : Optional.of(path);
  }

  private static boolean isWanted(String path) {
    List<String> parts = List.of(path.split("/"));
    return parts.stream().noneMatch(p -> p.startsWith(".") || p.equals("__MACOSX"))
        && !parts.contains("solutions")
        && !parts.contains("target")
        && !path.contains("src/test/")
        && moduleOf(path) != null;
  }

  private void take(String path, Content content) throws IOException {
    byte[] text;
    try (InputStream in = content.open()) {
      text = in.readNBytes(LARGEST_SOURCE + 1);
    }
    bytes += text.length;
    if (text.length > LARGEST_SOURCE) {
      note("%s is larger than %d KB: left out.".formatted(path, LARGEST_SOURCE >> 10));
    } else if (found.size() >= MOST_SOURCES || bytes > MOST_BYTES) {
      throw new InputException(
          "it holds more than %,d sources, or %d MB of them"
              .formatted(MOST_SOURCES, MOST_BYTES >> 20));
    } else {
      Optional<Utf8.Fault> fault = Utf8.fault(text);
      fault.ifPresentOrElse(
          f -> note("%s, line %d: %s It is left out.".formatted(path, f.line(), f.sentence())),
          () -> found.put(path, text));
    }
  }

  private void note(String sentence) {
    if (notes.size() < 50) {
      notes.add(sentence);
    }
  }

  /** The place of a source: the folder of a course, a module, and the file below it. */
  private record Place(String course, Module module, String file) {}

  private static Place moduleOf(String path) {
    for (Module module : Module.values()) {
      int at = ("/" + path).indexOf("/" + module.folder() + "/" + MAIN);
      if (at >= 0) {
        return new Place(
            path.substring(0, at), module, path.substring(at + module.folder().length() + 1));
      }
    }
    for (Module module : Module.values()) {
      String folder = module.packageName().replace('.', '/') + "/";
      int at = ("/" + path).indexOf("/" + folder);
      if (at >= 0) {
        String course = path.substring(0, at);
        return new Place(
            course.replaceFirst("/?src/main/java/?$", ""), module, MAIN + path.substring(at));
      }
    }
    return null;
  }

  /** All that came through. */
  HandedIn result() {
    Map<String, List<Place>> byCourse = new TreeMap<>();
    Map<Place, byte[]> texts = new HashMap<>();
    found.forEach(
        (path, text) -> {
          Place place = moduleOf(path);
          texts.put(place, text);
          byCourse.computeIfAbsent(place.course(), c -> new ArrayList<>()).add(place);
        });
    Map<Module, Map<String, byte[]>> sources = new EnumMap<>(Module.class);
    TreeSet<String> unused = new TreeSet<>();
    byCourse.keySet().stream()
        .sorted(
            Comparator.comparingInt((String c) -> c.split("/").length)
                .thenComparing(String::length)
                .thenComparing(Comparator.naturalOrder()))
        .forEach(
            course -> {
              boolean other = false;
              Map<Module, Map<String, byte[]>> here = new EnumMap<>(Module.class);
              for (Place place : byCourse.get(course)) {
                other |= sources.containsKey(place.module());
                here.computeIfAbsent(place.module(), m -> new TreeMap<>())
                    .put(place.file(), texts.get(place));
              }
              here.forEach(sources::putIfAbsent);
              if (other) {
                unused.add(course.isEmpty() ? "the top folder" : course);
              }
            });
    if (!unused.isEmpty()) {
      note("A module is there more than once: the one in %s is left out.".formatted(unused));
    }
    if (links > 0) {
      note("Links and the like are not followed: %d.".formatted(links));
    }
    if (outside > 0) {
      note("Names that lead out of the submission, or cannot be: %d, left out.".formatted(outside));
    }
    return new HandedIn(sources, ignored, notes);
  }
}
