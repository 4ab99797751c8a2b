package gmm.course.run;

import gmm.course.run.Compiler.Problem;
import gmm.course.skeleton.Manifest;
import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.Module;
import gmm.kit.Progress;
import gmm.kit.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a student has made of a module's sources: changed, added, deleted or renamed. */
public final class StudentSources {

  private static final String MAIN = "src/main/java";

  private final Path root;
  private final Module module;
  private final Path folder;

  /**
   * @param root the course's folder
   * @param module which
   */
  public StudentSources(Path root, Module module) {
    this.root = root;
    this.module = module;
    this.folder = root.resolve(module.folder());
  }

  /**
   * {@return one problem for each class that exercises are written in and that is not there, or not
   * under its name}
   *
   * @throws IOException if the sources cannot be read
   */
  public List<Problem> missing() throws IOException {
    Map<String, List<ExerciseInfo>> byType =
        Catalogue.course().of(module).stream()
            .collect(
                Collectors.groupingBy(ExerciseInfo::type, LinkedHashMap::new, Collectors.toList()));
    List<Problem> problems = new ArrayList<>();
    for (List<ExerciseInfo> ofType : byType.values()) {
      Path source = Progress.source(root, ofType.getFirst());
      if (!Files.exists(source) || !declares(source, ofType.getFirst().simpleType())) {
        problems.add(missing(source, ofType));
      }
    }
    return problems;
  }

  private static boolean declares(Path source, String type) throws IOException {
    return Pattern.compile("\\b(?:class|record|enum|interface)\\s+" + type + "\\b")
        .matcher(Utf8.readLeniently(source))
        .find();
  }

  private Problem missing(Path source, List<ExerciseInfo> lost) throws IOException {
    ExerciseInfo first = lost.getFirst();
    String numbers = lost.stream().map(ExerciseInfo::number).collect(Collectors.joining(", "));
    String renamed =
        Files.exists(source)
            ? "has it another name now? Name it so again, or: "
            : bearing(first.number())
                .map("has it become %s? Name it so again, or: "::formatted)
                .orElse("");
    String again =
        "./course reset %s%s makes it again."
            .formatted(first.number(), Files.exists(source) ? " --whole" : "");
    return new Problem(
        source,
        0,
        "the class %s (exercise %s) is missing: %s%s"
            .formatted(first.simpleType(), numbers, renamed, again));
  }

  /**
   * {@return the name of a class, other than its own, that bears an exercise's mark}
   *
   * @param number the exercise
   * @throws IOException if sources cannot be read
   */
  public Optional<String> bearing(String number) throws IOException {
    Path own = Progress.source(root, Catalogue.course().get(number));
    for (Path file : files()) {
      if (!file.equals(own) && Utf8.readLeniently(file).contains("@Exercise(\"" + number + "\")")) {
        return Optional.of(file.getFileName().toString().replace(".java", ""));
      }
    }
    return Optional.empty();
  }

  /**
   * {@return whether anything is not as it was given}
   *
   * @throws IOException if sources cannot be read
   */
  public boolean changed() throws IOException {
    return !missing().isEmpty() || !changedFiles().isEmpty();
  }

  /** Those that are not as they were given, and the student's own. */
  private List<Path> changedFiles() throws IOException {
    Manifest given = Manifest.in(folder);
    List<Path> changed = new ArrayList<>();
    for (Path file : files()) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      String digest = Manifest.digest(name, Files.readAllBytes(file));
      if (!given.digest(name).filter(digest::equals).isPresent()) {
        changed.add(file);
      }
    }
    return changed;
  }

  private List<Path> files() throws IOException {
    Path main = folder.resolve(MAIN);
    if (!Files.isDirectory(main)) {
      return List.of();
    }
    try (Stream<Path> below = Files.walk(main)) {
      return below.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    }
  }

  /**
   * {@return the problems, those in what the student has changed first; where there are none such,
   * the changed classes whose names or parameters the given code misses}
   *
   * @param problems the compiler's
   * @throws IOException if sources cannot be read
   */
  List<Problem> explained(List<Problem> problems) throws IOException {
    List<Path> changed = changedFiles();
    List<Problem> own = problems.stream().filter(p -> changed.contains(p.file())).toList();
    if (own.isEmpty()) {
      List<Problem> all = new ArrayList<>(blamed(problems, changed));
      all.addAll(problems);
      return all;
    }
    List<Problem> all = new ArrayList<>(own);
    problems.stream().filter(p -> !own.contains(p)).forEach(all::add);
    return all;
  }

  /** The changed classes that the compiler or the lines it stumbles over mention; otherwise all. */
  private List<Problem> blamed(List<Problem> problems, List<Path> changed) throws IOException {
    StringBuilder spoken = new StringBuilder();
    for (Problem problem : problems) {
      spoken.append(problem.message()).append(problem.source().orElse(""));
    }
    List<Path> named = changed.stream().filter(f -> spoken.indexOf(type(f)) >= 0).toList();
    return (named.isEmpty() ? changed : named).stream().map(this::blame).toList();
  }

  private Problem blame(Path file) {
    String remedy =
        Catalogue.course().of(module).stream()
            .filter(e -> Progress.source(root, e).equals(file))
            .findFirst()
            .map(
                e -> " Give it back as it was, or: ./course reset %s --whole".formatted(e.number()))
            .orElse("");
    return new Problem(
        file,
        0,
        "given code misses something of %s: has a name, a type or a parameter changed?%s"
            .formatted(type(file), remedy));
  }

  private static String type(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }
}
