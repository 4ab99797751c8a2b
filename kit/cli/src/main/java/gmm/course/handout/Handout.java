package gmm.course.handout;

import gmm.course.run.Workplace;
import gmm.course.skeleton.FreshSkeletons;
import gmm.course.skeleton.Manifest;
import gmm.course.skeleton.SkeletonStore;
import gmm.kit.Folders;
import gmm.kit.InputException;
import gmm.kit.Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Writes the course without its solutions: skeletons made anew, the solved modules and the mistakes
 * as binary jars in a repository of files that the build looks in first, and the sources of what is
 * given beside them.
 */
public final class Handout {

  private static final List<String> TOP =
      List.of(
          "README.md",
          "LICENSE",
          "course",
          "course.cmd",
          ".mvn",
          ".gitignore",
          ".gitattributes",
          ".editorconfig",
          "kit");
  private static final Set<String> LEFT_OUT = Set.of("target", ".DS_Store", "__pycache__");

  private final Workplace workplace;
  private final Path root;

  /**
   * @param workplace the whole course, built
   */
  public Handout(Workplace workplace) {
    this.workplace = workplace;
    this.root = workplace.root();
  }

  /**
   * Writes the handout; the folder appears only when it is whole.
   *
   * @param out where; must not exist, or be empty
   * @return the version the handout's build gives itself
   * @throws IOException if it cannot be written
   * @throws InputException if the folder is in use, lies in the course, or there are no solutions
   */
  public String write(Path out) throws IOException {
    Path target = out.toAbsolutePath().normalize();
    refuse(target);
    Files.createDirectories(target.getParent());
    // not a temporary folder: those are closed to everybody else
    Path fresh = target.resolveSibling("." + target.getFileName() + "-" + UUID.randomUUID());
    Files.createDirectory(fresh);
    try {
      String version = fill(fresh);
      Files.deleteIfExists(target);
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
      return version;
    } finally {
      Folders.remove(fresh);
    }
  }

  private void refuse(Path target) throws IOException {
    if (!Files.isDirectory(root.resolve("solutions"))) {
      throw new InputException(
          "This is a handout itself: handouts are made where the solutions are.");
    }
    if (target.startsWith(root)) {
      throw new InputException("A handout lies outside the course: name a folder beside it.");
    }
    if (Files.exists(target) && !Files.isDirectory(target)) {
      throw new InputException(target + " is a file: name a new or empty folder.");
    }
    if (Files.exists(target)) {
      try (Stream<Path> inside = Files.list(target)) {
        if (inside.findAny().isPresent()) {
          throw new InputException(target + " is not empty: name a new or empty folder.");
        }
      }
    }
  }

  private String fill(Path to) throws IOException {
    for (String name : TOP) {
      copy(root.resolve(name), to.resolve(name));
    }
    for (Module module : Module.values()) {
      copyModule(module, to.resolve(module.folder()));
    }
    HandoutPom pom = new HandoutPom(Files.readString(root.resolve("pom.xml")));
    FileRepository repository = new FileRepository(workplace);
    String version = pom.version() + "-handout-" + repository.digest();
    Files.writeString(to.resolve("pom.xml"), pom.of(version));
    repository.write(to.resolve(FileRepository.FOLDER), version);
    return version;
  }

  private void copyModule(Module module, Path to) throws IOException {
    Path from = root.resolve(module.folder());
    Files.createDirectories(to);
    try (Stream<Path> inside = Files.list(from)) {
      for (Path file : inside.filter(Handout::isOfTheLecture).toList()) {
        copy(file, to.resolve(file.getFileName()));
      }
    }
    copy(from.resolve("src/test"), to.resolve("src/test"));
    Map<String, byte[]> skeletons = FreshSkeletons.of(root, module);
    for (var file : skeletons.entrySet()) {
      Path skeleton = to.resolve(file.getKey());
      Files.createDirectories(skeleton.getParent());
      Files.write(skeleton, file.getValue());
    }
    Manifest.of(skeletons).write(to);
    SkeletonStore.write(to, skeletons);
  }

  private static boolean isOfTheLecture(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".md") || name.equals("pom.xml") || name.equals("figures");
  }

  private static void copy(Path from, Path to) throws IOException {
    if (!Files.exists(from)) {
      return;
    }
    try (Stream<Path> below = Files.walk(from)) {
      for (Path path : below.filter(p -> isWanted(from, p)).toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
          if (target.toString().endsWith(".md")) {
            Files.writeString(target, HandoutPage.of(Files.readString(target)));
          }
        }
      }
    }
  }

  private static boolean isWanted(Path from, Path path) {
    Path below = from.relativize(path);
    for (Path part : below) {
      if (LEFT_OUT.contains(part.toString())) {
        return false;
      }
    }
    return !isOfTheKitsTests(below);
  }

  /**
   * A room's own tests prove the kit to those who write it: a handout's build has no use for them.
   */
  private static boolean isOfTheKitsTests(Path below) {
    return below.getNameCount() >= 3 && below.subpath(1, 3).equals(Path.of("src", "test"));
  }
}
