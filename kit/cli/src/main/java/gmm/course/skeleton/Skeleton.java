package gmm.course.skeleton;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import gmm.kit.InputException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * What a student gets from one solved source: exercises' bodies become {@code throw new Todo(...)},
 * helpers and imports that only the solution needs go, all else stays exactly as it is.
 *
 * <p>The compiler gives positions and the text between them is spliced: nothing is printed anew, so
 * javadoc and formatting stay. Argument checks are given: leading calls of {@code Check} stay in
 * the body.
 */
public final class Skeleton {

  private static final String TODO_IMPORT = "\nimport gmm.kit.Todo;";

  private Skeleton() {}

  /**
   * {@return the skeleton of a source with exercises}
   *
   * @param name the file's name, for messages
   * @param solved the solved source
   * @throws InputException if it holds two types: a student's file is known by its one
   */
  public static String of(String name, String solved) {
    return of(name, solved, Set.of());
  }

  /**
   * {@return the skeleton on which some exercises are solved already; the source itself where all
   * are}
   *
   * @param name the file's name, for messages
   * @param solved the solved source
   * @param written the numbers of the exercises that keep their bodies
   */
  public static String of(String name, String solved, Set<String> written) {
    ParsedSource source = ParsedSource.of(name, solved);
    if (source.unit().getTypeDecls().size() > 1) {
      throw new InputException(
          name + " holds an exercise and two types: give the second a file of its own.");
    }
    Map<MethodTree, String> exercises = source.exercises();
    exercises.values().removeAll(written);
    if (exercises.isEmpty()) {
      return solved;
    }
    Splice splice = new Splice();
    Set<Tree> removed = new HashSet<>();
    exercises.forEach((method, number) -> removed.addAll(unwrite(source, method, number, splice)));
    Unused unused = Unused.of(source, removed);
    unused.members().forEach(member -> cutWithComment(source, member, splice));
    imports(source, unused, splice);
    return header(exercises) + tidy(splice.of(solved));
  }

  /** Blank lines that stood around what went. */
  private static String tidy(String text) {
    return text.replaceAll("\n{3,}", "\n\n").replaceAll("\\{\n\n( *})", "{\n$1");
  }

  private static String header(Map<MethodTree, String> exercises) {
    String list =
        exercises.entrySet().stream()
            .map(e -> e.getValue() + " " + e.getKey().getName())
            .collect(Collectors.joining(", "));
    return "// Yours to write: " + list + ". All else here is given.\n";
  }

  /** The statements that went: all but the leading checks. */
  static List<? extends StatementTree> unwrite(
      ParsedSource source, MethodTree method, String number, Splice splice) {
    List<? extends StatementTree> statements = method.getBody().getStatements();
    int kept = leadingChecks(statements);
    String indent = source.indentOf(method);
    TextStyle style = TextStyle.of(source.text());
    String inner = style.lineEnd() + indent + style.indentUnit();
    splice.replace(
        afterChecks(source, method, kept),
        source.end(method.getBody()),
        inner + "throw new Todo(\"" + number + "\");" + style.lineEnd() + indent + "}");
    return statements.subList(kept, statements.size());
  }

  private static int afterChecks(ParsedSource source, MethodTree method, int kept) {
    return kept == 0
        ? source.start(method.getBody()) + 1
        : source.end(method.getBody().getStatements().get(kept - 1));
  }

  /**
   * {@return how many calls of {@code Check} a body begins with: they are given}
   *
   * @param statements the body's
   */
  public static int leadingChecks(List<? extends StatementTree> statements) {
    int kept = 0;
    while (kept < statements.size() && isCheck(statements.get(kept))) {
      kept++;
    }
    return kept;
  }

  private static boolean isCheck(StatementTree statement) {
    return statement instanceof ExpressionStatementTree expression
        && expression.getExpression() instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select
        && select.getExpression().toString().equals("Check");
  }

  /** A member goes with the comment above it and one of the blank lines around it. */
  private static void cutWithComment(ParsedSource source, Tree member, Splice splice) {
    String before = source.text().substring(0, source.start(member)).stripTrailing();
    if (before.endsWith("*/")) {
      before = before.substring(0, before.lastIndexOf("/*")).stripTrailing();
    } else {
      while (lastLine(before).strip().startsWith("//")) {
        before = before.substring(0, before.lastIndexOf('\n')).stripTrailing();
      }
    }
    // a blank line under a class's first line is the class's, not its first member's
    boolean first = before.endsWith("{") && source.text().startsWith("\n\n", before.length());
    splice.replace(before.length(), source.end(member), first ? "\n" : "");
  }

  private static String lastLine(String text) {
    return text.substring(text.lastIndexOf('\n') + 1);
  }

  private static void imports(ParsedSource source, Unused unused, Splice splice) {
    for (ImportTree tree : unused.imports()) {
      splice.replace(source.start(tree), source.end(tree) + 1, "");
    }
    source.unit().getImports().stream()
        .filter(i -> i.getQualifiedIdentifier().toString().startsWith("gmm.kit."))
        .filter(i -> i.getQualifiedIdentifier().toString().compareTo("gmm.kit.Todo") < 0)
        .filter(i -> !unused.imports().contains(i))
        .reduce((first, second) -> second)
        .ifPresent(i -> splice.replace(source.end(i), source.end(i), TODO_IMPORT));
  }

  /**
   * {@return the solved source with another body in place of an exercise's: a call of a method with
   * the same parameters, the receiver first}
   *
   * @param name the file's name, for messages
   * @param solved the solved source
   * @param number the exercise
   * @param method the name of the exercise's method
   * @param call the method to call instead, fully qualified
   */
  public static String delegating(
      String name, String solved, String number, String method, String call) {
    ParsedSource source = ParsedSource.of(name, solved);
    Splice splice = new Splice();
    source
        .exercises()
        .forEach(
            (tree, n) -> {
              if (n.equals(number) && tree.getName().contentEquals(method)) {
                int kept = leadingChecks(tree.getBody().getStatements());
                splice.replace(
                    afterChecks(source, tree, kept),
                    source.end(tree.getBody()),
                    " return " + call + "(" + arguments(tree) + "); }");
              }
            });
    return splice.of(solved);
  }

  private static String arguments(MethodTree method) {
    String given =
        method.getParameters().stream()
            .map(p -> p.getName().toString())
            .collect(Collectors.joining(", "));
    if (method.getModifiers().getFlags().contains(Modifier.STATIC)) {
      return given;
    }
    return given.isEmpty() ? "this" : "this, " + given;
  }

  /**
   * {@return the numbers of the exercises in a source}
   *
   * @param name the file's name, for messages
   * @param text the source
   */
  public static Set<String> exercisesIn(String name, String text) {
    return new TreeSet<>(ParsedSource.of(name, text).exercises().values());
  }
}
