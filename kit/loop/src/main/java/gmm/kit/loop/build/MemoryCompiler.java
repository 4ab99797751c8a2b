package gmm.kit.loop.build;

import gmm.kit.InputException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * The JDK's compiler, from texts to classes in memory, with one file manager that stays open: what
 * it has read of the class path it need not read again.
 */
final class MemoryCompiler implements AutoCloseable {

  /**
   * What came of it.
   *
   * @param classes by name; empty where there is a mishap
   * @param mishaps the compiler's errors
   */
  record Compiled(Map<String, byte[]> classes, List<Mishap> mishaps) {}

  private static final List<String> OPTIONS =
      List.of("--release", "21", "-proc:none", "-nowarn", "-parameters", "-g", "-implicit:none");

  private final JavaCompiler compiler;
  private final StandardJavaFileManager files;
  private final Set<String> hidden;

  /**
   * @param classPath folders and jars
   * @param hidden types that the class path has and that are not to be seen
   */
  MemoryCompiler(List<String> classPath, Set<String> hidden) throws IOException {
    compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new InputException("This Java has no compiler: use a JDK 21 or newer, not a JRE.");
    }
    this.hidden = hidden;
    files = compiler.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);
    files.setLocationFromPaths(
        StandardLocation.CLASS_PATH, classPath.stream().map(Path::of).toList());
  }

  /**
   * {@return the classes, or why there are none}
   *
   * @param sources texts by file
   * @param known classes by name, seen as if they were on the class path
   */
  Compiled compile(Map<Path, String> sources, Map<String, byte[]> known) {
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    Memory memory = new Memory(known);
    List<Source> units = new ArrayList<>();
    sources.forEach((file, text) -> units.add(new Source(file, text)));
    boolean done = compiler.getTask(null, memory, said, OPTIONS, null, units).call();
    return done
        ? new Compiled(memory.written(), List.of())
        : new Compiled(
            Map.of(),
            said.getDiagnostics().stream()
                .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                .map(d -> mishap(d, sources))
                .toList());
  }

  private static Mishap mishap(
      Diagnostic<? extends JavaFileObject> said, Map<Path, String> sources) {
    Path file = said.getSource() == null ? null : Path.of(said.getSource().toUri());
    long line = Math.max(0, said.getLineNumber());
    String source =
        line == 0 || !sources.containsKey(file)
            ? ""
            : sources.get(file).lines().skip(line - 1).findFirst().orElse("");
    return new Mishap(
        file, line, Math.max(0, said.getColumnNumber()), source, said.getMessage(Locale.ENGLISH));
  }

  /** {@return the name of the type that a file holds} */
  static String outermost(String className) {
    int nested = className.indexOf('$');
    return nested < 0 ? className : className.substring(0, nested);
  }

  @Override
  public void close() throws IOException {
    files.close();
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(Path file, String text) {
      super(file.toUri(), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** A class as the compiler reads or writes it. */
  private static final class Class extends SimpleJavaFileObject {

    private final String name;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Class(String name) {
      super(URI.create("memory:/" + name.replace('.', '/') + ".class"), Kind.CLASS);
      this.name = name;
    }

    @Override
    public InputStream openInputStream() {
      return new ByteArrayInputStream(bytes.toByteArray());
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }
  }

  private final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private final Map<String, Class> known = new LinkedHashMap<>();
    private final Map<String, Class> written = new LinkedHashMap<>();

    Memory(Map<String, byte[]> classes) {
      super(files);
      classes.forEach(
          (name, bytes) -> {
            Class known = new Class(name);
            known.bytes.writeBytes(bytes);
            this.known.put(name, known);
          });
    }

    Map<String, byte[]> written() {
      Map<String, byte[]> all = new LinkedHashMap<>();
      written.forEach((name, type) -> all.put(name, type.bytes.toByteArray()));
      return all;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      return written.computeIfAbsent(name, Class::new);
    }

    @Override
    public Iterable<JavaFileObject> list(
        Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
        throws IOException {
      Iterable<JavaFileObject> all = super.list(location, packageName, kinds, recurse);
      if (location != StandardLocation.CLASS_PATH || !packageName.startsWith("gmm.")) {
        return all;
      }
      List<JavaFileObject> seen = new ArrayList<>();
      for (JavaFileObject file : all) {
        String name = super.inferBinaryName(location, file);
        if (!hidden.contains(outermost(name)) && !known.containsKey(name)) {
          seen.add(file);
        }
      }
      known.values().stream()
          .filter(c -> c.name.substring(0, c.name.lastIndexOf('.')).equals(packageName))
          .forEach(seen::add);
      return seen;
    }

    @Override
    public String inferBinaryName(JavaFileManager.Location location, JavaFileObject file) {
      return file instanceof Class known ? known.name : super.inferBinaryName(location, file);
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
      return a instanceof Class || b instanceof Class ? a == b : super.isSameFile(a, b);
    }

    /** The files stay open for the next time. */
    @Override
    public void close() {}
  }
}
