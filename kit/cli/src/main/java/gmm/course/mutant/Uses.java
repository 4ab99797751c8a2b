package gmm.course.mutant;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePathScanner;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/** The private members of its class, other than what an object holds, that code mentions. */
final class Uses extends TreePathScanner<Void, Void> {

  private final Typed source;
  private final Set<Tree> found = new LinkedHashSet<>();

  private Uses(Typed source) {
    this.source = source;
  }

  static Set<Tree> of(Typed source, Tree code) {
    Uses uses = new Uses(source);
    uses.scan(source.paths().get(code), null);
    return uses.found;
  }

  private void add() {
    Element element = source.trees().getElement(getCurrentPath());
    if (element == null || !element.getModifiers().contains(Modifier.PRIVATE)) {
      return;
    }
    Tree tree = source.trees().getTree(element);
    if (tree != null && source.type().getMembers().contains(tree) && !isOfAnObject(tree)) {
      found.add(tree);
    }
  }

  private static boolean isOfAnObject(Tree member) {
    return member instanceof VariableTree && !Lifted.isStatic(member)
        || member instanceof MethodTree m && m.getReturnType() == null
        || !(member instanceof VariableTree
            || member instanceof MethodTree
            || member instanceof ClassTree);
  }

  @Override
  public Void visitIdentifier(IdentifierTree tree, Void unused) {
    add();
    return null;
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
    add();
    return super.visitMemberSelect(tree, unused);
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
    add();
    return super.visitMemberReference(tree, unused);
  }
}
