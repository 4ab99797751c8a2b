package gmm.course.skeleton;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Set;

/** The names that code mentions: of what is called, read, referred to. */
public final class Names extends TreeScanner<Void, Void> {

  private final Set<Tree> gone;
  private final Set<String> names = new HashSet<>();

  private Names(Set<Tree> gone) {
    this.gone = gone;
  }

  /**
   * {@return every name that code mentions}
   *
   * @param tree the code
   */
  public static Set<String> in(Tree tree) {
    return in(tree, Set.of());
  }

  /** Those of a tree without some of its parts. */
  static Set<String> in(Tree tree, Set<Tree> gone) {
    Names scanner = new Names(gone);
    scanner.scan(tree, null);
    return scanner.names;
  }

  @Override
  public Void scan(Tree tree, Void unused) {
    return tree != null && gone.contains(tree) ? null : super.scan(tree, unused);
  }

  @Override
  public Void visitIdentifier(IdentifierTree tree, Void unused) {
    names.add(tree.getName().toString());
    return null;
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
    names.add(tree.getIdentifier().toString());
    return super.visitMemberSelect(tree, unused);
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
    names.add(tree.getName().toString());
    return super.visitMemberReference(tree, unused);
  }
}
