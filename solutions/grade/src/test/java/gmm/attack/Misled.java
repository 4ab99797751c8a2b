package gmm.attack;

import gmm.course.skeleton.ParsedSource;
import gmm.course.skeleton.Skeleton;
import gmm.course.skeleton.Splice;
import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.Module;
import gmm.kit.testing.Corpus;
import gmm.kit.testing.Mistake;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A submission in which methods make known mistakes: the corpus's own sources, as helpers. */
final class Misled {

  private final Path course;

  Misled(Path course) {
    this.course = course;
  }

  /** One mistake of each exercise that stands alone; by exercise its name. */
  Map<String, Method> mistakes(Module module, int which) {
    Map<String, Method> chosen = new TreeMap<>();
    for (ExerciseInfo e : Attack.standingAlone(module)) {
      List<Method> all = Corpus.mistakes(e.number());
      if (!all.isEmpty()) {
        chosen.put(e.number(), all.get(which % all.size()));
      }
    }
    return chosen;
  }

  /** Writes the submission's module into a folder laid out as a course. */
  void write(Module module, Map<String, Method> mistakes, Path folder) throws IOException {
    Path into = folder.resolve(module.folder()).resolve("src/main/java");
    String packageFolder = module.packageName().replace('.', '/');
    Files.createDirectories(into.resolve(packageFolder));
    for (ExerciseInfo e : Catalogue.course().of(module)) {
      String name = e.type().replace('.', '/') + ".java";
      Path made = into.resolve(name);
      Path solved =
          course.resolve("solutions").resolve(module.folder()).resolve("src/main/java/" + name);
      Method mistake = mistakes.get(e.number());
      String text = Files.readString(Files.exists(made) ? made : solved);
      if (mistake != null) {
        String call = mistake.getDeclaringClass().getName() + "." + mistake.getName();
        text = Skeleton.delegating(name, text, e.number(), Corpus.methodOf(mistake), call);
      }
      Files.writeString(made, text);
    }
    Path corpus = course.resolve("solutions/mistakes/src/main/java").resolve(packageFolder);
    try (Stream<Path> sources = Files.list(corpus)) {
      for (Path source : sources.filter(p -> p.toString().endsWith(".java")).toList()) {
        String text = Files.readString(source);
        Files.writeString(into.resolve(packageFolder).resolve(source.getFileName()), plain(text));
      }
    }
  }

  /** Lets an exercise's method answer one thing always. */
  static void answer(Path folder, String number, String answer) throws IOException {
    ExerciseInfo exercise = Catalogue.course().get(number);
    String name = exercise.type().replace('.', '/') + ".java";
    Path file =
        folder
            .resolve(Module.of(exercise.module()).folder())
            .resolve("src/main/java")
            .resolve(name);
    ParsedSource source = ParsedSource.of(name, Files.readString(file));
    Splice splice = new Splice();
    source
        .exercises()
        .forEach(
            (method, n) -> {
              if (n.equals(number)) {
                splice.replace(
                    source.start(method.getBody()),
                    source.end(method.getBody()),
                    "{ return " + answer + "; }");
              }
            });
    Files.writeString(file, splice.of(source.text()));
  }

  /** Without the annotations, which a submission's process does not know. */
  static String plain(String source) {
    String text = source.replace("import " + Mistake.class.getName() + ";", "");
    int at = text.indexOf("@Mistake(");
    while (at >= 0) {
      int end = at + "@Mistake".length();
      int depth = 0;
      boolean quoted = false;
      do {
        char c = text.charAt(end++);
        quoted ^= c == '"' && text.charAt(end - 2) != '\\';
        depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
      } while (depth > 0);
      text = text.substring(0, at) + text.substring(end);
      at = text.indexOf("@Mistake(");
    }
    return text;
  }
}
