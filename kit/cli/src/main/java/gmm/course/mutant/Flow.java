package gmm.course.mutant;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import gmm.kit.testing.Slip;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Loops, cases, comparisons, and what is gathered. */
final class Flow extends Changes {

  private static final Map<Tree.Kind, List<String>> COMPARISONS =
      Map.of(
          Tree.Kind.LESS_THAN, List.of("<=", ">"),
          Tree.Kind.LESS_THAN_EQUAL, List.of("<", ">"),
          Tree.Kind.GREATER_THAN, List.of(">=", "<"),
          Tree.Kind.GREATER_THAN_EQUAL, List.of(">", "<"),
          Tree.Kind.EQUAL_TO, List.of("!="),
          Tree.Kind.NOT_EQUAL_TO, List.of("=="));

  Flow(Typed source, MethodTree method) {
    super(source, method);
  }

  @Override
  public Void visitBinary(BinaryTree tree, Void unused) {
    String left = text(tree.getLeftOperand());
    String right = text(tree.getRightOperand());
    if (isInLoopHead()) {
      if (tree.getKind() == Tree.Kind.LESS_THAN) {
        add(Slip.ENDS, tree, left + " < " + right + " - 1");
      }
    } else {
      for (String other : COMPARISONS.getOrDefault(tree.getKind(), List.of())) {
        add(Slip.COMPARISON, tree, "%s %s %s".formatted(left, other, right));
      }
    }
    if (tree.getKind() == Tree.Kind.CONDITIONAL_AND || tree.getKind() == Tree.Kind.CONDITIONAL_OR) {
      add(Slip.CASE, tree, left);
      add(Slip.CASE, tree, right);
    }
    return super.visitBinary(tree, unused);
  }

  @Override
  public Void visitUnary(UnaryTree tree, Void unused) {
    if (tree.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      add(Slip.COMPARISON, tree, text(tree.getExpression()));
    }
    return super.visitUnary(tree, unused);
  }

  @Override
  public Void visitForLoop(ForLoopTree tree, Void unused) {
    if (tree.getInitializer().size() == 1
        && tree.getInitializer().getFirst() instanceof VariableTree v
        && v.getInitializer() instanceof LiteralTree literal
        && Integer.valueOf(0).equals(literal.getValue())) {
      add(Slip.ENDS, literal, "1");
    }
    onlyTheFirst(tree, tree.getStatement());
    return super.visitForLoop(tree, unused);
  }

  @Override
  public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void unused) {
    int from = source.start(tree);
    int body = source.start(tree.getStatement()) + 1;
    add(
        Slip.ENDS,
        tree.getExpression(),
        List.of(
            new Edit(from, from, "boolean first_ = true; "),
            new Edit(body, body, " if (first_) { first_ = false; continue; }")),
        "without the first");
    if (source.typeOf(tree.getExpression()).endsWith("[]")) {
      String all = operand(tree.getExpression());
      add(
          Slip.ENDS,
          tree.getExpression(),
          "java.util.Arrays.copyOf(%1$s, %1$s.length - 1)".formatted(all));
    }
    onlyTheFirst(tree.getExpression(), tree.getStatement());
    return super.visitEnhancedForLoop(tree, unused);
  }

  private void onlyTheFirst(Tree loop, StatementTree body) {
    if (body instanceof BlockTree) {
      int end = source.end(body) - 1;
      add(
          Slip.FIRST,
          loop,
          List.of(new Edit(end, end, " if (true) { break; } ")),
          "only the first");
    }
  }

  @Override
  public Void visitIf(IfTree tree, Void unused) {
    if (text(tree.getThenStatement()).contains("throw ")) {
      return null;
    }
    String condition = text(((ParenthesizedTree) tree.getCondition()).getExpression());
    if (tree.getElseStatement() == null) {
      add(Slip.CASE, tree, List.of(instead(tree, ";")), "left out");
    }
    add(Slip.CASE, tree.getCondition(), "(true)");
    add(Slip.COMPARISON, tree.getCondition(), "(!(" + condition + "))");
    return super.visitIf(tree, unused);
  }

  @Override
  public Void visitConditionalExpression(ConditionalExpressionTree tree, Void unused) {
    add(Slip.CASE, tree, operand(tree.getTrueExpression()));
    add(Slip.CASE, tree, operand(tree.getFalseExpression()));
    return super.visitConditionalExpression(tree, unused);
  }

  @Override
  public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
    String left = text(tree.getVariable());
    String right = text(tree.getExpression());
    if (tree.getKind() == Tree.Kind.PLUS_ASSIGNMENT) {
      add(Slip.SET, tree, left + " = " + right);
      add(Slip.SIGN, tree, left + " -= " + right);
    }
    if (tree.getKind() == Tree.Kind.MINUS_ASSIGNMENT) {
      add(Slip.SET, tree, left + " = " + right);
      add(Slip.SIGN, tree, left + " += " + right);
    }
    return super.visitCompoundAssignment(tree, unused);
  }

  @Override
  public Void visitAssignment(AssignmentTree tree, Void unused) {
    if (source.typeOf(tree.getExpression()).equals("boolean")) {
      add(Slip.CASE, tree.getExpression(), "true");
      add(Slip.CASE, tree.getExpression(), "false");
    }
    return super.visitAssignment(tree, unused);
  }

  @Override
  public Void visitVariable(VariableTree tree, Void unused) {
    if (parent() instanceof BlockTree && isFresh(tree.getInitializer())) {
      loopAround()
          .ifPresent(
              loop ->
                  add(
                      Slip.NOT_RESET,
                      tree,
                      List.of(
                          new Edit(source.start(loop), source.start(loop), text(tree) + " "),
                          instead(tree, "")),
                      "before the loop"));
    }
    return super.visitVariable(tree, unused);
  }

  private static boolean isFresh(ExpressionTree value) {
    return value instanceof LiteralTree
        || value instanceof NewArrayTree
        || value instanceof MemberSelectTree;
  }

  private Optional<Tree> loopAround() {
    for (TreePath at = getCurrentPath(); at != null; at = at.getParentPath()) {
      Tree leaf = at.getLeaf();
      if (leaf instanceof ForLoopTree
          || leaf instanceof EnhancedForLoopTree
          || leaf instanceof WhileLoopTree) {
        return Optional.of(leaf);
      }
    }
    return Optional.empty();
  }

  @Override
  public Void visitExpressionStatement(ExpressionStatementTree tree, Void unused) {
    if (!isInLoopHead() && !text(tree).contains("Ticks.tick") && !text(tree).startsWith("Check.")) {
      add(Slip.STEP, tree, List.of(instead(tree, ";")), "left out");
    }
    return super.visitExpressionStatement(tree, unused);
  }
}
