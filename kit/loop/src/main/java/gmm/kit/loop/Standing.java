package gmm.kit.loop;

import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.ExerciseState;
import gmm.kit.Module;
import gmm.kit.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How a module's exercises stand, and on which classes that was found. */
final class Standing {

  private final Path root;
  private final Module module;
  private final Set<String> types;
  private final Map<String, ExerciseState> states = new HashMap<>();
  private final Map<String, String> foundOn = new HashMap<>();
  private Map<String, String> digests = Map.of();

  Standing(Path root, Module module) throws IOException {
    this.root = root;
    this.module = module;
    this.types =
        Catalogue.course().of(module).stream().map(ExerciseInfo::type).collect(Collectors.toSet());
    Progress.of(root, module).forEach((number, entry) -> states.put(number, entry.state()));
  }

  /** The classes are these from now on. */
  void on(Map<String, byte[]> classes) {
    Map<String, MessageDigest> byType = new TreeMap<>();
    new TreeMap<>(classes)
        .forEach(
            (name, bytes) -> {
              String type = name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
              byType.computeIfAbsent(types.contains(type) ? type : "", t -> sha()).update(bytes);
            });
    Map<String, String> now = new HashMap<>();
    byType.forEach((type, digest) -> now.put(type, HexFormat.of().formatHex(digest.digest())));
    digests = now;
  }

  /** What was found before this loop began, if the sources have not changed since. */
  void believeProgress() throws IOException {
    Map<String, Progress.Entry> entries = Progress.of(root, module);
    for (ExerciseInfo e : Catalogue.course().of(module)) {
      Progress.Entry entry = entries.get(e.number());
      if (entry != null && entry.digest().equals(Progress.digest(Progress.source(root, e)))) {
        foundOn.put(e.number(), fingerprint(e.number()));
      }
    }
  }

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** What an exercise's verdict can depend on: its class, those that it builds on, helpers. */
  private String fingerprint(String exercise) {
    Set<String> numbers = new TreeSet<>(Catalogue.course().allNeedsOf(exercise));
    numbers.add(exercise);
    Set<String> on = new TreeSet<>(Set.of(""));
    numbers.forEach(n -> on.add(Catalogue.course().get(n).type()));
    return on.stream().map(type -> digests.getOrDefault(type, "-")).collect(Collectors.joining());
  }

  Optional<ExerciseState> of(String exercise) {
    return Optional.ofNullable(states.get(exercise));
  }

  /** Whether the last verdict holds for the classes as they are. */
  private boolean isCurrent(String exercise) {
    return fingerprint(exercise).equals(foundOn.get(exercise));
  }

  void judged(String exercise, ExerciseState state) {
    states.put(exercise, state);
    foundOn.put(exercise, fingerprint(exercise));
  }

  /** What must be run along, so that it is known how what an exercise builds on stands. */
  List<String> uncertain(String exercise) {
    return Catalogue.course().allNeedsOf(exercise).stream()
        .filter(n -> states.get(n) != ExerciseState.RIGHT || !isCurrent(n))
        .toList();
  }

  /** What an exercise builds on and that took a process with it, or came to no end. */
  List<String> deadly(String exercise) {
    return Catalogue.course().allNeedsOf(exercise).stream()
        .filter(
            n ->
                isCurrent(n)
                    && (states.get(n) == ExerciseState.CRASHED
                        || states.get(n) == ExerciseState.ENDLESS))
        .toList();
  }

  /** Those that build on one of these, and were right, or waited. */
  List<String> dependents(Set<String> exercises) {
    return Catalogue.course().of(module).stream()
        .map(ExerciseInfo::number)
        .filter(n -> !exercises.contains(n))
        .filter(n -> states.get(n) == ExerciseState.RIGHT || states.get(n) == ExerciseState.WAITING)
        .filter(n -> Catalogue.course().allNeedsOf(n).stream().anyMatch(exercises::contains))
        .filter(n -> !isCurrent(n) || states.get(n) == ExerciseState.WAITING)
        .toList();
  }

  /** Those that were right with other classes. */
  List<String> outdated() {
    return Catalogue.course().of(module).stream()
        .map(ExerciseInfo::number)
        .filter(n -> states.get(n) == ExerciseState.RIGHT && !isCurrent(n))
        .toList();
  }

  int right() {
    return (int) states.values().stream().filter(ExerciseState.RIGHT::equals).count();
  }

  /** The exercise to go on with: from this one on, then from the module's first. */
  Optional<String> next(String exercise) {
    List<String> all = Catalogue.course().of(module).stream().map(ExerciseInfo::number).toList();
    int at = Math.max(0, all.indexOf(exercise));
    for (int i = 0; i < all.size(); i++) {
      String number = all.get((at + i) % all.size());
      if (states.get(number) != ExerciseState.RIGHT) {
        return Optional.of(number);
      }
    }
    return Catalogue.course().all().stream()
        .filter(e -> e.module() == module.number() + 1)
        .map(ExerciseInfo::number)
        .findFirst();
  }
}
