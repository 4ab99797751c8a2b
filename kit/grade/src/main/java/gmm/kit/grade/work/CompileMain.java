package gmm.kit.grade.work;

import gmm.kit.grade.wire.Asks;
import gmm.kit.grade.wire.Frames;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The process that compiles submissions, one after the other: nothing of them is run in it, no
 * annotation processor either. It reads no file but the class path.
 */
public final class CompileMain {

  private static final int MOST_PROBLEMS = 100;

  private CompileMain() {}

  /**
   * Compiles until there is nothing more to compile.
   *
   * @param arguments none
   * @throws IOException if the pipe breaks
   */
  public static void main(String[] arguments) throws IOException {
    Frames frames = WorkMain.overPipe();
    frames.send(out -> out.writeByte(Asks.READY));
    while (true) {
      DataInputStream task;
      try {
        task = frames.receive();
      } catch (EOFException e) {
        return;
      }
      String classPath = Frames.text(task);
      Map<String, String> sources = MemoryFiles.sources(task);
      frames.send(out -> compile(classPath, sources, out));
    }
  }

  private static void compile(String classPath, Map<String, String> sources, DataOutputStream out)
      throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    try (StandardJavaFileManager standard =
            compiler.getStandardFileManager(problems, Locale.ENGLISH, StandardCharsets.UTF_8);
        MemoryFiles files = new MemoryFiles(standard, sources)) {
      List<String> options =
          List.of(
              "-cp",
              classPath,
              "--release",
              "21",
              "-proc:none",
              "-nowarn",
              "-parameters",
              "-g",
              "-implicit:none",
              "-Xmaxerrs",
              String.valueOf(MOST_PROBLEMS));
      boolean done = false;
      String trouble = null;
      try {
        done = compiler.getTask(null, files, problems, options, null, files.units()).call();
      } catch (RuntimeException | StackOverflowError e) {
        trouble = "the compiler itself gives up on it (" + e.getClass().getSimpleName() + ")";
      }
      write(done, trouble, problems.getDiagnostics(), files, out);
    }
  }

  private static void write(
      boolean done,
      String trouble,
      List<Diagnostic<? extends JavaFileObject>> diagnostics,
      MemoryFiles files,
      DataOutputStream out)
      throws IOException {
    if (done) {
      out.writeByte(Asks.CLASSES);
      Map<String, byte[]> classes = files.classes();
      out.writeInt(classes.size());
      for (var entry : classes.entrySet()) {
        Frames.text(out, entry.getKey());
        Frames.bytes(out, entry.getValue());
      }
      return;
    }
    out.writeByte(Asks.THROWN);
    List<Diagnostic<? extends JavaFileObject>> errors = new ArrayList<>();
    diagnostics.stream().filter(d -> d.getKind() == Diagnostic.Kind.ERROR).forEach(errors::add);
    boolean untold = errors.isEmpty();
    out.writeInt(untold ? 1 : errors.size());
    for (var error : errors) {
      Frames.text(out, error.getSource() == null ? "" : error.getSource().getName());
      out.writeInt((int) Math.max(0, error.getLineNumber()));
      Frames.text(out, String.valueOf(error.getMessage(Locale.ENGLISH)));
    }
    if (untold) {
      Frames.text(out, "");
      out.writeInt(0);
      Frames.text(out, trouble == null ? "the compiler gives no reason" : trouble);
    }
  }
}
