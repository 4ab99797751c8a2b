package gmm.course.mutant;

import gmm.kit.Module;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/**
 * Puts the mutants' classes beside those of the corpus while the compiler makes these. As a
 * processor of the compiler's it needs nothing but a JDK, in Maven or elsewhere.
 */
@SupportedAnnotationTypes("*")
@SupportedOptions(MutantProcessor.SOLUTIONS)
public final class MutantProcessor extends AbstractProcessor {

  /** The option that names the folder of solutions. */
  static final String SOLUTIONS = "mutants.solutions";

  private boolean done;

  /** Public for the compiler. */
  public MutantProcessor() {}

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latest();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!done) {
      done = true;
      Path solutions = Path.of(processingEnv.getOptions().get(SOLUTIONS));
      try {
        for (Module module : Module.values()) {
          for (var made : Mutants.of(solutions, module, classPath()).classes().entrySet()) {
            write(made);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return false;
  }

  private void write(Map.Entry<String, byte[]> made) throws IOException {
    int dot = made.getKey().lastIndexOf('.');
    try (OutputStream out =
        processingEnv
            .getFiler()
            .createResource(
                StandardLocation.CLASS_OUTPUT,
                made.getKey().substring(0, dot),
                made.getKey().substring(dot + 1) + ".class")
            .openOutputStream()) {
      out.write(made.getValue());
    }
  }

  /** A processor is loaded from the path that its compiler was given. */
  private static List<String> classPath() {
    if (!(MutantProcessor.class.getClassLoader() instanceof URLClassLoader loader)) {
      throw new IllegalStateException("the compiler loads processors in a way not known here");
    }
    List<String> path = new ArrayList<>();
    try {
      for (URL url : loader.getURLs()) {
        path.add(Path.of(url.toURI()).toString());
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    return path;
  }
}
