package gmm.kit.loop.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The usual case, in a fraction of the time: one source has changed, compiles, and looks the same
 * from outside as before, so that no other has to be compiled again.
 */
final class QuickBuild {

  private final Room room;
  private final MemoryCompiler compiler;
  private Built clean;

  QuickBuild(Room room, MemoryCompiler compiler) {
    this.room = room;
    this.compiler = compiler;
  }

  /** Takes note of a build; from one in which all was well others can begin. */
  Built noted(Built built) {
    clean = built.mishaps().isEmpty() ? built : null;
    return built;
  }

  /** The classes; empty where everything has to be compiled. */
  Optional<Built> of(Map<Path, String> texts) {
    if (clean == null || !clean.sound().keySet().equals(texts.keySet())) {
      return Optional.empty();
    }
    Map<Path, String> changed = new HashMap<>(texts);
    changed.entrySet().removeIf(e -> e.getValue().equals(clean.sound().get(e.getKey())));
    if (changed.size() != 1) {
      return changed.isEmpty() ? Optional.of(clean) : Optional.empty();
    }
    String type = type(changed.keySet().iterator().next());
    Map<String, byte[]> others = othersThan(type);
    MemoryCompiler.Compiled compiled = compiler.compile(changed, others);
    Set<String> written =
        compiled.classes().keySet().stream()
            .map(MemoryCompiler::outermost)
            .collect(Collectors.toSet());
    if (!written.equals(Set.of(type))) {
      return Optional.empty(); // it does not compile, or holds more than its own type
    }
    Map<String, byte[]> all = new HashMap<>(others);
    all.putAll(compiled.classes());
    Optional<Set<String>> outside = outside(type, all);
    return outside.isPresent() && outside.equals(outside(type, clean.classes()))
        ? Optional.of(new Built(all, List.of(), Set.of(), texts))
        : Optional.empty();
  }

  /** Has the compiler compile what it has compiled before: the next time it is quicker. */
  void warmUp() {
    if (clean != null) {
      clean.sound().entrySet().stream()
          .findFirst()
          .ifPresent(
              e ->
                  compiler.compile(Map.of(e.getKey(), e.getValue()), othersThan(type(e.getKey()))));
    }
  }

  private Map<String, byte[]> othersThan(String type) {
    Map<String, byte[]> others = new HashMap<>(clean.classes());
    others.keySet().removeIf(name -> MemoryCompiler.outermost(name).equals(type));
    return others;
  }

  private String type(Path source) {
    String name = room.mainFolder().relativize(source).toString();
    return name.substring(0, name.length() - ".java".length()).replace('\\', '.').replace('/', '.');
  }

  private Optional<Set<String>> outside(String type, Map<String, byte[]> classes) {
    Map<String, byte[]> all = new HashMap<>(room.given());
    all.putAll(classes);
    try (MemoryLoader loader =
        new MemoryLoader(all, room.resources(), QuickBuild.class.getClassLoader())) {
      return Outside.of(type, classes, loader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
