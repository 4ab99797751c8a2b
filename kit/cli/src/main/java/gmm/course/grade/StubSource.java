package gmm.course.grade;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.VariableTree;
import gmm.course.skeleton.ParsedSource;
import gmm.course.skeleton.Skeleton;
import gmm.course.skeleton.Splice;
import gmm.kit.grade.ask.Stub;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** A solved source in which each exercise's method asks the process that holds a submission. */
final class StubSource {

  private StubSource() {}

  /**
   * {@return the source with other bodies; the leading calls of {@code Check} stay, as in the
   * skeleton}
   *
   * @param name the file's name, for messages
   * @param type the full name of its class
   * @param solved the solved source
   */
  static String of(String name, String type, String solved) {
    ParsedSource source = ParsedSource.of(name, solved);
    Splice splice = new Splice();
    source
        .exercises()
        .forEach(
            (method, number) ->
                splice.replace(
                    afterChecks(source, method),
                    source.end(method.getBody()),
                    " " + question(type, number, method) + " }"));
    return splice.of(solved);
  }

  private static int afterChecks(ParsedSource source, MethodTree method) {
    List<? extends StatementTree> statements = method.getBody().getStatements();
    int kept = Skeleton.leadingChecks(statements);
    return kept == 0 ? source.start(method.getBody()) + 1 : source.end(statements.get(kept - 1));
  }

  private static String question(String type, String number, MethodTree method) {
    String returns = method.getReturnType().toString();
    String types =
        method.getParameters().stream()
            .map(p -> raw(p.getType().toString()) + ".class")
            .collect(Collectors.joining(", "));
    String given =
        method.getParameters().stream()
            .map(VariableTree::getName)
            .map(p -> ", (Object) " + p)
            .collect(Collectors.joining());
    String call =
        "%s.call(%s.class, \"%s\", \"%s\", %s.class, new Class<?>[] {%s}, %s%s);"
            .formatted(
                Stub.class.getName(),
                type,
                number,
                method.getName(),
                raw(returns),
                types,
                method.getModifiers().getFlags().contains(Modifier.STATIC) ? "null" : "this",
                given);
    return returns.equals("void") ? call : "return (" + returns + ") " + call;
  }

  private static String raw(String type) {
    return type.replaceAll("<.*>", "");
  }
}
