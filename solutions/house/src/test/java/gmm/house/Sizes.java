package gmm.house;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** How long files and methods are. */
final class Sizes {

  /**
   * A file's or a method's length.
   *
   * @param what its name
   * @param lines of the file, or between a method's braces
   */
  record Size(String what, long lines) {}

  private Sizes() {}

  /** {@return the lines of each file, the longest first} */
  static List<Size> ofFiles(Path root, List<Path> files) {
    return longestFirst(
        files.stream().map(f -> new Size(f.toString(), lines(root.resolve(f)))).toList());
  }

  private static long lines(Path file) {
    try {
      return Files.readAllLines(file).size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return the lines of each method's body, the longest first} */
  static List<Size> ofMethods(Path root, List<Path> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<Size> sizes = new ArrayList<>();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      var sources = manager.getJavaFileObjectsFromPaths(files.stream().map(root::resolve).toList());
      JavacTask task =
          (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, sources);
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        unit.accept(new Methods(unit, positions, sizes), null);
      }
    }
    return longestFirst(sizes);
  }

  private static List<Size> longestFirst(List<Size> sizes) {
    return sizes.stream().sorted(Comparator.comparingLong(Size::lines).reversed()).toList();
  }

  private static final class Methods extends TreeScanner<Void, Void> {

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<Size> sizes;

    Methods(CompilationUnitTree unit, SourcePositions positions, List<Size> sizes) {
      this.unit = unit;
      this.positions = positions;
      this.sizes = sizes;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      BlockTree body = method.getBody();
      if (body != null) {
        long first = line(positions.getStartPosition(unit, body));
        long last = line(positions.getEndPosition(unit, body));
        String file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
        sizes.add(new Size(file + ", " + method.getName(), Math.max(0, last - first - 1)));
      }
      return super.visitMethod(method, nothing);
    }

    private long line(long position) {
      return unit.getLineMap().getLineNumber(position);
    }
  }
}
