package gmm.course.mutant;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import gmm.kit.testing.Slip;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Another variable, another index, another count. */
final class Variables extends Changes {

  private final Map<String, String> types = new LinkedHashMap<>();
  private final Set<String> sizes;

  Variables(Typed source, MethodTree method) {
    super(source, method);
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitVariable(VariableTree tree, Void unused) {
        if (tree.getType() != null && source.isWritten(tree.getType())) {
          types.putIfAbsent(tree.getName().toString(), tree.getType().toString());
        }
        return super.visitVariable(tree, unused);
      }
    }.scan(method, null);
    sizes = Sizes.in(source, method, types);
  }

  @Override
  public Void visitIdentifier(IdentifierTree tree, Void unused) {
    String name = text(tree);
    String type = types.get(name);
    if (type == null || isTarget()) {
      return super.visitIdentifier(tree, unused);
    }
    if (Sizes.isSize(name) && type.equals("int")) {
      size(tree);
    } else if (!(isInLoopHead() && type.equals("int"))) {
      boolean index = parent() instanceof ArrayAccessTree a && a.getIndex() == tree;
      types.forEach(
          (other, of) -> {
            if (!other.equals(name) && of.equals(type) && !(index && Sizes.isSize(other))) {
              add(type.equals("int") ? Slip.INDEX : Slip.EARLIER, tree, other);
            }
          });
    }
    if (type.equals("double") && !(parent() instanceof BinaryTree)) {
      rarely(Slip.SQUARE, tree, "(" + name + " * " + name + ")");
      rarely(Slip.ROOT, tree, "Math.sqrt(" + name + ")");
    }
    return super.visitIdentifier(tree, unused);
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
    if (tree.getIdentifier().contentEquals("length")) {
      size(tree);
      return null; // not the array that it is of
    }
    return super.visitMemberSelect(tree, unused);
  }

  private void size(Tree tree) {
    if (parent() instanceof NewArrayTree || isInLoopHead()) {
      return;
    }
    String size = text(tree);
    for (String other : sizes) {
      if (!other.equals(size)) {
        add(Slip.COUNT, tree, other);
      }
    }
    add(Slip.COUNT, tree, "(" + size + " - 1)");
    rarely(Slip.COUNT, tree, "(" + size + " + 1)");
  }

  @Override
  public Void visitArrayAccess(ArrayAccessTree tree, Void unused) {
    String index = text(tree.getIndex());
    if (tree.getExpression() instanceof ArrayAccessTree in && !text(in.getIndex()).equals(index)) {
      add(
          Slip.INDEX,
          tree,
          "%s[%s][%s]".formatted(text(in.getExpression()), index, text(in.getIndex())));
    }
    if (!index.equals("0") && !isTarget()) {
      add(Slip.FIRST, tree.getIndex(), "0");
    }
    return super.visitArrayAccess(tree, unused);
  }

  @Override
  public Void visitReturn(ReturnTree tree, Void unused) {
    if (tree.getExpression() != null && !isInLambda()) {
      String returned = text(tree.getExpression());
      types.forEach(
          (name, type) -> {
            if (type.equals(method.getReturnType().toString()) && !name.equals(returned)) {
              add(Slip.EARLIER, tree.getExpression(), name);
            }
          });
    }
    return super.visitReturn(tree, unused);
  }
}
