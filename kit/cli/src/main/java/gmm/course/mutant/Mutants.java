package gmm.course.mutant;

import com.sun.source.util.JavacTask;
import gmm.kit.Module;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The mutants of one solved module. */
public final class Mutants {

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  private final List<String> options;
  private final List<MutantSource> sources = new ArrayList<>();
  private Map<String, byte[]> classes;

  private Mutants(Collection<String> classPath) {
    options =
        List.of(
            "-proc:none",
            "-nowarn",
            "-implicit:none",
            "--should-stop=ifError=FLOW", // all errors of all classes at once
            "--release",
            "21",
            "-Xmaxerrs",
            "100000",
            "-cp",
            String.join(File.pathSeparator, classPath));
  }

  /**
   * {@return the mutants, those that are no Java left out}
   *
   * @param solutions the course's folder of solutions
   * @param module which
   * @param classPath its solved classes, those before it, and the kit
   * @throws IOException if the solutions cannot be read
   */
  public static Mutants of(Path solutions, Module module, Collection<String> classPath)
      throws IOException {
    Mutants mutants = new Mutants(classPath);
    List<Bodies> bodies = new ArrayList<>();
    for (Typed solved : mutants.typed(solutions.resolve(module.folder()), "@Exercise(")) {
      bodies.addAll(Bodies.solved(solved));
    }
    Path others = solutions.resolve("alternatives");
    String folder = module.packageName().replace('.', '/');
    for (Typed other : mutants.typed(others, "@Alternative(", folder)) {
      bodies.addAll(Bodies.alternative(other));
    }
    mutants.make(bodies, LeftOut.in(solutions));
    return mutants;
  }

  private void make(List<Bodies> bodies, LeftOut leftOut) throws IOException {
    List<Typed> lifted = Typed.all(bodies.stream().map(Bodies::lifted).toList(), options);
    for (int i = 0; i < lifted.size(); i++) {
      sources.add(new MutantSource(lifted.get(i), bodies.get(i), key -> !leftOut.has(key)));
    }
    compile();
  }

  /** The classes below a folder of a project in which there is such a mark. */
  private List<Typed> typed(Path project, String mark, String... below) throws IOException {
    Path folder = project.resolve("src/main/java");
    Path start = folder.resolve(String.join("/", below));
    List<SourceText> found = new ArrayList<>();
    if (Files.exists(start)) {
      try (Stream<Path> files = Files.walk(start)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
          String text = Files.readString(file).replace("\r\n", "\n");
          if (text.contains(mark)) {
            String name = folder.relativize(file).toString().replace(File.separatorChar, '.');
            found.add(new SourceText(name.replaceFirst("\\.java$", ""), text));
          }
        }
      }
    }
    return found.isEmpty() ? List.of() : Typed.all(found, options);
  }

  /** All at once first: where those that are no Java are listed, there is no second time. */
  private void compile() throws IOException {
    if (!compiled()) {
      dropWhatIsNoJava();
      if (!compiled()) {
        throw new IllegalStateException("mutants that are Java do not compile together");
      }
    }
  }

  private boolean compiled() throws IOException {
    try (StandardJavaFileManager standard = COMPILER.getStandardFileManager(null, null, null);
        InMemory memory = new InMemory(standard)) {
      boolean done =
          COMPILER
              .getTask(null, memory, new DiagnosticCollector<>(), options, null, texts(sources))
              .call();
      classes = new LinkedHashMap<>();
      memory.written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
      return done;
    }
  }

  /** A class is looked at again until it has no error: the compiler stops at the first kind. */
  private void dropWhatIsNoJava() throws IOException {
    List<MutantSource> open = new ArrayList<>(sources);
    while (!open.isEmpty()) {
      Map<String, Set<Long>> errors = errors(open);
      List<MutantSource> again = new ArrayList<>();
      for (MutantSource source : open) {
        Set<Long> places = errors.getOrDefault(source.type(), Set.of());
        if (!places.isEmpty()) {
          if (!source.drop(places)) {
            throw new IllegalStateException(source.type() + " is no Java without any mutant");
          }
          again.add(source);
        }
      }
      open = again;
    }
  }

  private Map<String, Set<Long>> errors(List<MutantSource> of) throws IOException {
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    ((JavacTask) COMPILER.getTask(null, null, problems, options, null, texts(of))).analyze();
    Map<String, Set<Long>> errors = new HashMap<>();
    for (Diagnostic<? extends JavaFileObject> problem : problems.getDiagnostics()) {
      if (problem.getKind() == Diagnostic.Kind.ERROR && problem.getSource() != null) {
        String path = problem.getSource().toUri().getPath();
        String type = path.substring(1).replaceFirst("\\.java$", "").replace('/', '.');
        errors.computeIfAbsent(type, t -> new LinkedHashSet<>()).add(problem.getPosition());
      }
    }
    return errors;
  }

  private static List<SourceText> texts(List<MutantSource> sources) {
    return sources.stream().map(s -> new SourceText(s.type(), s.text())).toList();
  }

  /** {@return all of them, by exercise in order of the sources} */
  public List<MutantInfo> all() {
    return sources.stream().flatMap(s -> s.mutants().stream()).toList();
  }

  /** {@return the keys of those that would be no Java, and are not listed as such yet} */
  public List<String> noJava() {
    return sources.stream().flatMap(s -> s.noJava().stream()).toList();
  }

  /** {@return the compiled classes by full name} */
  public Map<String, byte[]> classes() {
    return classes;
  }

  /** Keeps what the compiler writes. */
  private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {

    private final Map<String, ByteArrayOutputStream> written = new LinkedHashMap<>();

    InMemory(JavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      written.put(name, bytes);
      return new SimpleJavaFileObject(URI.create("memory:///" + name), kind) {
        @Override
        public OutputStream openOutputStream() {
          return bytes;
        }
      };
    }
  }
}
