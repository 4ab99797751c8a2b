package gmm.course.mutant;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in words where in a formula something stands, without a line of code: by a comment at the
 * solved line that begins with {@code term:}, or else by what the line computes and of what, since
 * the names in a solution are the lecture's.
 */
final class Term {

  private static final Pattern COMMENT = Pattern.compile("//\\s*term:\\s*(\\S[^\n]*)");
  private static final int MOST_NAMES = 2;
  private static final int SHORTEST_NOUN = 4; // of, fit and the like are none

  private final Typed source;
  private final MethodTree method;

  Term(Typed source, MethodTree method) {
    this.source = source;
    this.method = method;
  }

  /** {@return the words for a place, to follow "Look at"} */
  String of(TreePath place) {
    String said = comment(place.getLeaf());
    if (!said.isEmpty()) {
      return said;
    }
    Set<String> names = names(place.getLeaf());
    String where = where(place);
    boolean some = !names.isEmpty() && names.size() <= MOST_NAMES && where.startsWith("the step");
    if (!some || where.endsWith(" " + String.join(" and ", names))) {
      return where;
    }
    return "what is done with %s, in %s".formatted(String.join(" and ", names), where);
  }

  /** At the end of the line, or on the line above. */
  private String comment(Tree leaf) {
    String text = source.text();
    int line = text.lastIndexOf('\n', source.start(leaf)) + 1;
    int before = text.lastIndexOf('\n', Math.max(0, line - 2)) + 1;
    int end = text.indexOf('\n', source.start(leaf));
    Matcher same = COMMENT.matcher(text.substring(line, end));
    if (same.find()) {
      return same.group(1).strip();
    }
    Matcher above = COMMENT.matcher(text.substring(before, line).strip());
    return above.matches() ? above.group(1).strip() : "";
  }

  private String where(TreePath place) {
    for (TreePath at = place; at.getLeaf() != method; at = at.getParentPath()) {
      Tree in = at.getParentPath().getLeaf();
      switch (at.getLeaf()) {
        case VariableTree v when !(in instanceof ForLoopTree) -> {
          return computed(v.getName().toString());
        }
        case AssignmentTree a -> {
          return computed(root(a.getVariable()));
        }
        case CompoundAssignmentTree a -> {
          return computed(root(a.getVariable()));
        }
        case ReturnTree r -> {
          String name = method.getName().toString();
          return name.length() < SHORTEST_NOUN ? "the step that gives the result" : computed(name);
        }
        default -> {
          if (in instanceof IfTree i && at.getLeaf() == i.getCondition()) {
            return "the place where cases are told apart";
          }
          if (in instanceof WhileLoopTree w && at.getLeaf() == w.getCondition()) {
            return "the condition that ends the loop";
          }
          if (in instanceof ForLoopTree f && at.getLeaf() != f.getStatement()) {
            return "the ends of the loop";
          }
        }
      }
    }
    return "the way through the data";
  }

  private static String computed(String name) {
    return "the step that gives " + said(name);
  }

  private static String root(ExpressionTree target) {
    return target instanceof ArrayAccessTree a ? root(a.getExpression()) : target.toString();
  }

  /** Quantities, not indices, and what is called of our own. */
  private Set<String> names(Tree tree) {
    Set<String> names = new LinkedHashSet<>();
    if (tree instanceof StatementTree) {
      return names;
    }
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree t, Void unused) {
        String name = t.getName().toString();
        boolean index = name.length() == 1 && "int".equals(source.typeOf(t));
        if (!index && Character.isLowerCase(name.charAt(0)) && !name.equals("self")) {
          names.add(said(name));
        }
        return null;
      }

      @Override
      public Void visitMethodInvocation(MethodInvocationTree t, Void unused) {
        scan(t.getArguments(), unused);
        return t.getMethodSelect() instanceof IdentifierTree
            ? null
            : scan(t.getMethodSelect(), unused);
      }
    }.scan(tree, null);
    return names;
  }

  /** {@code logDeterminant} as people say it; a letter as it is. */
  private static String said(String name) {
    return name.length() == 1
        ? name
        : "the " + name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
  }
}
