package gmm.course.check;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import gmm.course.skeleton.ParsedSource;
import gmm.kit.ExerciseNumber;
import gmm.kit.Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The tests of an exercise ask by {@code answer} and {@code experiment}: a bare assertion shows a
 * number without what it is the value of, and of what input.
 */
record AskingExamination(Path root, List<Module> modules) implements Examination {

  @Override
  public Finding examine() throws IOException {
    List<String> breaches = new ArrayList<>();
    int examined = 0;
    for (Module module : modules) {
      Path tests = root.resolve(module.folder()).resolve("src/test/java");
      try (Stream<Path> below = Files.walk(tests)) {
        for (Path file : below.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
          examined++;
          breaches.addAll(breaches(file.getFileName().toString(), Files.readString(file)));
        }
      }
    }
    return new Finding("tests ask by answer or experiment", examined, "files", breaches);
  }

  static List<String> breaches(String name, String text) {
    ParsedSource source = ParsedSource.of(name, text);
    Set<String> own = new HashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethod(MethodTree method, Void unused) {
        own.add(method.getName().toString());
        return super.visitMethod(method, unused);
      }
    }.scan(source.unit(), null);
    List<String> breaches = new ArrayList<>();
    new Scanner(source, own, name, breaches).scan(source.unit(), false);
    return breaches;
  }

  /** Its argument: whether it stands within the test of an exercise. */
  private static final class Scanner extends TreeScanner<Void, Boolean> {

    private final ParsedSource source;
    private final Set<String> own;
    private final String file;
    private final List<String> breaches;

    Scanner(ParsedSource source, Set<String> own, String file, List<String> breaches) {
      this.source = source;
      this.own = own;
      this.file = file;
      this.breaches = breaches;
    }

    @Override
    public Void visitClass(ClassTree type, Boolean ofExercise) {
      return super.visitClass(type, ofExercise || isOfExercise(type.getModifiers()));
    }

    @Override
    public Void visitMethod(MethodTree method, Boolean ofExercise) {
      return super.visitMethod(method, ofExercise || isOfExercise(method.getModifiers()));
    }

    private static boolean isOfExercise(ModifiersTree modifiers) {
      return modifiers.getAnnotations().stream().anyMatch(Scanner::isOfExercise);
    }

    private static boolean isOfExercise(AnnotationTree annotation) {
      String value = annotation.getArguments().toString().replaceAll("[^0-9.]", "");
      return annotation.getAnnotationType().toString().equals("Tag") && ExerciseNumber.isOne(value);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Boolean ofExercise) {
      String called = name(call.getMethodSelect());
      boolean asserts = called.startsWith("assert") || called.equals("fail");
      if (ofExercise && asserts && !own.contains(called)) {
        long line = source.text().substring(0, source.start(call)).lines().count();
        breaches.add(
            "%s:%d: %s says nothing of what was asked: use answer or experiment, or take the exercise's tag away."
                .formatted(file, line, called));
      }
      return super.visitMethodInvocation(call, ofExercise);
    }

    private static String name(Tree select) {
      return switch (select) {
        case IdentifierTree identifier -> identifier.getName().toString();
        case MemberSelectTree member -> member.getIdentifier().toString();
        default -> "";
      };
    }
  }
}
