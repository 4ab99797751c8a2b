package gmm.course.mutant;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What counts something: n, k or d, in whatever way a body says it. */
final class Sizes {

  private static final Pattern SIZE =
      Pattern.compile(
          "(\\w+\\.)?(n|k|d|count|known|folds|clusters|starts)"
              + "|.*\\.length|(.*\\.)?(dimension|size|features|factors)\\(\\)");

  private Sizes() {}

  static boolean isSize(String expression) {
    return SIZE.matcher(expression).matches();
  }

  /** {@return all that a method mentions, and those of its arguments} */
  static Set<String> in(Typed source, MethodTree method, Map<String, String> variables) {
    Set<String> sizes = new LinkedHashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        if (tree.getIdentifier().contentEquals("length")) {
          sizes.add(source.text(tree));
        }
        return super.visitMemberSelect(tree, unused);
      }

      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        if (isSize(source.text(tree))) {
          sizes.add(source.text(tree));
        }
        return super.visitMethodInvocation(tree, unused);
      }
    }.scan(method.getBody(), null);
    variables.forEach(
        (name, type) -> {
          if (type.equals("int") && isSize(name)) {
            sizes.add(name);
          }
          if (type.startsWith("double[")) {
            sizes.add(name + ".length");
          }
          if (type.equals("double[][]")) {
            sizes.add(name + "[0].length");
          }
        });
    return sizes;
  }
}
