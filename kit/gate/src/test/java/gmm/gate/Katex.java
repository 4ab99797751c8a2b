package gmm.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

/** The KaTeX renderer, in process. */
final class Katex implements AutoCloseable {

  private static final String SCRIPT =
      "META-INF/resources/webjars/katex/%s/dist/katex.min.js"
          .formatted(System.getProperty("katex.version"));

  private final Context context =
      Context.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();
  private final Value render;

  Katex() {
    context.eval("js", script());
    render =
        context.eval(
            "js",
            "(tex, display) => katex.renderToString(tex,"
                + " {displayMode: display, throwOnError: true, strict: 'ignore'})");
  }

  private static String script() {
    try (InputStream in = Katex.class.getClassLoader().getResourceAsStream(SCRIPT)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + SCRIPT);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with a formula; empty where it renders. */
  Optional<String> problem(Formula formula) {
    try {
      render.execute(formula.tex(), formula.display());
      return Optional.empty();
    } catch (PolyglotException e) {
      return Optional.of(e.getMessage());
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
