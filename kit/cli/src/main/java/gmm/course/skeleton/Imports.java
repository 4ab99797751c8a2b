package gmm.course.skeleton;

import com.sun.source.tree.ImportTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Imports of single types.
 *
 * @param names fully qualified, in order
 */
record Imports(List<String> names) {

  static Imports of(String... names) {
    return new Imports(List.of(names));
  }

  /** {@return what a part of one source needs to stand in another} */
  static Imports missing(ParsedSource in, ParsedSource from, String part) {
    return new Imports(
            from.unit().getImports().stream()
                .filter(i -> !i.isStatic())
                .map(Imports::name)
                .filter(n -> Pattern.compile("\\b" + simple(n) + "\\b").matcher(part).find())
                .toList())
        .missingIn(in);
  }

  Imports missingIn(ParsedSource source) {
    List<String> there = source.unit().getImports().stream().map(Imports::name).toList();
    return new Imports(
        names.stream()
            .filter(n -> !there.contains(n) && !there.contains(packageOf(n) + ".*"))
            .toList());
  }

  /** Each before the first import that comes after it, in a text in order of names. */
  void addTo(ParsedSource source, Splice splice) {
    String lineEnd = TextStyle.of(source.text()).lineEnd();
    for (String name : names.reversed()) { // of two in one place the one put in last comes first
      String line = "import " + name + ";";
      var after =
          source.unit().getImports().stream()
              .filter(i -> !i.isStatic() && name(i).compareTo(name) > 0)
              .findFirst();
      if (after.isPresent()) {
        int at = source.start(after.get());
        splice.replace(at, at, line + lineEnd);
      } else {
        behindAll(source, splice, line, lineEnd);
      }
    }
  }

  private static void behindAll(ParsedSource source, Splice splice, String line, String lineEnd) {
    List<? extends ImportTree> imports = source.unit().getImports();
    Tree last = imports.isEmpty() ? source.unit().getPackage() : imports.getLast();
    if (last == null) {
      splice.replace(0, 0, line + lineEnd);
      return;
    }
    String gap = imports.isEmpty() ? lineEnd + lineEnd : lineEnd;
    splice.replace(source.end(last), source.end(last), gap + line);
  }

  private static String name(ImportTree tree) {
    return tree.getQualifiedIdentifier().toString();
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String packageOf(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }
}
