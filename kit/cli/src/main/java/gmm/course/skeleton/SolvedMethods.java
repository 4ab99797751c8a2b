package gmm.course.skeleton;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An exercise as a solved source has it, with all that its body needs and a student lacks. */
public final class SolvedMethods {

  private final String name;
  private final ParsedSource source;
  private final List<Tree> shown = new ArrayList<>();

  private SolvedMethods(String name, String solved) {
    this.name = name;
    this.source = ParsedSource.of(name, solved);
  }

  /**
   * {@return the exercise's methods and the private members that they use, directly or not}
   *
   * @param name the file's name, for messages
   * @param solved the solved source
   * @param number the exercise
   */
  public static SolvedMethods of(String name, String solved, String number) {
    SolvedMethods methods = new SolvedMethods(name, solved.replace("\r\n", "\n"));
    methods.source.exercises().entrySet().stream()
        .filter(e -> e.getValue().equals(number))
        .forEach(e -> methods.shown.add(e.getKey()));
    methods.addWhatTheyUse();
    return methods;
  }

  /** A helper may need another. */
  private void addWhatTheyUse() {
    Map<Tree, String> helpers = privateMembers();
    for (int i = 0; i < shown.size(); i++) {
      Set<String> used = Names.in(shown.get(i));
      for (var helper : helpers.entrySet()) {
        if (used.contains(helper.getValue()) && !shown.contains(helper.getKey())) {
          shown.add(helper.getKey());
        }
      }
    }
  }

  private Map<Tree, String> privateMembers() {
    Map<Tree, String> members = new LinkedHashMap<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitClass(ClassTree type, Void unused) {
        for (Tree member : type.getMembers()) {
          if (Unused.isPrivate(member)) {
            members.put(member, Unused.name(member));
          }
        }
        return super.visitClass(type, unused);
      }
    }.scan(source.unit(), null);
    return members;
  }

  /** {@return the imports of single types that they need and the skeleton does not have} */
  public List<String> imports() {
    String skeleton = Skeleton.of(name, source.text());
    Set<String> used = new HashSet<>();
    shown.forEach(tree -> used.addAll(Names.in(tree)));
    return source.unit().getImports().stream()
        .filter(i -> used.contains(simpleName(i)))
        .map(i -> source.text(i).strip())
        .filter(i -> !skeleton.contains("\n" + i + "\n"))
        .toList();
  }

  private static String simpleName(ImportTree tree) {
    String name = tree.getQualifiedIdentifier().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** {@return their texts, the exercise's own first, each from the margin} */
  public List<String> texts() {
    return shown.stream().map(this::text).toList();
  }

  private String text(Tree tree) {
    String whole = source.indentOf(tree) + source.text(tree);
    return whole.stripIndent();
  }
}
