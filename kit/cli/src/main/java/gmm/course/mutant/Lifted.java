package gmm.course.mutant;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * An exercise's solved methods with all that they use of their own class, as static methods of a
 * class of their own: the receiver is their first parameter, and what only the class itself can
 * read of it is taken from it at the beginning. So a mutant runs on a student's objects, beside a
 * student's class.
 */
final class Lifted {

  private final Typed source;
  private final String className;
  private final Set<MethodTree> own;
  private final Set<Tree> members = new LinkedHashSet<>();

  private Lifted(Typed source, String className, Set<MethodTree> own) {
    this.source = source;
    this.className = className;
    this.own = own;
  }

  /**
   * {@return the lifted class as a source}
   *
   * @param source with the solved class
   * @param className its name, in the same package
   * @param own the methods
   */
  static String of(Typed source, String className, Set<MethodTree> own) {
    Lifted lifted = new Lifted(source, className, own);
    lifted.gather();
    return lifted.text();
  }

  /** What the methods use of what is private, and what that uses. */
  private void gather() {
    members.addAll(own);
    List<Tree> open = new ArrayList<>(own);
    while (!open.isEmpty()) {
      Set<Tree> used = Uses.of(source, open.removeFirst());
      used.removeAll(members);
      members.addAll(used);
      open.addAll(used);
    }
  }

  private String text() {
    ClassTree type = source.type();
    String packageName = source.unit().getPackageName().toString();
    StringBuilder text = new StringBuilder("package " + packageName + ";\n\n");
    for (ImportTree tree : source.unit().getImports()) {
      text.append(source.text(tree).strip()).append('\n');
    }
    if (type.getMembers().stream().anyMatch(Lifted::isOpenType)) {
      text.append("import %s.%s.*;%n".formatted(packageName, type.getSimpleName()));
    }
    text.append("\nfinal class ").append(className).append(" {\n");
    for (Tree member : type.getMembers()) {
      if (members.contains(member)) {
        text.append("\n  ").append(text(member)).append('\n');
      }
    }
    return text.append("}\n").toString();
  }

  private static boolean isOpenType(Tree member) {
    return member instanceof ClassTree c && !c.getModifiers().getFlags().contains(Modifier.PRIVATE);
  }

  private String text(Tree member) {
    Rewriting rewriting = new Rewriting(source, member, members, className);
    Map<String, String> taken = new LinkedHashMap<>();
    List<Edit> edits = rewriting.edits(taken);
    if (!(member instanceof MethodTree method)) {
      return Edit.apply(source.text(), source.start(member), source.end(member), edits);
    }
    int from = source.start(method.getReturnType());
    int body = source.start(method.getBody()) + 1;
    String lines =
        taken.values().stream().map(line -> "\n    " + line).collect(Collectors.joining());
    edits.add(new Edit(body, body, lines));
    if (!isStatic(method)) {
      int open = source.text().indexOf('(', source.end(method.getReturnType())) + 1;
      String receiver = source.type().getSimpleName() + " self";
      edits.add(new Edit(open, open, receiver + (method.getParameters().isEmpty() ? "" : ", ")));
    }
    return "static " + Edit.apply(source.text(), from, source.end(method), edits);
  }

  static boolean isStatic(Tree member) {
    return switch (member) {
      case MethodTree m -> m.getModifiers().getFlags().contains(Modifier.STATIC);
      case VariableTree v -> v.getModifiers().getFlags().contains(Modifier.STATIC);
      default -> true;
    };
  }
}
