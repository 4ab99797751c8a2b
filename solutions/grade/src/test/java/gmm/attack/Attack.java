package gmm.attack;

import com.sun.source.tree.MethodTree;
import gmm.course.skeleton.ParsedSource;
import gmm.course.skeleton.Skeleton;
import gmm.course.skeleton.Splice;
import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.Module;
import gmm.kit.grade.intake.HandedIn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A submission whose methods attack, and each returns what is no answer. */
final class Attack {

  private final Path course;
  private final int port;
  private final List<Path> places;
  private final Set<String> written = new TreeSet<>();

  /**
   * @param port where somebody listens
   * @param places that a submission must neither read nor write
   */
  Attack(Path course, int port, List<Path> places) {
    this.course = course;
    this.port = port;
    this.places = places;
  }

  /** Exercises whose tests run whatever the others do. */
  static List<ExerciseInfo> standingAlone(Module module) {
    return Catalogue.course().of(module).stream()
        .filter(e -> Catalogue.course().allNeedsOf(e.number()).isEmpty())
        .toList();
  }

  /** Writes a submission: by exercise the name of its attack, some solved, all others unwritten. */
  void write(Map<String, String> attacks, Set<String> solved, Path folder) throws IOException {
    written.clear();
    written.addAll(attacks.keySet());
    written.addAll(solved);
    Map<Module, Map<String, byte[]>> all = new EnumMap<>(Module.class);
    for (String number : attacks.keySet()) {
      Module module = Module.of(Catalogue.course().get(number).module());
      all.computeIfAbsent(module, m -> sources(m, attacks));
    }
    new HandedIn(all, 0, List.of()).writeTo(folder);
  }

  private Map<String, byte[]> sources(Module module, Map<String, String> attacks) {
    Map<String, byte[]> sources = new TreeMap<>();
    for (ExerciseInfo e : Catalogue.course().of(module)) {
      String name = "src/main/java/" + e.type().replace('.', '/') + ".java";
      Path solved = course.resolve("solutions").resolve(module.folder()).resolve(name);
      sources.put(name, bytes(attacked(name, read(solved), attacks)));
    }
    String own = "src/main/java/" + module.packageName().replace('.', '/') + "/Attacks.java";
    sources.put(own, bytes(attacks(module)));
    return sources;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String attacked(String name, String solved, Map<String, String> attacks) {
    String partly = Skeleton.of(name, solved, written);
    ParsedSource source = ParsedSource.of(name, partly);
    Splice splice = new Splice();
    source
        .exercises()
        .forEach(
            (method, number) -> {
              if (attacks.containsKey(number)) {
                splice.replace(
                    source.start(method.getBody()),
                    source.end(method.getBody()),
                    body(attacks.get(number), method));
              }
            });
    return splice.of(partly);
  }

  private static String body(String attack, MethodTree method) {
    String none =
        switch (method.getReturnType().toString()) {
          case "void" -> "";
          case "double" -> "Double.NaN";
          case "int" -> "-1";
          case "boolean" -> "false";
          default -> "null";
        };
    return """
    {
        try {
          Attacks.%s();
        } catch (RuntimeException e) {
          throw e;
        } catch (Exception e) {
          throw new IllegalStateException(e);
        }
        return %s;
      }\
    """
        .formatted(attack, none);
  }

  private String attacks(Module module) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("PACKAGE", module.packageName());
    values.put("PLACES", String.join(",", places.stream().map(Path::toString).toList()));
    values.put("PORT", String.valueOf(port));
    values.put("SELF", String.valueOf(module.number()));
    try (InputStream in = Attack.class.getResourceAsStream("Attacks.java.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (var value : values.entrySet()) {
        text = text.replace(value.getKey(), value.getValue());
      }
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
