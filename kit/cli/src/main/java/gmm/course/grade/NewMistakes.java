package gmm.course.grade;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import gmm.course.skeleton.ParsedSource;
import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.Module;
import gmm.kit.grade.report.Cluster;
import gmm.kit.grade.report.Mark.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Methods for the corpus of mistakes, to be filled in: one for each cluster of wrong answers. */
final class NewMistakes {

  private static final String HEAD =
      """
      // Wrong answers of this class that no known mistake gives, the most frequent first. Read what
      // one of those wrote, fill in what it does, and put the method into the class that the comment
      // names, in solutions/mistakes: next time it has a name.
      """;

  private final Path root;

  /**
   * @param root the course's folder
   */
  NewMistakes(Path root) {
    this.root = root;
  }

  /** The methods; a comment alone where there are no clusters. */
  String of(List<Cluster> clusters) throws IOException {
    StringBuilder text = new StringBuilder(HEAD);
    for (int i = 0; i < clusters.size(); i++) {
      text.append("\n").append(method(clusters.get(i), i + 1));
    }
    return text.toString();
  }

  private String method(Cluster cluster, int which) throws IOException {
    ExerciseInfo exercise = Catalogue.course().get(cluster.exercise());
    Answer first = cluster.answers().getFirst();
    StringBuilder text = new StringBuilder();
    text.append(
        "// %d × %s: %s%n"
            .formatted(cluster.ids().size(), exercise.number(), String.join(", ", cluster.ids())));
    text.append("// into %sMistakes%n".formatted(exercise.type()));
    for (Answer answer : cluster.answers()) {
      text.append(comment(answer.call() + " gave " + answer.gave()));
    }
    String many = exercise.methods().size() > 1 ? "    method = \"" + first.method() + "\",\n" : "";
    text.append(
        """
        @Mistake(
            exercise = "%s",
        %s    name = "what is done, to follow: when one ...",
            why = "why it is wrong, and what is right",
            section = "%s")
        """
            .formatted(exercise.number(), many, exercise.section()));
    return text.append(signature(exercise, first.method(), which)).toString();
  }

  private static String comment(String words) {
    return words.lines().map(line -> "// " + line + "\n").collect(Collectors.joining());
  }

  private String signature(ExerciseInfo exercise, String name, int which) throws IOException {
    Module module = Module.of(exercise.module());
    String file = exercise.type().replace('.', '/') + ".java";
    Path solved = root.resolve("solutions").resolve(module.folder()).resolve("src/main/java");
    ParsedSource source = ParsedSource.of(file, Files.readString(solved.resolve(file)));
    for (Map.Entry<MethodTree, String> one : source.exercises().entrySet()) {
      MethodTree method = one.getKey();
      if (one.getValue().equals(exercise.number()) && method.getName().contentEquals(name)) {
        return "static %s unnamed%d(%s) {%n  throw new UnsupportedOperationException();%n}%n"
            .formatted(method.getReturnType(), which, parameters(exercise, method));
      }
    }
    throw new IllegalStateException(exercise.number() + " has no method " + name);
  }

  /** The receiver first. */
  private static String parameters(ExerciseInfo exercise, MethodTree method) {
    List<String> all = new ArrayList<>();
    if (!method.getModifiers().getFlags().contains(Modifier.STATIC)) {
      all.add(exercise.type().substring(exercise.type().lastIndexOf('.') + 1) + " self");
    }
    for (VariableTree parameter : method.getParameters()) {
      all.add(parameter.getType() + " " + parameter.getName());
    }
    return String.join(", ", all);
  }
}
