package gmm.course.mutant;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import gmm.kit.testing.Slip;
import java.util.List;

/** Calls left out, with arguments swapped, or of another function. */
final class Calls extends Changes {

  private static final String MATRIX = "double[][]";
  private static final String TRANSPOSE = "gmm.kit.linalg.Matrices.transpose";

  Calls(Typed source, MethodTree method) {
    super(source, method);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    String call = text(tree.getMethodSelect());
    List<? extends ExpressionTree> arguments = tree.getArguments();
    if (call.endsWith("Ticks.tick") || call.startsWith("Check.")) {
      return null;
    }
    if (call.startsWith("Math.") && !arguments.isEmpty()) {
      math(tree, call.substring("Math.".length()), text(arguments.getFirst()));
    } else {
      leftOut(tree);
    }
    swapped(tree, arguments);
    if (tree.getMethodSelect() instanceof MemberSelectTree select) {
      onSomething(tree, select);
    }
    transposed(tree, arguments);
    return super.visitMethodInvocation(tree, unused);
  }

  private void math(Tree tree, String function, String x) {
    switch (function) {
      case "log" -> {
        add(Slip.LOG, tree, bracketed(x));
        add(Slip.LOG, tree, "Math.log10(" + x + ")");
        add(Slip.LOG, tree, "(Math.log(" + x + ") / Math.log(2))");
      }
      case "log1p" -> {
        add(Slip.LOG, tree, bracketed(x));
        add(Slip.TERM, tree, "Math.log(" + x + ")");
      }
      case "exp" -> add(Slip.EXP, tree, bracketed(x));
      case "sqrt" -> {
        add(Slip.ROOT, tree, bracketed(x));
        add(Slip.ROOT, tree, "(%1$s * %1$s)".formatted(bracketed(x)));
      }
      case "abs" -> add(Slip.ABSOLUTE, tree, bracketed(x));
      case "max" -> extreme((MethodInvocationTree) tree, "Math.min");
      case "min" -> extreme((MethodInvocationTree) tree, "Math.max");
      default -> {}
    }
  }

  private void extreme(MethodInvocationTree tree, String other) {
    String brackets = source.text().substring(source.end(tree.getMethodSelect()), source.end(tree));
    add(Slip.COMPARISON, tree, other + brackets);
    tree.getArguments().forEach(argument -> add(Slip.CASE, tree, text(argument)));
  }

  /** What it is called on or given stands for the result. */
  private void leftOut(MethodInvocationTree tree) {
    if (parent() instanceof ExpressionStatementTree) {
      return;
    }
    String type = source.typeOf(tree);
    for (ExpressionTree argument : tree.getArguments()) {
      if (source.typeOf(argument).equals(type)) {
        add(Slip.STEP, tree, text(argument));
      }
    }
    if (tree.getMethodSelect() instanceof MemberSelectTree select
        && !select.getIdentifier().contentEquals("clone")
        && !(select.getExpression() instanceof IdentifierTree i
            && Character.isUpperCase(i.getName().charAt(0)))
        && source.typeOf(select.getExpression()).equals(type)) {
      add(Slip.STEP, tree, text(select.getExpression()));
    }
  }

  private void swapped(Tree tree, List<? extends ExpressionTree> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      for (int j = i + 1; j < arguments.size(); j++) {
        String one = text(arguments.get(i));
        String other = text(arguments.get(j));
        if (!one.equals(other)
            && source.typeOf(arguments.get(i)).equals(source.typeOf(arguments.get(j)))) {
          add(
              Slip.ARGUMENTS,
              tree,
              List.of(instead(arguments.get(i), other), instead(arguments.get(j), one)),
              other + ", " + one);
        }
      }
    }
  }

  private void onSomething(MethodInvocationTree tree, MemberSelectTree select) {
    String on = text(select.getExpression());
    switch (select.getIdentifier().toString()) {
      case "sum" -> {
        if (isDouble(tree)) {
          add(Slip.MEAN, tree, on + ".average().orElseThrow()");
        }
      }
      case "average" -> add(Slip.MEAN, tree, "java.util.OptionalDouble.of(" + on + ".sum())");
      case "min" -> add(Slip.COMPARISON, tree, on + ".max()");
      case "max" -> add(Slip.COMPARISON, tree, on + ".min()");
      case "stream", "range" -> {
        if (on.equals("Arrays") || on.equals("IntStream") || tree.getArguments().isEmpty()) {
          add(Slip.ENDS, tree, text(tree) + ".skip(1)");
          add(Slip.FIRST, tree, text(tree) + ".limit(1)");
          withoutTheLast(tree);
        }
      }
      default -> {}
    }
  }

  private void withoutTheLast(MethodInvocationTree tree) {
    List<? extends ExpressionTree> arguments = tree.getArguments();
    if (arguments.size() == 2) {
      add(
          Slip.ENDS,
          tree,
          List.of(instead(arguments.getLast(), operand(arguments.getLast()) + " - 1")),
          "without the last");
    } else if (arguments.size() == 1) {
      String all = operand(arguments.getFirst());
      add(Slip.ENDS, tree, "%s.limit(%s.length - 1)".formatted(text(tree), all));
    }
  }

  private void transposed(MethodInvocationTree tree, List<? extends ExpressionTree> arguments) {
    if (source.typeOf(tree).equals(MATRIX)
        && !(parent() instanceof ExpressionStatementTree)
        && !text(tree.getMethodSelect()).endsWith("transpose")) {
      add(Slip.INDEX, tree, TRANSPOSE + "(" + text(tree) + ")");
    }
    for (ExpressionTree argument : arguments) {
      if (argument instanceof IdentifierTree && source.typeOf(argument).equals(MATRIX)) {
        add(Slip.INDEX, argument, TRANSPOSE + "(" + text(argument) + ")");
      }
    }
  }

  @Override
  public Void visitNewClass(NewClassTree tree, Void unused) {
    swapped(tree, tree.getArguments());
    return super.visitNewClass(tree, unused);
  }
}
