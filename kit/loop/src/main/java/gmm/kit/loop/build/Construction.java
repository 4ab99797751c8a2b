package gmm.kit.loop.build;

import gmm.kit.Catalogue;
import gmm.kit.Progress;
import gmm.kit.testing.OwnClasses;
import gmm.kit.testing.OwnClasses.Breach;
import gmm.kit.testing.Whose;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One attempt to compile a module: a source that is broken is set aside, another text stands in for
 * it, and the rest is compiled all the same.
 */
final class Construction {

  private final Ground ground;
  private final Room room;
  private final MemoryCompiler compiler;
  private final StandIns standIns;
  private final Map<String, byte[]> examined;
  private final Set<Path> broken = new TreeSet<>();
  private final List<Mishap> mishaps = new ArrayList<>();
  private final Map<Path, List<String>> left = new HashMap<>();

  /**
   * @param examined the classes that were found in order before: they are not looked at again
   */
  Construction(
      Ground ground,
      Room room,
      MemoryCompiler compiler,
      StandIns standIns,
      Map<String, byte[]> examined) {
    this.examined = examined;
    this.ground = ground;
    this.room = room;
    this.compiler = compiler;
    this.standIns = standIns;
  }

  /** The classes of the texts. */
  Built of(Map<Path, String> texts) {
    Map<Path, String> now = new TreeMap<>(texts);
    Map<String, byte[]> classes = Map.of();
    for (boolean again = true; again; ) {
      MemoryCompiler.Compiled compiled = compiler.compile(now, Map.of());
      classes = compiled.classes();
      List<Mishap> found = compiled.mishaps().isEmpty() ? examined(classes) : compiled.mishaps();
      again = !found.isEmpty() && replaced(found, now);
    }
    Map<Path, String> sound = new HashMap<>(texts);
    sound.keySet().removeAll(broken);
    return new Built(classes, mishaps, broken, sound);
  }

  /** Whether there is something else to be tried. */
  private boolean replaced(List<Mishap> found, Map<Path, String> now) {
    Set<Path> culprits =
        found.stream().map(Mishap::file).filter(f -> f != null).collect(Collectors.toSet());
    found.stream().filter(m -> !broken.contains(m.file())).forEach(mishaps::add);
    boolean changed = false;
    for (Path culprit : culprits) {
      broken.add(culprit);
      List<String> others = left.computeIfAbsent(culprit, f -> new ArrayList<>(standIns.of(f)));
      if (!others.isEmpty()) {
        now.put(culprit, others.removeFirst());
        changed = true;
      } else {
        changed |= now.remove(culprit) != null;
      }
    }
    return changed;
  }

  /** Exercise classes that are not there, or not in a form that the rest of the course can call. */
  private List<Mishap> examined(Map<String, byte[]> classes) {
    Map<String, Path> files = new TreeMap<>();
    Catalogue.course()
        .of(room.module())
        .forEach(e -> files.put(e.type(), Progress.source(ground.root(), e)));
    List<Mishap> absent =
        files.entrySet().stream()
            .filter(e -> !classes.containsKey(e.getKey()))
            .map(e -> Mishap.of(e.getValue(), absent(e.getKey())))
            .toList();
    return absent.isEmpty()
        ? breaches(classes).stream().map(b -> Mishap.of(files.get(b.type()), b.sentence())).toList()
        : absent;
  }

  private String absent(String type) {
    String number =
        Catalogue.course().of(room.module()).stream()
            .filter(e -> e.type().equals(type))
            .findFirst()
            .orElseThrow()
            .number();
    return "The class %s is not there: has the file been emptied or renamed? Bring it back, or: ./course reset %s --whole gives it as it was given."
        .formatted(type.substring(type.lastIndexOf('.') + 1), number);
  }

  private List<Breach> breaches(Map<String, byte[]> classes) {
    Map<String, byte[]> all = new HashMap<>(room.given());
    all.putAll(classes);
    try (MemoryLoader loader =
        new MemoryLoader(all, room.resources(), Construction.class.getClassLoader())) {
      List<Breach> found =
          new OwnClasses(room.module(), Whose.STUDENTS, loader)
              .breaches(type -> !Arrays.equals(examined.get(type), classes.get(type)));
      if (found.isEmpty()) {
        examined.clear();
        examined.putAll(classes);
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
