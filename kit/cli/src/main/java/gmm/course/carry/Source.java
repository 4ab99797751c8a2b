package gmm.course.carry;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import gmm.course.skeleton.ParsedSource;
import gmm.course.skeleton.Skeleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** A Java source seen as classes and their members. */
final class Source {

  /**
   * A method, field or type in a class.
   *
   * @param owner the class around it, with those around that: {@code A.Inner}
   * @param key tells it from its neighbours: the name, a method's with its parameters' types
   * @param tree its place
   */
  record Member(String owner, String key, Tree tree) {

    boolean isSamePlace(Member other) {
      return owner.equals(other.owner) && key.equals(other.key);
    }

    String name() {
      int parenthesis = key.indexOf('(');
      return parenthesis < 0 ? key : key.substring(0, parenthesis);
    }
  }

  private final String name;
  private final ParsedSource parsed;
  private final Map<MethodTree, String> exercises;
  private final List<Member> members = new ArrayList<>();

  private Source(String name, String text) {
    this.name = name;
    this.parsed = ParsedSource.of(name, text);
    this.exercises = parsed.exercises();
    parsed.unit().getTypeDecls().forEach(type -> add("", type));
  }

  /**
   * {@return a source, taken apart}
   *
   * @param name the file's, for messages
   * @param text with line feeds alone
   * @throws gmm.kit.InputException if it is not Java
   */
  static Source of(String name, String text) {
    return new Source(name, text);
  }

  private void add(String around, Tree tree) {
    if (tree instanceof ClassTree type) {
      String owner = around + type.getSimpleName();
      for (Tree member : type.getMembers()) {
        if (parsed.start(member) >= 0 && parsed.end(member) > parsed.start(member)) {
          members.add(new Member(owner, key(member), member));
          add(owner + ".", member);
        }
      }
    }
  }

  private static String key(Tree member) {
    return switch (member) {
      case MethodTree m -> m.getName() + "(" + parameterTypes(m) + ")";
      case VariableTree v -> v.getName().toString();
      case ClassTree c -> c.getSimpleName().toString();
      default -> "";
    };
  }

  private static String parameterTypes(MethodTree method) {
    return method.getParameters().stream()
        .map(p -> p.getType().toString())
        .collect(Collectors.joining(", "));
  }

  /** {@return the file's name} */
  String name() {
    return name;
  }

  ParsedSource parsed() {
    return parsed;
  }

  List<Member> members() {
    return members;
  }

  /** {@return the methods that are exercises} */
  List<Member> exercises() {
    return members.stream().filter(m -> exercises.containsKey(m.tree())).toList();
  }

  /** {@return the exercise of a method} */
  String number(Member exercise) {
    return exercises.get(exercise.tree());
  }

  Optional<Member> find(Member like) {
    return members.stream().filter(like::isSamePlace).findFirst();
  }

  /** {@return the innermost member around a place of the text} */
  Optional<Member> at(int place) {
    return members.stream()
        .filter(m -> parsed.start(m.tree()) <= place && place < parsed.end(m.tree()))
        .reduce((outer, inner) -> inner);
  }

  /**
   * {@return whether a member of another source is here too, is given, and reads otherwise here}
   */
  boolean differs(Member theirs, Source other) {
    return !(theirs.tree() instanceof ClassTree)
        && !other.exercises.containsKey(theirs.tree())
        && find(theirs)
            .filter(own -> !exercises.containsKey(own.tree()))
            .filter(
                own ->
                    !closed(parsed.text(own.tree()))
                        .equals(closed(other.parsed.text(theirs.tree()))))
            .isPresent();
  }

  boolean hasClass(String owner) {
    return members.stream().anyMatch(m -> m.owner().equals(owner));
  }

  /** {@return whether a method's body contains more than its checks and {@code throw new Todo} } */
  boolean isWritten(Member exercise) {
    MethodTree method = (MethodTree) exercise.tree();
    List<? extends StatementTree> statements = method.getBody().getStatements();
    int checks = Skeleton.leadingChecks(statements);
    String said =
        statements.subList(0, checks).stream().map(parsed::text).collect(Collectors.joining())
            + "throw new Todo(\"%s\");".formatted(number(exercise));
    return !closed("{" + said + "}").equals(closed(body(exercise)));
  }

  private static String closed(String text) {
    return text.replaceAll("\\s+", "");
  }

  String body(Member method) {
    return parsed.text(((MethodTree) method.tree()).getBody());
  }

  /** {@return what a method gives, its class and how it is called, in one line} */
  String signature(Member method) {
    MethodTree tree = (MethodTree) method.tree();
    int type = parsed.end(tree.getReturnType());
    String call = parsed.text().substring(type, parsed.start(tree.getBody())).strip();
    String said =
        "%s%s %s.%s"
            .formatted(
                isStatic(tree) ? "static " : "",
                parsed.text(tree.getReturnType()),
                method.owner(),
                call);
    return said.replaceAll("\\s+", " ");
  }

  /** {@return whether two methods can be called in the same way and return the same type} */
  static boolean isCalledLike(Member method, Member others) {
    MethodTree mine = (MethodTree) method.tree();
    MethodTree theirs = (MethodTree) others.tree();
    return method.key().equals(others.key())
        && mine.getReturnType().toString().equals(theirs.getReturnType().toString())
        && isStatic(mine) == isStatic(theirs);
  }

  /** {@return whether it is a final field without a value of its own: a constructor sets it} */
  static boolean isSetInAConstructor(Member member) {
    return member.tree() instanceof VariableTree field
        && field.getModifiers().getFlags().contains(Modifier.FINAL)
        && field.getInitializer() == null;
  }

  private static boolean isStatic(MethodTree method) {
    return method.getModifiers().getFlags().contains(Modifier.STATIC);
  }

  /** {@return a member's text with the comment above it} */
  String withComment(Member member) {
    int start = parsed.start(member.tree());
    String before = parsed.text().substring(0, start).stripTrailing();
    int from = before.length();
    if (before.endsWith("*/")) {
      from = before.lastIndexOf("/*");
    } else {
      while (lastLine(before).strip().startsWith("//")) {
        from = before.lastIndexOf("//");
        before = before.substring(0, from).stripTrailing();
      }
    }
    return parsed.text().substring(from, parsed.end(member.tree())).strip();
  }

  private static String lastLine(String text) {
    return text.substring(text.lastIndexOf('\n') + 1);
  }
}
