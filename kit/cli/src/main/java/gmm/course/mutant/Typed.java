package gmm.course.mutant;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * One source with the compiler's tree, in which names are known for what they are.
 *
 * @param unit the tree
 * @param text the source
 * @param trees the compiler's
 * @param paths from each part of the tree to its place
 */
record Typed(CompilationUnitTree unit, String text, Trees trees, Map<Tree, TreePath> paths) {

  private static Typed of(CompilationUnitTree unit, String text, Trees trees) {
    Map<Tree, TreePath> paths = new IdentityHashMap<>();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        if (tree != null) {
          paths.put(tree, new TreePath(getCurrentPath(), tree));
        }
        return super.scan(tree, unused);
      }
    }.scan(new TreePath(unit), null);
    return new Typed(unit, text, trees, paths);
  }

  /**
   * {@return the sources, each with its tree}
   *
   * @param sources to be read together
   * @param options of the compiler, the class path among them
   * @throws IllegalStateException if one is not Java
   */
  static List<Typed> all(Iterable<? extends JavaFileObject> sources, List<String> options) {
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, problems, options, null, sources);
    List<Typed> typed = new ArrayList<>();
    try {
      for (CompilationUnitTree unit : task.parse()) {
        String text = unit.getSourceFile().getCharContent(true).toString();
        typed.add(of(unit, text, Trees.instance(task)));
      }
      task.analyze();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    problems.getDiagnostics().stream()
        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
        .findFirst()
        .ifPresent(
            d -> {
              throw new IllegalStateException(
                  "no mutants can be made of %s, line %d: %s"
                      .formatted(
                          d.getSource() == null ? "?" : d.getSource().getName(),
                          d.getLineNumber(),
                          d.getMessage(Locale.ENGLISH)));
            });
    return typed;
  }

  ClassTree type() {
    return (ClassTree) unit.getTypeDecls().getFirst();
  }

  private SourcePositions positions() {
    return trees.getSourcePositions();
  }

  int start(Tree tree) {
    return (int) positions().getStartPosition(unit, tree);
  }

  int end(Tree tree) {
    return (int) positions().getEndPosition(unit, tree);
  }

  /** Whether it stands in the text: the type of a lambda's parameter may not. */
  boolean isWritten(Tree tree) {
    return start(tree) >= 0 && end(tree) >= 0;
  }

  String text(Tree tree) {
    return text.substring(start(tree), end(tree));
  }

  Element element(Tree tree) {
    return trees.getElement(paths.get(tree));
  }

  /** The type of an expression, as Java writes it. */
  String typeOf(Tree tree) {
    TypeMirror type = trees.getTypeMirror(paths.get(tree));
    return type == null ? "?" : type.toString();
  }
}
