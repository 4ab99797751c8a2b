package gmm.course.similar;

import gmm.course.carry.Graft;
import gmm.course.grade.GivenCode;
import gmm.course.skeleton.FreshSkeletons;
import gmm.kit.InputException;
import gmm.kit.Module;
import gmm.kit.grade.intake.HandedIn;
import gmm.kit.grade.intake.Intake;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes what is students' own in submissions, a folder each. */
final class Excerpts {

  private final Path root;
  private final Path scratch;
  private final List<Module> modules;
  private final Map<String, String> skeletons = new TreeMap<>();
  private final List<String> notes = new ArrayList<>();

  /**
   * @param root the course's folder
   * @param scratch a folder for what is in between
   * @param modules that are compared
   */
  Excerpts(Path root, Path scratch, List<Module> modules) throws IOException {
    this.root = root;
    this.scratch = scratch;
    this.modules = modules;
    for (Module module : modules) {
      for (var file : FreshSkeletons.of(root, module).entrySet()) {
        Path target = scratch.resolve("fresh").resolve(module.folder()).resolve(file.getKey());
        Files.createDirectories(target.getParent());
        Files.write(target, file.getValue());
        skeletons.put(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8));
      }
    }
  }

  /** Why some are not compared. */
  List<String> notes() {
    return notes;
  }

  /** What all were given: the skeletons, without what they do not write in. */
  void writeGiven(Path into) throws IOException {
    for (var file : skeletons.entrySet()) {
      write(into, file.getKey(), file.getValue());
    }
  }

  /** One submission's; whether there is anything in it. */
  boolean write(String id, Path submission, Path into) throws IOException {
    Map<String, String> own = new TreeMap<>();
    try {
      HandedIn handedIn = Intake.read(submission);
      for (Module module : modules) {
        own.putAll(of(id, handedIn, module));
      }
    } catch (InputException | IllegalStateException | StackOverflowError e) {
      notes.add(id + " is not compared: " + e.getMessage());
      return false;
    }
    for (var file : own.entrySet()) {
      write(into, file.getKey(), file.getValue());
    }
    return !own.isEmpty();
  }

  private Map<String, String> of(String id, HandedIn handedIn, Module module) throws IOException {
    Path folder = scratch.resolve("handed-in").resolve(id);
    GivenCode.without(handedIn, module, root, new ArrayList<>()).writeTo(folder);
    Map<String, String> own = new TreeMap<>();
    new Graft(scratch.resolve("fresh"), folder, module)
        .sources()
        .forEach(
            (name, text) -> {
              String fresh = skeletons.get(name);
              String excerpt = fresh == null ? text : Excerpt.of(name, text, fresh);
              if (!excerpt.isEmpty()) {
                own.put(name, excerpt);
              }
            });
    return own;
  }

  /** By names in one folder: two modules have no class of the same name. */
  private static void write(Path into, String name, String text) throws IOException {
    Path target = into.resolve(name.replaceFirst("^src/main/java/", "").replace('/', '.'));
    Files.createDirectories(into);
    Files.writeString(target, text);
  }
}
