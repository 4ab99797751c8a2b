package gmm.course.carry;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import gmm.course.carry.Source.Member;
import gmm.course.skeleton.Names;
import gmm.course.skeleton.Splice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Methods put into a source in place of unwritten ones, with their helpers and imports; everything
 * else stays exactly as it is.
 */
final class Merge {

  private final Source target;
  private final List<Transplant> transplants;
  private final Splice splice = new Splice();

  private Merge(Source target, List<Transplant> transplants) {
    this.target = target;
    this.transplants = transplants;
  }

  /**
   * {@return the source with the methods in it}
   *
   * @param target the source
   * @param transplants methods for it
   * @param without imports not to bring, as {@code import a.B;}
   */
  static String of(Source target, List<Transplant> transplants, Set<String> without) {
    Merge merge = new Merge(target, transplants);
    transplants.forEach(merge::body);
    merge.helpers();
    merge.imports(without);
    return merge.splice.of(target.parsed().text());
  }

  private void body(Transplant transplant) {
    MethodTree from = (MethodTree) transplant.from().tree();
    MethodTree to = (MethodTree) transplant.to().tree();
    splice.replace(
        target.parsed().start(to.getBody()),
        target.parsed().end(to.getBody()),
        transplant.old().body(transplant.from()));
    if (!parameterNames(from).equals(parameterNames(to))) {
      splice.replace(
          target.parsed().start(to.getParameters().getFirst()),
          target.parsed().end(to.getParameters().getLast()),
          parameters(transplant.old(), from));
    }
  }

  private static List<String> parameterNames(MethodTree method) {
    return method.getParameters().stream().map(p -> p.getName().toString()).toList();
  }

  private static String parameters(Source old, MethodTree method) {
    List<? extends VariableTree> all = method.getParameters();
    return old.parsed()
        .text()
        .substring(old.parsed().start(all.getFirst()), old.parsed().end(all.getLast()));
  }

  /** At the end of their class. */
  private void helpers() {
    Map<String, Map<String, String>> byOwner = new LinkedHashMap<>();
    for (Transplant t : transplants) {
      for (Member helper : t.helpers()) {
        byOwner
            .computeIfAbsent(helper.owner(), owner -> new LinkedHashMap<>())
            .putIfAbsent(helper.key(), t.old().withComment(helper));
      }
    }
    classes("", target.parsed().unit().getTypeDecls())
        .forEach(
            (owner, type) -> {
              if (byOwner.containsKey(owner)) {
                String indent = "  ".repeat(owner.split("\\.").length);
                StringBuilder text = new StringBuilder();
                byOwner.get(owner).values().forEach(h -> text.append("\n\n" + indent + h));
                int end = endOfLastMember(type);
                splice.replace(end, end, text.toString());
              }
            });
  }

  private int endOfLastMember(ClassTree type) {
    int brace = target.parsed().end(type) - 1;
    return target.parsed().text().substring(0, brace).stripTrailing().length();
  }

  private static Map<String, ClassTree> classes(String around, List<? extends Tree> trees) {
    Map<String, ClassTree> found = new LinkedHashMap<>();
    for (Tree tree : trees) {
      if (tree instanceof ClassTree type) {
        String owner = around + type.getSimpleName();
        found.put(owner, type);
        found.putAll(classes(owner + ".", type.getMembers()));
      }
    }
    return found;
  }

  private void imports(Set<String> without) {
    Set<String> there = new HashSet<>();
    int place = target.parsed().end(target.parsed().unit().getPackage());
    for (ImportTree tree : target.parsed().unit().getImports()) {
      there.add(simpleName(tree));
      place = Math.max(place, target.parsed().end(tree));
    }
    Set<String> added = new LinkedHashSet<>();
    for (Transplant t : transplants) {
      Set<String> used = Names.in(t.from().tree());
      t.helpers().forEach(helper -> used.addAll(Names.in(helper.tree())));
      for (ImportTree tree : t.old().parsed().unit().getImports()) {
        String name = simpleName(tree);
        if (name.equals("*") ? !isThere(tree) : used.contains(name) && !there.contains(name)) {
          added.add(t.old().parsed().text(tree).replaceAll("\\s+", " "));
        }
      }
    }
    added.removeAll(without);
    List<String> lines = new ArrayList<>(added);
    splice.replace(place, place, lines.isEmpty() ? "" : "\n" + String.join("\n", lines));
  }

  private boolean isThere(ImportTree wildcard) {
    return target.parsed().unit().getImports().stream()
        .anyMatch(i -> i.toString().equals(wildcard.toString()));
  }

  private static String simpleName(ImportTree tree) {
    String name = tree.getQualifiedIdentifier().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
