package gmm.course.mutant;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import gmm.kit.testing.Slip;
import java.util.List;

/** Signs, terms, factors, brackets, and functions of one number that are one too many. */
final class Arithmetic extends Changes {

  Arithmetic(Typed source, MethodTree method) {
    super(source, method);
  }

  @Override
  public Void visitBinary(BinaryTree b, Void unused) {
    if (isNumber(b)) {
      switch (b.getKind()) {
        case PLUS -> plus(b, text(b.getLeftOperand()), text(b.getRightOperand()));
        case MINUS -> minus(b, text(b.getLeftOperand()), text(b.getRightOperand()));
        case MULTIPLY -> times(b, text(b.getLeftOperand()), text(b.getRightOperand()));
        case DIVIDE -> divided(b, text(b.getLeftOperand()), text(b.getRightOperand()));
        default -> {}
      }
      brackets(b);
      if (isDouble(b) && !isInLoopHead() && !(parent() instanceof BinaryTree)) {
        wrapped(b);
      }
    }
    return super.visitBinary(b, unused);
  }

  private void plus(BinaryTree b, String l, String r) {
    add(Slip.SIGN, b, l + " - " + bracketed(r));
    add(Slip.SIGN, b, "-" + bracketed(l) + " + " + r);
    add(Slip.TERM, b, l);
    add(Slip.TERM, b, r);
    add(Slip.PLUS_FOR_TIMES, b, bracketed(l) + " * " + bracketed(r));
  }

  private void minus(BinaryTree b, String l, String r) {
    add(Slip.SIGN, b, l + " + " + r);
    add(Slip.SIGN, b, "(" + r + " - " + bracketed(l) + ")");
    if (!isInLoopHead()) {
      add(Slip.TERM, b, l);
      add(Slip.TERM, b, "-" + bracketed(r));
      add(Slip.TERM, b, bracketed(r));
    }
  }

  private void times(BinaryTree b, String l, String r) {
    add(Slip.PLUS_FOR_TIMES, b, "(" + l + " + " + r + ")");
    if (l.equals(r)) {
      add(Slip.SQUARE, b, l);
      add(Slip.ABSOLUTE, b, "Math.abs(" + l + ")");
      return;
    }
    add(Slip.TIMES_FOR_DIVIDED, b, bracketed(l) + " / " + bracketed(r));
    add(Slip.FACTOR, b, l);
    add(Slip.FACTOR, b, r);
    insideTheLog(b);
  }

  /** {@code log(d x)} for {@code d log(x)}. */
  private void insideTheLog(BinaryTree b) {
    if (b.getRightOperand() instanceof MethodInvocationTree call
        && text(call.getMethodSelect()).equals("Math.log")) {
      String x = operand(call.getArguments().getFirst());
      add(Slip.BRACKETS, b, "Math.log(%s * %s)".formatted(operand(b.getLeftOperand()), x));
    }
  }

  private void divided(BinaryTree b, String l, String r) {
    add(Slip.TIMES_FOR_DIVIDED, b, bracketed(l) + " * " + bracketed(r));
    add(Slip.TIMES_FOR_DIVIDED, b, bracketed(r) + " / " + bracketed(l));
    add(Sizes.isSize(r) ? Slip.MEAN : Slip.FACTOR, b, l);
  }

  private void brackets(BinaryTree b) {
    for (ExpressionTree side : List.of(b.getLeftOperand(), b.getRightOperand())) {
      if (side instanceof ParenthesizedTree p && p.getExpression() instanceof BinaryTree inner) {
        add(Slip.BRACKETS, side, text(inner));
      }
    }
    if (b.getKind() != Tree.Kind.PLUS && b.getKind() != Tree.Kind.MINUS) {
      return;
    }
    String sign = b.getKind() == Tree.Kind.PLUS ? " + " : " - ";
    if (b.getRightOperand() instanceof BinaryTree r && isProduct(r)) {
      String first = "(" + text(b.getLeftOperand()) + sign + text(r.getLeftOperand()) + ")";
      String by = r.getKind() == Tree.Kind.MULTIPLY ? " * " : " / ";
      add(Slip.BRACKETS, b, first + by + operand(r.getRightOperand()));
    }
    if (b.getLeftOperand() instanceof BinaryTree l && isProduct(l)) {
      String by = l.getKind() == Tree.Kind.MULTIPLY ? " * " : " / ";
      String second = "(" + text(l.getRightOperand()) + sign + text(b.getRightOperand()) + ")";
      add(Slip.BRACKETS, b, operand(l.getLeftOperand()) + by + second);
    }
  }

  private static boolean isProduct(BinaryTree b) {
    return b.getKind() == Tree.Kind.MULTIPLY || b.getKind() == Tree.Kind.DIVIDE;
  }

  /** A number with something done to it that was not asked for. */
  private void wrapped(Tree tree) {
    String x = text(tree);
    rarely(Slip.SQUARE, tree, "(" + bracketed(x) + " * " + bracketed(x) + ")");
    rarely(Slip.ROOT, tree, "Math.sqrt(" + x + ")");
    rarely(Slip.LOG, tree, "Math.log(" + x + ")");
    rarely(Slip.EXP, tree, "Math.exp(" + x + ")");
    rarely(Slip.ABSOLUTE, tree, "Math.abs(" + x + ")");
    rarely(Slip.FACTOR, tree, "(0.5 * " + bracketed(x) + ")");
    rarely(Slip.FACTOR, tree, "(2 * " + bracketed(x) + ")");
    if (!(tree instanceof BinaryTree)) {
      rarely(Slip.SIGN, tree, "(-" + bracketed(x) + ")");
    }
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    if (isDouble(tree) && !isInLoopHead()) {
      wrapped(tree);
    }
    return super.visitMethodInvocation(tree, unused);
  }

  @Override
  public Void visitArrayAccess(ArrayAccessTree tree, Void unused) {
    if (isDouble(tree) && !isTarget() && !isInLoopHead()) {
      wrapped(tree);
    }
    return super.visitArrayAccess(tree, unused);
  }

  @Override
  public Void visitUnary(UnaryTree tree, Void unused) {
    if (tree.getKind() == Tree.Kind.UNARY_MINUS) {
      add(Slip.SIGN, tree, text(tree.getExpression()));
    }
    return super.visitUnary(tree, unused);
  }

  @Override
  public Void visitLiteral(LiteralTree tree, Void unused) {
    if (tree.getKind() == Tree.Kind.DOUBLE_LITERAL
        && !(parent() instanceof NewArrayTree)
        && !(parent() instanceof VariableTree)) {
      double value = (Double) tree.getValue();
      if (value == 0.5) {
        add(Slip.FACTOR, tree, "1.0");
        add(Slip.FACTOR, tree, "2.0");
      }
    }
    return super.visitLiteral(tree, unused);
  }
}
