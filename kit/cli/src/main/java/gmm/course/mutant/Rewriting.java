package gmm.course.mutant;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePathScanner;
import gmm.kit.testing.Hidden;
import gmm.kit.testing.Ticks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** What has to be written differently in a member that stands in another class. */
final class Rewriting extends TreePathScanner<Void, Void> {

  private static final String RECEIVER = "self";

  private final Typed source;
  private final Tree member;
  private final Set<Tree> members;
  private final String lifted;
  private final TypeElement type;
  private final List<Edit> edits = new ArrayList<>();
  private Map<String, String> taken;

  /**
   * @param source of the class it stands in
   * @param member a method, a constant or a type
   * @param members all that come along
   * @param lifted the simple name of the class to which they come
   */
  Rewriting(Typed source, Tree member, Set<Tree> members, String lifted) {
    this.source = source;
    this.member = member;
    this.members = members;
    this.lifted = lifted;
    this.type = (TypeElement) source.element(source.type());
  }

  /**
   * {@return the edits}
   *
   * @param fields gets, by name, the declaration of each field that is taken from the receiver
   */
  List<Edit> edits(Map<String, String> fields) {
    taken = fields;
    scan(source.paths().get(member), null);
    return edits;
  }

  private void put(int at, String text) {
    edits.add(new Edit(at, at, text));
  }

  /** Of this class, or of one above it. */
  private boolean isOurs(Element element) {
    if (element == null || !(element.getEnclosingElement() instanceof TypeElement owner)) {
      return false;
    }
    for (TypeElement up = type; up != null; up = above(up)) {
      if (up.equals(owner)) {
        return true;
      }
    }
    return false;
  }

  private static TypeElement above(TypeElement type) {
    return type.getSuperclass() instanceof javax.lang.model.type.DeclaredType d
        ? (TypeElement) d.asElement()
        : null; // above Object
  }

  private boolean comesAlong(Element element) {
    Tree tree = source.trees().getTree(element);
    return tree != null && members.contains(tree);
  }

  private static boolean isStatic(Element element) {
    return element.getModifiers().contains(Modifier.STATIC);
  }

  @Override
  public Void visitIdentifier(IdentifierTree tree, Void unused) {
    if (tree.getName().contentEquals("this") && member instanceof MethodTree) {
      edits.add(new Edit(source.start(tree), source.end(tree), RECEIVER));
      return null;
    }
    Element element = source.trees().getElement(getCurrentPath());
    if (!isOurs(element) || comesAlong(element)) {
      return null;
    }
    switch (element.getKind()) {
      case METHOD -> put(source.start(tree), (isStatic(element) ? typeName() : RECEIVER) + ".");
      case FIELD -> {
        if (isStatic(element)) {
          put(source.start(tree), typeName() + ".");
        } else {
          String name = element.getSimpleName().toString();
          String value = valueOf(element, RECEIVER);
          taken.put(name, "%s %s = %s;".formatted(element.asType(), name, value));
        }
      }
      default -> {} // a constant of an enum in a switch, a type
    }
    return null;
  }

  private String typeName() {
    return type.getSimpleName().toString();
  }

  private String valueOf(Element field, String owner) {
    return type.getKind() == ElementKind.RECORD
        ? "%s.%s()".formatted(owner, field.getSimpleName())
        : "((%s) %s.of(%s, \"%s\"))"
            .formatted(field.asType(), Hidden.class.getName(), owner, field.getSimpleName());
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
    Element element = source.trees().getElement(getCurrentPath());
    if (isOurs(element) && element.getKind() == ElementKind.FIELD && !isStatic(element)) {
      boolean own = tree.getExpression().toString().equals("this");
      String owner = own ? RECEIVER : source.text(tree.getExpression());
      edits.add(new Edit(source.start(tree), source.end(tree), valueOf(element, owner)));
      return null;
    }
    if (isOurs(element) && comesAlong(element) && isStatic(element)) {
      edits.add(
          new Edit(source.start(tree.getExpression()), source.end(tree.getExpression()), lifted));
      return null;
    }
    return super.visitMemberSelect(tree, unused);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    Element element = source.trees().getElement(getCurrentPath());
    if (isOurs(element)
        && comesAlong(element)
        && !isStatic(element)
        && tree.getMethodSelect() instanceof IdentifierTree) {
      int open = source.text().indexOf('(', source.end(tree.getMethodSelect())) + 1;
      put(open, RECEIVER + (tree.getArguments().isEmpty() ? "" : ", "));
    } else if (isOurs(element)
        && comesAlong(element)
        && !isStatic(element)
        && tree.getMethodSelect() instanceof MemberSelectTree select) {
      String owner = source.text(select.getExpression());
      int open = source.text().indexOf('(', source.end(select)) + 1;
      edits.add(new Edit(source.start(select), source.end(select), element.getSimpleName() + ""));
      put(open, owner.equals("this") ? RECEIVER : owner);
      put(open, tree.getArguments().isEmpty() ? "" : ", ");
      scan(tree.getArguments(), unused);
      return null;
    }
    return super.visitMethodInvocation(tree, unused);
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
    Element element = source.trees().getElement(getCurrentPath());
    if (isOurs(element) && comesAlong(element)) {
      String name = tree.getName().toString();
      String call =
          isStatic(element) ? lifted + "::" + name : "u_ -> %s(%s, u_)".formatted(name, RECEIVER);
      edits.add(new Edit(source.start(tree), source.end(tree), call));
      return null;
    }
    return super.visitMemberReference(tree, unused);
  }

  private void tick(StatementTree body) {
    if (body instanceof BlockTree) {
      put(source.start(body) + 1, " " + Ticks.class.getName() + ".tick();");
    }
  }

  @Override
  public Void visitForLoop(ForLoopTree tree, Void unused) {
    tick(tree.getStatement());
    return super.visitForLoop(tree, unused);
  }

  @Override
  public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void unused) {
    tick(tree.getStatement());
    return super.visitEnhancedForLoop(tree, unused);
  }

  @Override
  public Void visitWhileLoop(WhileLoopTree tree, Void unused) {
    tick(tree.getStatement());
    return super.visitWhileLoop(tree, unused);
  }

  @Override
  public Void visitDoWhileLoop(DoWhileLoopTree tree, Void unused) {
    tick(tree.getStatement());
    return super.visitDoWhileLoop(tree, unused);
  }
}
