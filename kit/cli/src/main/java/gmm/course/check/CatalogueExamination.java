package gmm.course.check;

import gmm.course.lecture.Lecture;
import gmm.course.skeleton.Skeleton;
import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.Module;
import gmm.kit.testing.Corpus;
import gmm.kit.testing.Mistake;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Every exercise has all that belongs to it: a method in the solution, a section of the lecture,
 * which sets it, two hints, prerequisites that exist, two known mistakes; and every marked method
 * is an exercise.
 */
record CatalogueExamination(Path root, List<Module> modules) implements Examination {

  private static final int FEWEST_HINTS = 2;
  private static final int FEWEST_MISTAKES = 2;

  @Override
  public Finding examine() throws IOException {
    List<String> breaches = new ArrayList<>();
    int examined = 0;
    for (Module module : modules) {
      Lecture lecture = Lecture.of(root, module);
      Map<String, Set<String>> marked = marked(module);
      for (ExerciseInfo exercise : Catalogue.course().of(module)) {
        examined++;
        examine(exercise, lecture, breaches);
        Set<String> types = marked.remove(exercise.number());
        if (!Set.of(exercise.type()).equals(types)) {
          breaches.add(
              "%s is of %s in the catalogue, but is marked in %s of the solution."
                  .formatted(exercise.number(), exercise.type(), types == null ? "none" : types));
        }
      }
      marked
          .keySet()
          .forEach(
              n ->
                  breaches.add(
                      "%s is marked in the solution, but module-0%d.json does not have it."
                          .formatted(n, module.number())));
    }
    return new Finding("every exercise is complete", examined, "exercises", breaches);
  }

  /** The types that hold each exercise, by number: a student's classes are known by them. */
  private Map<String, Set<String>> marked(Module module) throws IOException {
    Map<String, Set<String>> found = new TreeMap<>();
    Path sources = root.resolve("solutions").resolve(module.folder()).resolve("src/main/java");
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String path = sources.relativize(file).toString().replaceFirst("\\.java$", "");
        String type = path.replace(file.getFileSystem().getSeparator(), ".");
        Skeleton.exercisesIn(file.toString(), Files.readString(file))
            .forEach(n -> found.computeIfAbsent(n, key -> new TreeSet<>()).add(type));
      }
    }
    return found;
  }

  private static void examine(ExerciseInfo e, Lecture lecture, List<String> breaches) {
    if (lecture.title(e.section()).isEmpty()) {
      breaches.add(e.number() + ": the lecture has no section " + e.section() + ".");
    }
    if (!lecture.exercises().contains(e.number())) {
      breaches.add("%1$s: the lecture does not set **Exercise %1$s**.".formatted(e.number()));
    }
    if (e.hints().size() < FEWEST_HINTS) {
      breaches.add(few(e, e.hints().size(), "hints", "module-0%d.json".formatted(e.module())));
    }
    if (e.methods().isEmpty() || e.title() == null || e.title().isBlank() || e.minutes() < 1) {
      breaches.add(e.number() + " lacks a method, a title or its minutes.");
    }
    for (String need : e.needs()) {
      if (Catalogue.course().find(need).filter(n -> n.module() == e.module()).isEmpty()) {
        breaches.add(e.number() + " needs " + need + ", which its module does not have.");
      }
    }
    List<Method> mistakes = Corpus.mistakes(e.number());
    if (mistakes.size() < FEWEST_MISTAKES) {
      breaches.add(few(e, mistakes.size(), "known mistakes", "solutions/mistakes"));
    }
    for (Method mistake : mistakes) {
      String section = mistake.getAnnotation(Mistake.class).section();
      if (lecture.title(section).isEmpty()) {
        breaches.add(
            "%s: the mistake %s sends to section %s, which the lecture does not have."
                .formatted(e.number(), mistake.getName(), section));
      }
    }
  }

  private static String few(ExerciseInfo e, int there, String what, String where) {
    return "%s needs at least two %s in %s and has %d.".formatted(e.number(), what, where, there);
  }
}
