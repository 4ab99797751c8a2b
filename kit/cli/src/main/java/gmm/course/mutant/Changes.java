package gmm.course.mutant;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import gmm.kit.testing.Hidden;
import gmm.kit.testing.Slip;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The changes of one sort that can be made in a lifted method, one at a time. */
abstract class Changes extends TreePathScanner<Void, Void> {

  private static final Pattern PLAIN = Pattern.compile("[\\w.]+(\\([\\w., ]*\\))?(\\[\\w+])*");
  private static final Set<String> NUMBERS = Set.of("double", "int", "long");

  /** The lifted class. */
  protected final Typed source;

  /** The method in it. */
  protected final MethodTree method;

  private final List<Change> found = new ArrayList<>();
  private boolean rare;

  Changes(Typed source, MethodTree method) {
    this.source = source;
    this.method = method;
  }

  /** {@return all of them} */
  final List<Change> find() {
    boolean leading = true;
    for (StatementTree statement : method.getBody().getStatements()) {
      leading = leading && isGiven(statement);
      if (!leading) {
        scan(source.paths().get(statement), null);
      }
    }
    return found;
  }

  /** A check of the arguments, or what is taken from the receiver. */
  private boolean isGiven(StatementTree statement) {
    String text = source.text(statement);
    return text.startsWith("Check.")
        || statement instanceof VariableTree v
            && (text.contains(Hidden.class.getName())
                || text.endsWith("%1$s = self.%1$s();".formatted(v.getName())));
  }

  @Override
  public Void scan(Tree tree, Void unused) {
    return tree == null || !source.isWritten(tree) ? null : super.scan(tree, unused);
  }

  @Override
  public Void visitClass(ClassTree tree, Void unused) {
    return null;
  }

  final void add(Slip slip, Tree tree, String with) {
    add(slip, tree, List.of(new Edit(source.start(tree), source.end(tree), with)), with);
  }

  final void add(Slip slip, Tree at, List<Edit> edits, String instead) {
    String what = (source.text(at) + " -> " + instead).replaceAll("\\s+", " ");
    TreePath path = source.paths().get(at);
    found.add(new Change(method, slip, edits, what, new Term(source, method).of(path), rare));
  }

  /** What few people would do: such changes come after all others. */
  final void rarely(Slip slip, Tree tree, String with) {
    rare = true;
    add(slip, tree, with);
    rare = false;
  }

  final Edit instead(Tree tree, String with) {
    return new Edit(source.start(tree), source.end(tree), with);
  }

  final String text(Tree tree) {
    return source.text(tree);
  }

  /** An operand's text, in brackets where it needs them. */
  final String operand(Tree tree) {
    return bracketed(source.text(tree));
  }

  static String bracketed(String text) {
    return PLAIN.matcher(text).matches() ? text : "(" + text + ")";
  }

  final boolean isNumber(Tree tree) {
    return NUMBERS.contains(source.typeOf(tree));
  }

  final boolean isDouble(Tree tree) {
    return source.typeOf(tree).equals("double");
  }

  final Tree parent() {
    return getCurrentPath().getParentPath().getLeaf();
  }

  /** Whether what is visited is what a value is written into. */
  final boolean isTarget() {
    Tree leaf = getCurrentPath().getLeaf();
    return switch (parent()) {
      case AssignmentTree a -> a.getVariable() == leaf;
      case CompoundAssignmentTree c -> c.getVariable() == leaf;
      case UnaryTree u -> u.getKind() != Tree.Kind.UNARY_MINUS;
      default -> false;
    };
  }

  /** Whether it stands between the brackets of a {@code for}. */
  final boolean isInLoopHead() {
    for (TreePath at = getCurrentPath(); at.getParentPath() != null; at = at.getParentPath()) {
      if (at.getParentPath().getLeaf() instanceof ForLoopTree loop) {
        return at.getLeaf() != loop.getStatement();
      }
      if (at.getLeaf() instanceof StatementTree
          && !(at.getLeaf() instanceof VariableTree)
          && !(at.getLeaf() instanceof ExpressionStatementTree)) {
        return false;
      }
    }
    return false;
  }

  final boolean isInLambda() {
    for (TreePath at = getCurrentPath(); at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof LambdaExpressionTree) {
        return true;
      }
    }
    return false;
  }
}
