package gmm.kit.loop.bench;

import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.Folders;
import gmm.kit.InputException;
import gmm.kit.Progress;
import gmm.kit.loop.build.Ground;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;

/** A copy of the course in which every exercise is solved: there is somebody to edit it. */
final class SolvedCopy implements AutoCloseable {

  private static final Set<String> LEFT_OUT = Set.of(".git", ".course", "course-out", ".idea");
  private static final String MARK = "@Exercise(\"%s\")";

  private final Path root;
  private final Ground ground;
  private int edits;

  SolvedCopy(Ground of) throws IOException {
    if (!Files.isDirectory(of.root().resolve("solutions"))) {
      throw new InputException(
          "This copy of the course has no solutions: the loop is measured where they are.");
    }
    root = Files.createTempDirectory("course-loop");
    ground = new Ground(root, of.libraries(), of.solved(), of.mistakes());
    Folders.copy(of.root(), root, LEFT_OUT);
    for (ExerciseInfo e : Catalogue.course().all()) {
      Path source = Progress.source(root, e);
      Path solved = root.resolve("solutions").resolve(root.relativize(source));
      Files.copy(solved, source, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  Ground ground() {
    return ground;
  }

  Path root() {
    return root;
  }

  /** Saves an exercise's source with another comment above the exercise's method. */
  void edit(ExerciseInfo exercise) throws IOException {
    Path source = Progress.source(root, exercise);
    String mark = MARK.formatted(exercise.number());
    String text = Files.readString(source).replaceAll("\\R *// edit \\d+", "");
    Files.writeString(source, text.replace(mark, mark + "\n  // edit " + ++edits));
  }

  @Override
  public void close() throws IOException {
    Folders.remove(root);
  }
}
