package gmm.course.grade;

import gmm.course.skeleton.ParsedSource;
import gmm.kit.InputException;
import gmm.kit.Module;
import gmm.kit.grade.intake.HandedIn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is given in a module is the course's own, whatever a submission holds in its place. */
public final class GivenCode {

  private GivenCode() {}

  /**
   * {@return one module of a submission without sources that stand in the place of given ones, and
   * without what cannot be parsed}
   *
   * @param root the course's folder
   * @param notes takes a sentence for each that differs
   */
  public static HandedIn without(HandedIn handedIn, Module module, Path root, List<String> notes)
      throws IOException {
    Path solved = root.resolve("solutions").resolve(module.folder());
    Map<String, byte[]> kept = new TreeMap<>();
    for (var file : handedIn.sources().getOrDefault(module, Map.of()).entrySet()) {
      String name = file.getKey();
      Path given = solved.resolve(name);
      String text = new String(file.getValue(), StandardCharsets.UTF_8).replace("\r\n", "\n");
      if (Files.exists(given) && !isStudents(root, module, name)) {
        if (!Files.readString(given).replace("\r\n", "\n").equals(text)) {
          notes.add(name + " is given: the course's own is used, not the changed one.");
        }
      } else if (!isOwnPlace(name, module)) {
        notes.add(name + " lies in a package of the course's or of a library's: left out.");
      } else if (isParsed(name, text, notes)) {
        kept.put(name, text.getBytes(StandardCharsets.UTF_8));
      }
    }
    return new HandedIn(Map.of(module, kept), handedIn.ignored(), List.of());
  }

  private static boolean isStudents(Path root, Module module, String name) throws IOException {
    Path manifest = root.resolve(module.folder()).resolve(".skeletons.sha256");
    return Files.readAllLines(manifest).stream().anyMatch(line -> line.endsWith("  " + name));
  }

  private static boolean isOwnPlace(String name, Module module) {
    String below = name.replaceFirst("^src/main/java/", "");
    return below.startsWith(module.packageName().replace('.', '/') + "/")
        || !below.matches("(gmm|java|javax|jdk|sun|com|org|net|smile)/.*");
  }

  /** The parser is the JDK's: it may give up on what nobody would write by hand. */
  private static boolean isParsed(String name, String text, List<String> notes) {
    try {
      ParsedSource.of(name.substring(name.lastIndexOf('/') + 1), text);
      return true;
    } catch (InputException e) {
      notes.add(e.getMessage() + " It is left out.");
    } catch (RuntimeException | StackOverflowError e) {
      notes.add(name + " cannot be parsed (" + e.getClass().getSimpleName() + "): left out.");
    }
    return false;
  }
}
