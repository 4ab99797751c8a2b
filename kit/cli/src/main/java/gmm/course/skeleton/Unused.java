package gmm.course.skeleton;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * What a source no longer needs once its exercises' bodies are gone: private members that nothing
 * else uses, and imports.
 *
 * <p>By name, not by type: where a name is shared, the member stays, which at worst shows a student
 * a helper.
 */
final class Unused {

  private final ParsedSource source;
  private final Set<Tree> gone = new HashSet<>();
  private final Set<Tree> members = new HashSet<>();

  private Unused(ParsedSource source) {
    this.source = source;
  }

  /**
   * {@return what is unused}
   *
   * @param source a solved source
   * @param removed the statements that go
   */
  static Unused of(ParsedSource source, Set<Tree> removed) {
    Unused unused = new Unused(source);
    unused.gone.addAll(removed);
    boolean found = true;
    while (found) {
      found = unused.sweep();
    }
    return unused;
  }

  /** Private members that nothing uses. */
  Set<Tree> members() {
    return members;
  }

  /** Imports whose name neither the code nor a comment mentions. */
  List<ImportTree> imports() {
    Set<String> used = usedNames();
    String prose = remainingComments();
    return source.unit().getImports().stream()
        .map(ImportTree.class::cast)
        .filter(i -> !simpleName(i).equals("*"))
        .filter(i -> !used.contains(simpleName(i)))
        .filter(i -> !Pattern.compile("\\b" + simpleName(i) + "\\b").matcher(prose).find())
        .toList();
  }

  private static String simpleName(ImportTree tree) {
    String name = tree.getQualifiedIdentifier().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private boolean sweep() {
    Set<String> used = usedNames();
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitClass(ClassTree type, Void unused) {
        for (Tree member : type.getMembers()) {
          if (!gone.contains(member) && isPrivate(member) && !used.contains(name(member))) {
            gone.add(member);
            members.add(member);
            found[0] = true;
          }
        }
        return super.visitClass(type, unused);
      }
    }.scan(source.unit(), null);
    return found[0];
  }

  static boolean isPrivate(Tree member) {
    ModifiersTree modifiers =
        switch (member) {
          case MethodTree m -> m.getName().contentEquals("<init>") ? null : m.getModifiers();
          case VariableTree v -> isInstanceField(v) ? null : v.getModifiers();
          case ClassTree c -> c.getModifiers();
          default -> null;
        };
    return modifiers != null && modifiers.getFlags().contains(Modifier.PRIVATE);
  }

  /** An instance field is part of what an object is, and of what a constructor sets. */
  private static boolean isInstanceField(VariableTree field) {
    return !field.getModifiers().getFlags().contains(Modifier.STATIC);
  }

  static String name(Tree member) {
    return switch (member) {
      case MethodTree m -> m.getName().toString();
      case VariableTree v -> v.getName().toString();
      case ClassTree c -> c.getSimpleName().toString();
      default -> "";
    };
  }

  private Set<String> usedNames() {
    Set<String> names = new HashSet<>();
    source.unit().getTypeDecls().forEach(type -> names.addAll(Names.in(type, gone)));
    return names;
  }

  /** The javadoc that stays: a name it links to is imported. */
  private String remainingComments() {
    StringBuilder text = new StringBuilder(source.text());
    gone.stream()
        .sorted((a, b) -> source.start(b) - source.start(a))
        .forEach(
            t -> {
              for (int i = source.start(t); i < Math.min(source.end(t), text.length()); i++) {
                text.setCharAt(i, ' ');
              }
            });
    return Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL)
        .matcher(text)
        .results()
        .map(m -> m.group().replaceAll("(?m)^\\s*\\*", ""))
        .flatMap(
            doc ->
                Pattern.compile("\\{@link(?:plain)?\\s+[^}]*}|@(?:throws|see)\\s+\\S+")
                    .matcher(doc)
                    .results()
                    .map(r -> r.group()))
        .collect(Collectors.joining("\n"));
  }
}
