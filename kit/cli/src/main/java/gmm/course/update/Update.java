package gmm.course.update;

import gmm.course.carry.CarryOver;
import gmm.course.carry.Plan;
import gmm.course.carry.Refused;
import gmm.course.run.Workplace;
import gmm.course.skeleton.Manifest;
import gmm.kit.InputException;
import gmm.kit.Module;
import gmm.kit.loop.keep.Versions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Brings a newer handout into a student's folder. What is given becomes the newer course's; what
 * was written is carried over into its skeletons, method by method; all that is replaced is kept.
 */
public final class Update {

  /**
   * What came of it.
   *
   * @param carried exercises with their methods
   * @param refused what was written and could not be carried over
   * @param tests files among the tests that the newer course does not have
   * @param replaced how many files are others now
   * @param kept the folder, below the course, with every file as it was
   */
  public record Done(
      List<String> carried, List<Refused> refused, List<String> tests, int replaced, String kept) {}

  private final Workplace workplace;
  private final Path root;
  private final Journal journal;
  private final Path source;
  private final String kept;

  /**
   * @param workplace the student's course
   * @param source the handout: a folder, a zip or a tar.gz
   * @param kept folder, below the course, for what is replaced
   */
  public Update(Workplace workplace, Path source, String kept) {
    this.workplace = workplace;
    this.root = workplace.root();
    this.journal = Journal.of(root);
    this.source = source;
    this.kept = kept;
  }

  /**
   * Brings it in.
   *
   * @return what came of it
   * @throws IOException if files cannot be read or written: nothing has been changed, or the update
   *     is begun and {@link Journal#finish} goes on with it
   * @throws InputException if the source is no handout; nothing has been changed
   */
  public Done run() throws IOException {
    if (Files.exists(root.resolve("solutions"))) {
      throw new InputException(
          "This is the whole course with its solutions: only a handout is brought up to date.");
    }
    if (journal.isBegun()) {
      journal.finish();
    }
    journal.clear();
    Path course = course();
    Plan plan = plan(course);
    Set<String> put = prepare(course, plan);
    List<String> remove = leftovers(NewCourse.files(course));
    List<String> tests = remove.stream().filter(file -> file.contains("/src/test/")).toList();
    refuseWhatCannotBeWritten(put, remove);
    journal.begin(kept, put, remove);
    journal.finish();
    List<Refused> behind = new ArrayList<>(plan.refused());
    behind.addAll(plan.left());
    return new Done(plan.carried(), behind, tests, put.size() + remove.size(), kept);
  }

  private Path course() throws IOException {
    if (!Files.exists(source)) {
      throw new InputException(
          "There is no %s: name the newer handout, its folder or its archive.".formatted(source));
    }
    Path folder = source;
    if (!Files.isDirectory(source)) {
      folder = journal.scratch("unpacked");
      Unpacked.of(source, folder);
    }
    return NewCourse.in(folder, source);
  }

  private Plan plan(Path course) throws IOException {
    return new CarryOver(
            course,
            journal.scratch("carry"),
            module -> classPath(course, module),
            root,
            journal.scratch("behind"))
        .plan();
  }

  /** The newer course's solved modules, where it brings them; our own where it does not. */
  private List<String> classPath(Path course, Module module) {
    List<String> all = new ArrayList<>(workplace.libraries());
    for (Module before : Module.values()) {
      if (before.number() <= module.number()) {
        all.add(solved(course, before));
      }
    }
    return all;
  }

  private String solved(Path course, Module module) {
    Path folder = course.resolve(".repository/gmm/course").resolve(module.solvedArtifact());
    if (!Files.isDirectory(folder)) {
      return workplace.solved(module);
    }
    try (Stream<Path> below = Files.walk(folder)) {
      return below
          .map(Path::toString)
          .filter(file -> file.endsWith(".jar") && !file.endsWith("-sources.jar"))
          .max(Comparator.naturalOrder())
          .orElseGet(() -> workplace.solved(module));
    } catch (IOException e) {
      throw new InputException("Cannot read " + folder + ": check its permissions.", e);
    }
  }

  /** Puts every file that is to be another one beside the course; gives their names. */
  private Set<String> prepare(Path course, Plan plan) throws IOException {
    Set<String> put = new TreeSet<>();
    for (String file : NewCourse.files(course)) {
      Path from = course.resolve(file);
      byte[] merged = plan.files().get(from);
      Path fresh = journal.fresh().resolve(file);
      Files.createDirectories(fresh.getParent());
      Files.copy(from, fresh, StandardCopyOption.COPY_ATTRIBUTES);
      if (merged != null) {
        Files.write(fresh, merged);
      }
      if (isThere(file, fresh)) {
        Files.delete(fresh);
      } else {
        put.add(file);
      }
    }
    return put;
  }

  /** An update that has begun must come to its end: until it has, no other command runs. */
  private void refuseWhatCannotBeWritten(Set<String> put, List<String> remove) {
    Stream.concat(put.stream(), remove.stream())
        .map(root::resolve)
        .flatMap(file -> Stream.of(file.getParent(), Versions.of(root, file).folder()))
        .map(Update::existing)
        .distinct()
        .filter(folder -> !Files.isDirectory(folder) || !Files.isWritable(folder))
        .findFirst()
        .ifPresent(
            folder -> {
              throw new InputException(
                  "Cannot write to %s: change its permissions; nothing has been changed."
                      .formatted(folder));
            });
  }

  private static Path existing(Path folder) {
    return Files.exists(folder) ? folder : existing(folder.getParent());
  }

  private boolean isThere(String file, Path fresh) throws IOException {
    Path here = root.resolve(file);
    return Files.isRegularFile(here)
        && Arrays.equals(Files.readAllBytes(here), Files.readAllBytes(fresh));
  }

  /** Files of ours that the newer course lacks, and that are not a student's own. */
  private List<String> leftovers(Set<String> news) throws IOException {
    List<String> leftovers = new ArrayList<>();
    for (String file : NewCourse.files(root)) {
      if (!news.contains(file) && wasGiven(file)) {
        leftovers.add(file);
      }
    }
    return leftovers;
  }

  private boolean wasGiven(String file) throws IOException {
    if (file.startsWith("kit/") || file.startsWith(".repository/")) {
      return true;
    }
    for (Module module : Module.values()) {
      String below = module.folder() + "/";
      if (file.startsWith(below + "src/main/")) {
        return Manifest.in(root.resolve(module.folder()))
            .digest(file.substring(below.length()))
            .isPresent();
      }
      if (file.startsWith(below + "src/test/") || file.startsWith(below + "figures/")) {
        return true;
      }
    }
    return false;
  }
}
