package gmm.attack;

import com.sun.source.tree.MethodTree;
import gmm.course.skeleton.ParsedSource;
import gmm.course.skeleton.Splice;
import gmm.kit.Catalogue;
import gmm.kit.CourseRoot;
import gmm.kit.Module;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes a large class to be graded: half of it wrong in some way, three that hang for ever. */
final class MakeClass {

  private static final int HANGING = 3;

  private MakeClass() {}

  /**
   * Writes it.
   *
   * @param arguments the folder, how many submissions, of which module: of 2 if that is left out
   * @throws IOException if that fails
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    int size = Integer.parseInt(arguments[1]);
    Module module = arguments.length > 2 ? Module.of(Integer.parseInt(arguments[2])) : Module.EM;
    List<Map<String, Method>> packs = Packs.of(module);
    Misled misled = new Misled(CourseRoot.find());
    for (int i = 0; i < size; i++) {
      Path own = folder.resolve("student-%03d".formatted(i));
      boolean wrong = i % 2 == 1;
      misled.write(module, wrong ? packs.get(i / 2 % packs.size()) : Map.of(), own);
      if (i % 2 == 0 && i / 2 % (size / 2 / HANGING) == 1) {
        hang(module, own);
      }
    }
  }

  /** The first exercise never ends. */
  private static void hang(Module module, Path own) throws IOException {
    String type = Catalogue.course().of(module).getFirst().type();
    Path file =
        own.resolve(module.folder()).resolve("src/main/java/" + type.replace('.', '/') + ".java");
    String text = Files.readString(file);
    ParsedSource source = ParsedSource.of(file.getFileName().toString(), text);
    MethodTree first = source.exercises().keySet().iterator().next();
    int begin = source.start(first.getBody()) + 1;
    Splice splice = new Splice();
    splice.replace(begin, begin, " while (System.nanoTime() != 1) { Thread.onSpinWait(); }");
    Files.writeString(file, splice.of(text));
  }
}
