package gmm.course.skeleton;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import gmm.kit.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** One Java source with the JDK's own syntax tree and the positions of its parts in the text. */
public final class ParsedSource {

  private final String text;
  private final CompilationUnitTree unit;
  private final SourcePositions positions;

  private ParsedSource(String text, CompilationUnitTree unit, SourcePositions positions) {
    this.text = text;
    this.unit = unit;
    this.positions = positions;
  }

  /**
   * {@return the parsed text}
   *
   * @param name the file's, for messages
   * @param text a Java source
   * @throws InputException if it is not Java
   */
  public static ParsedSource of(String name, String text) {
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    JavaCompiler compiler = compiler();
    // a text is parsed by itself: no jar is looked into, and what is opened is closed again
    try (StandardJavaFileManager nothing = compiler.getStandardFileManager(problems, null, null)) {
      nothing.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of());
      List<JavaFileObject> texts = List.of(source(text));
      JavacTask task =
          (JavacTask) compiler.getTask(null, nothing, problems, List.of("-proc:none"), null, texts);
      CompilationUnitTree unit = task.parse().iterator().next();
      if (!problems.getDiagnostics().isEmpty()) {
        var first = problems.getDiagnostics().getFirst();
        throw new InputException(
            "%s, line %d, is not Java: %s."
                .formatted(name, first.getLineNumber(), first.getMessage(Locale.ENGLISH)));
      }
      return new ParsedSource(text, unit, Trees.instance(task).getSourcePositions());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JavaCompiler compiler() {
    return Optional.ofNullable(ToolProvider.getSystemJavaCompiler())
        .orElseThrow(
            () ->
                new InputException("This Java has no compiler: use a JDK 21 or newer, not a JRE."));
  }

  private static JavaFileObject source(String text) {
    return new SimpleJavaFileObject(
        URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  /** {@return the whole text} */
  public String text() {
    return text;
  }

  /** {@return the syntax tree} */
  public CompilationUnitTree unit() {
    return unit;
  }

  /**
   * {@return where a part begins in the text}
   *
   * @param tree a part
   */
  public int start(Tree tree) {
    return (int) positions.getStartPosition(unit, tree);
  }

  /**
   * {@return the place after its last character}
   *
   * @param tree a part
   */
  public int end(Tree tree) {
    return (int) positions.getEndPosition(unit, tree);
  }

  /**
   * {@return its text}
   *
   * @param tree a part
   */
  public String text(Tree tree) {
    return text.substring(start(tree), end(tree));
  }

  /**
   * {@return the methods that a student writes, in order of the text, each with its exercise's
   * number}
   */
  public Map<MethodTree, String> exercises() {
    Map<MethodTree, String> found = new LinkedHashMap<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethod(MethodTree method, Void unused) {
        if (method.getBody() != null) {
          exercise(method).ifPresent(number -> found.put(method, number));
        }
        return super.visitMethod(method, unused);
      }
    }.scan(unit, null);
    return found;
  }

  /**
   * {@return the number of the exercise that a method is marked as, if it is}
   *
   * @param method in a solved source
   */
  public static Optional<String> exercise(MethodTree method) {
    for (AnnotationTree annotation : method.getModifiers().getAnnotations()) {
      String type = annotation.getAnnotationType().toString();
      if (type.equals("Exercise") || type.equals("gmm.kit.Exercise")) {
        ExpressionTree value = annotation.getArguments().getFirst();
        ExpressionTree literal =
            value instanceof AssignmentTree assignment ? assignment.getExpression() : value;
        return Optional.of((String) ((LiteralTree) literal).getValue());
      }
    }
    return Optional.empty();
  }

  /** The white space before the line on which a tree begins. */
  String indentOf(Tree tree) {
    int line = text.lastIndexOf('\n', start(tree)) + 1;
    int at = line;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return text.substring(line, at);
  }
}
