package gmm.course.skeleton;

import com.sun.source.tree.MethodTree;
import gmm.kit.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Puts one exercise of a student's source back to the skeleton, and leaves the rest exactly as it
 * is: other methods, line endings, indent, a last line without an end.
 */
public final class Reset {

  private final String name;
  private final ParsedSource source;
  private final String number;
  private final Splice splice = new Splice();

  private Reset(String name, String written, String number) {
    this.name = name;
    this.source = ParsedSource.of(name, written);
    this.number = number;
  }

  /**
   * {@return the source with the exercise's bodies as they were given}
   *
   * @param name the file's name, for messages
   * @param written the student's source
   * @param number the exercise
   * @param given the skeleton of record; where there is none, what stands before the student's own
   *     statements, leading checks, is taken as given
   * @throws InputException if the source is not Java or has lost the exercise's method or mark
   */
  public static String of(String name, String written, String number, Optional<String> given) {
    Reset reset = new Reset(name, written, number);
    if (given.isPresent()) {
      reset.toSkeleton(ParsedSource.of(name, given.get()));
    } else {
      reset.toTodo();
    }
    return reset.splice.of(written);
  }

  private void toSkeleton(ParsedSource skeleton) {
    List<MethodTree> own = marked(source);
    List<String> bodies = new ArrayList<>();
    for (MethodTree given : marked(skeleton)) {
      MethodTree method =
          own.stream()
              .filter(m -> m.getName().contentEquals(given.getName()))
              .findFirst()
              .orElseThrow(() -> lost(given.getName().toString()));
      own.remove(method);
      bodies.add(skeleton.text(given.getBody()));
      replaceBody(method, skeleton, given);
    }
    Imports.missing(source, skeleton, String.join("\n", bodies)).addTo(source, splice);
  }

  private void replaceBody(MethodTree method, ParsedSource skeleton, MethodTree given) {
    TextStyle style = TextStyle.of(source.text());
    String outer = skeleton.indentOf(given);
    String body =
        skeleton
            .text(given.getBody())
            .lines()
            .map(line -> line.startsWith(outer) ? line.substring(outer.length()) : line)
            .collect(Collectors.joining("\n"));
    splice.replace(
        source.start(method.getBody()),
        source.end(method.getBody()),
        style.apply(body).replace(style.lineEnd(), style.lineEnd() + source.indentOf(method)));
  }

  private void toTodo() {
    List<MethodTree> own = marked(source);
    if (own.isEmpty()) {
      throw lost("");
    }
    own.forEach(method -> Skeleton.unwrite(source, method, number, splice));
    Imports.of("gmm.kit.Todo").missingIn(source).addTo(source, splice);
  }

  private List<MethodTree> marked(ParsedSource in) {
    return in.exercises().entrySet().stream()
        .filter(e -> e.getValue().equals(number))
        .map(e -> e.getKey())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private InputException lost(String method) {
    return new InputException(
        "%s has no method %smarked @Exercise(\"%s\") any more: put it back."
            .formatted(name, method.isEmpty() ? "" : method + " ", number));
  }
}
