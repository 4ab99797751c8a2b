package gmm.kit.grade.work;

import gmm.kit.grade.wire.Frames;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Sources and classes that the compiler finds and leaves in memory. */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

  private final Map<String, String> sources;
  private final Map<String, ByteArrayOutputStream> written = new TreeMap<>();

  MemoryFiles(StandardJavaFileManager standard, Map<String, String> sources) {
    super(standard);
    this.sources = sources;
  }

  /** Reads the sources in a frame: each a name and a text. */
  static Map<String, String> sources(DataInputStream in) throws IOException {
    Map<String, String> sources = new LinkedHashMap<>();
    int n = Frames.count(in, 2 * Integer.BYTES);
    for (int i = 0; i < n; i++) {
      sources.put(Frames.text(in), Frames.text(in));
    }
    return sources;
  }

  List<JavaFileObject> units() {
    List<JavaFileObject> units = new ArrayList<>();
    sources.forEach((name, text) -> units.add(new Source(name, text)));
    return units;
  }

  Map<String, byte[]> classes() {
    Map<String, byte[]> classes = new TreeMap<>();
    written.forEach((name, code) -> classes.put(name, code.toByteArray()));
    return classes;
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String type, JavaFileObject.Kind kind, FileObject sibling) {
    return new SimpleJavaFileObject(URI.create("memory:///class"), kind) {
      @Override
      public OutputStream openOutputStream() {
        return written.computeIfAbsent(type, name -> new ByteArrayOutputStream());
      }
    };
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String name;
    private final String text;

    Source(String name, String text) {
      super(URI.create("memory:///" + name.replaceAll("[^\\w./-]", "_")), Kind.SOURCE);
      this.name = name;
      this.text = text;
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
