package gmm.course.run;

import gmm.kit.InputException;
import gmm.kit.Utf8;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The JDK's compiler, in this process. */
public final class Compiler {

  /**
   * An error in a source.
   *
   * @param file the source
   * @param line its line, from 1; 0 where it is the whole file
   * @param message what the compiler says
   */
  public record Problem(Path file, long line, String message) {

    /**
     * {@return the place as people read it}
     *
     * @param root the course's folder
     */
    public String where(Path root) {
      if (file == null) {
        return "";
      }
      return root.relativize(file) + (line < 1 ? "" : ":" + line);
    }

    /**
     * {@return the line of the source, if there is one}
     *
     * @throws IOException if it cannot be read
     */
    public Optional<String> source() throws IOException {
      return file == null || line < 1
          ? Optional.empty()
          : Utf8.readLeniently(file).lines().skip(line - 1).findFirst();
    }
  }

  private Compiler() {}

  /**
   * Compiles every source below the given ones.
   *
   * @param sources files, or folders of files
   * @param classPath folders and jars
   * @param into folder of the classes; made if need be
   * @return the errors; empty where all went well
   * @throws IOException if files cannot be read or written
   */
  public static List<Problem> compile(List<Path> sources, List<String> classPath, Path into)
      throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new InputException("This Java has no compiler: use a JDK 21 or newer, not a JRE.");
    }
    Files.createDirectories(into);
    List<Path> sourceFiles = javaFiles(sources);
    if (sourceFiles.isEmpty()) {
      return List.of();
    }
    List<Problem> unreadable = unreadable(sourceFiles);
    if (!unreadable.isEmpty()) {
      return unreadable;
    }
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, Locale.ENGLISH, StandardCharsets.UTF_8)) {
      List<String> options =
          List.of(
              "-d",
              into.toString(),
              "-cp",
              String.join(File.pathSeparator, classPath),
              "--release",
              "21",
              "-proc:none",
              "-nowarn",
              "-parameters",
              "-g");
      boolean done =
          compiler
              .getTask(
                  null,
                  files,
                  diagnostics,
                  options,
                  null,
                  files.getJavaFileObjectsFromPaths(sourceFiles))
              .call();
      return done ? List.of() : problems(diagnostics);
    }
  }

  /** The compiler says "unmappable character" only: say what to do instead. */
  private static List<Problem> unreadable(List<Path> files) throws IOException {
    List<Problem> problems = new ArrayList<>();
    for (Path file : files) {
      Utf8.fault(Files.readAllBytes(file))
          .ifPresent(f -> problems.add(new Problem(file, f.line(), f.sentence())));
    }
    return problems;
  }

  private static List<Problem> problems(DiagnosticCollector<JavaFileObject> diagnostics) {
    return diagnostics.getDiagnostics().stream()
        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
        .map(
            d ->
                new Problem(
                    d.getSource() == null ? null : Path.of(d.getSource().toUri()),
                    d.getLineNumber(),
                    d.getMessage(Locale.ENGLISH)))
        .toList();
  }

  private static List<Path> javaFiles(List<Path> sources) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path source : sources.stream().filter(Files::exists).toList()) {
      try (Stream<Path> below = Files.walk(source)) {
        below.filter(f -> f.toString().endsWith(".java")).sorted().forEach(files::add);
      }
    }
    return files;
  }
}
