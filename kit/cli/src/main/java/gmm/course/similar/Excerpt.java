package gmm.course.similar;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import gmm.course.skeleton.ParsedSource;
import gmm.kit.Todo;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What is a student's own in a source: the bodies of exercises, and members that no skeleton has.
 */
final class Excerpt {

  private final ParsedSource source;
  private final Set<String> given = new LinkedHashSet<>();
  private final StringBuilder taken = new StringBuilder();

  private Excerpt(String name, String text, String skeleton) {
    this.source = ParsedSource.of(name, text);
    ParsedSource fresh = ParsedSource.of(name, skeleton);
    for (Tree type : fresh.unit().getTypeDecls()) {
      addGiven(fresh, type);
    }
  }

  /**
   * {@return a class of these alone; empty where nothing is written}
   *
   * @param name the file's, for messages
   * @param text a student's source, as it stands in the course
   * @param skeleton what was given
   */
  static String of(String name, String text, String skeleton) {
    Excerpt excerpt = new Excerpt(name, text, skeleton);
    excerpt.source.unit().getTypeDecls().forEach(excerpt::take);
    String type = name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\.java$", "");
    return excerpt.taken.isEmpty() ? "" : "class " + type + " {\n" + excerpt.taken + "}\n";
  }

  private void addGiven(ParsedSource fresh, Tree tree) {
    if (tree instanceof ClassTree type) {
      for (Tree member : type.getMembers()) {
        if (fresh.start(member) >= 0 && fresh.end(member) > fresh.start(member)) {
          given.add(fresh.text(member));
          addGiven(fresh, member);
        }
      }
    }
  }

  private void take(Tree tree) {
    if (!(tree instanceof ClassTree type)) {
      return;
    }
    for (Tree member : type.getMembers()) {
      boolean written = source.start(member) >= 0 && source.end(member) > source.start(member);
      if (!written || given.contains(source.text(member))) {
        continue;
      }
      boolean wasThere = member instanceof ClassTree inner && isGiven(inner);
      if (wasThere) {
        take(member);
      } else if (!(member instanceof MethodTree method) || !isUnwritten(method)) {
        taken.append(source.text(member)).append("\n\n");
      }
    }
  }

  /** A class within the class, of which a part was to be written. */
  private boolean isGiven(ClassTree inner) {
    return inner.getMembers().stream()
        .anyMatch(m -> m instanceof MethodTree f && ParsedSource.exercise(f).isPresent());
  }

  private static boolean isUnwritten(MethodTree method) {
    return method.getBody() != null
        && method.getBody().toString().contains("new " + Todo.class.getSimpleName() + "(");
  }
}
