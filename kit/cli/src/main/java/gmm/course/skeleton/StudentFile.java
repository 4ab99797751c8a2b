package gmm.course.skeleton;

import gmm.kit.ExerciseInfo;
import gmm.kit.InputException;
import gmm.kit.Module;
import gmm.kit.OutputFile;
import gmm.kit.Progress;
import gmm.kit.Utf8;
import gmm.kit.loop.keep.Versions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The file in which a student writes an exercise; what it held is kept whenever it is changed. */
public final class StudentFile {

  private final Path root;
  private final Path path;
  private final ExerciseInfo exercise;

  private StudentFile(Path root, ExerciseInfo exercise) {
    this.root = root;
    this.path = Progress.source(root, exercise);
    this.exercise = exercise;
  }

  /**
   * {@return the file of an exercise, whether it is there or not}
   *
   * @param root the course's folder
   * @param exercise which
   */
  public static StudentFile of(Path root, ExerciseInfo exercise) {
    return new StudentFile(root, exercise);
  }

  /** {@return whether it is there} */
  public boolean exists() {
    return Files.exists(path);
  }

  /** {@return its place} */
  public Path path() {
    return path;
  }

  /** {@return its path below the course, as people read it} */
  public String name() {
    return root.relativize(path).toString();
  }

  /**
   * {@return what it holds}
   *
   * @throws IOException if it cannot be read
   * @throws gmm.kit.InputException if it is not UTF-8
   */
  public String text() throws IOException {
    return Utf8.read(path, name());
  }

  /**
   * {@return the file as it was given; empty where this copy of the course does not know it}
   *
   * @throws IOException if that cannot be read
   */
  public Optional<String> given() throws IOException {
    Module module = Module.of(exercise.module());
    Path inModule = root.resolve(module.folder()).relativize(path);
    return SkeletonStore.find(root, module, inModule.toString().replace('\\', '/'));
  }

  /**
   * Writes it, and keeps what it held.
   *
   * @param text what it is to hold
   * @return where what it held is kept, below the course; empty where there was nothing to keep
   * @throws IOException if it cannot be read
   * @throws InputException if it cannot be kept or written; then it holds what it held
   */
  public Optional<Path> replace(String text) throws IOException {
    return replace(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes it, and keeps what it held.
   *
   * @param content what it is to hold
   * @return where what it held is kept, below the course; empty where there was nothing to keep
   * @throws IOException if it cannot be read
   * @throws InputException if it cannot be kept or written; then it holds what it held
   */
  public Optional<Path> replace(byte[] content) throws IOException {
    Optional<Path> kept = exists() ? keep(Files.readAllBytes(path)) : Optional.empty();
    write(content);
    return kept.map(root::relativize);
  }

  private Optional<Path> keep(byte[] held) {
    try {
      return Versions.of(root, path).keep(held);
    } catch (IOException e) {
      throw new InputException(
          "What %s holds cannot be kept%s, and so it is as it was: you need permission to write to .course/versions, and room on the disk."
              .formatted(name(), reason(e)),
          e);
    }
  }

  /** Nobody has named this file: "name another" would be no help. */
  private void write(byte[] content) {
    try {
      OutputFile.at(path).write(out -> out.write(content));
    } catch (InputException e) {
      throw new InputException(
          "%s cannot be written%s, and is as it was: you need permission to write it and its folder, and room on the disk."
              .formatted(name(), reason(e.getCause())),
          e);
    }
  }

  private static String reason(Throwable cause) {
    return cause instanceof FileSystemException e && e.getReason() != null
        ? " (" + e.getReason() + ")"
        : "";
  }
}
