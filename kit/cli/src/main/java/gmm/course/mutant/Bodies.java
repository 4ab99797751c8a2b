package gmm.course.mutant;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import gmm.course.skeleton.ParsedSource;
import gmm.kit.Catalogue;
import gmm.kit.testing.Corpus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Right bodies of one exercise in one class, which mutants are made of: the solved ones, or those
 * in another style.
 *
 * @param source with the class
 * @param exercise its number
 * @param className of the mutants
 * @param firstNumber of the mutants
 * @param methods the exercise's method that each of them is a body of
 */
record Bodies(
    Typed source,
    String exercise,
    String className,
    int firstNumber,
    Map<MethodTree, String> methods) {

  private static final int FIRST_OF_OTHERS = 101; // after those of the solved bodies

  /** {@return the solved bodies in a class, by exercise} */
  static List<Bodies> solved(Typed source) {
    Map<String, Map<MethodTree, String>> found = new LinkedHashMap<>();
    for (Tree member : source.type().getMembers()) {
      if (member instanceof MethodTree method) {
        ParsedSource.exercise(method)
            .ifPresent(number -> put(found, number, method, method.getName().toString()));
      }
    }
    return all(source, found, false);
  }

  /** {@return those in another style, marked as such, by exercise} */
  static List<Bodies> alternative(Typed source) {
    Map<String, Map<MethodTree, String>> found = new LinkedHashMap<>();
    for (Tree member : source.type().getMembers()) {
      if (member instanceof MethodTree method) {
        Map<String, String> said = alternative(method);
        String number = said.get("exercise");
        if (number != null) {
          put(found, number, method, Optional.ofNullable(said.get("method")).orElse(first(number)));
        }
      }
    }
    return all(source, found, true);
  }

  private static String first(String number) {
    return Catalogue.course().get(number).methods().getFirst();
  }

  /** What the annotation says; nothing where there is none. */
  private static Map<String, String> alternative(MethodTree method) {
    Map<String, String> said = new LinkedHashMap<>();
    for (AnnotationTree annotation : method.getModifiers().getAnnotations()) {
      if (annotation.getAnnotationType().toString().equals("Alternative")) {
        annotation.getArguments().stream()
            .map(AssignmentTree.class::cast)
            .filter(a -> a.getExpression() instanceof LiteralTree)
            .forEach(
                a ->
                    said.put(
                        a.getVariable().toString(),
                        ((LiteralTree) a.getExpression()).getValue().toString()));
      }
    }
    return said;
  }

  private static void put(
      Map<String, Map<MethodTree, String>> found, String number, MethodTree method, String of) {
    found.computeIfAbsent(number, n -> new LinkedHashMap<>()).put(method, of);
  }

  private static List<Bodies> all(
      Typed source, Map<String, Map<MethodTree, String>> found, boolean other) {
    List<Bodies> all = new ArrayList<>();
    found.forEach(
        (number, methods) ->
            all.add(
                new Bodies(
                    source,
                    number,
                    Corpus.mutantsClass(number, other),
                    other ? FIRST_OF_OTHERS : 1,
                    methods)));
    return all;
  }

  /** {@return the class that mutants are made in} */
  SourceText lifted() {
    Set<MethodTree> own = new LinkedHashSet<>(methods.keySet());
    return new SourceText(
        source.unit().getPackageName() + "." + className, Lifted.of(source, className, own));
  }

  /** {@return the exercise's methods by the names of their bodies} */
  Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    methods.forEach((method, of) -> names.put(method.getName().toString(), of));
    return names;
  }
}
