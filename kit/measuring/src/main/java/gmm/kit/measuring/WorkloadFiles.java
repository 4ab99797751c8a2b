package gmm.kit.measuring;

import gmm.kit.InputException;
import gmm.kit.data.NpyRows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The files that both sides read: a person's own where there are some, generated otherwise. */
final class WorkloadFiles {

  /**
   * A workload on disk.
   *
   * @param data the rows, {@code .npy}
   * @param start where the fit starts, {@code .json}
   * @param rows n
   * @param columns d
   */
  record Prepared(Path data, Path start, int rows, int columns) {

    /** {@return the size of the rows as numbers of eight bytes} */
    long bytes() {
      return (long) rows * columns * Double.BYTES;
    }
  }

  private final Workroom room;
  private final Optional<Path> given;

  /**
   * @param room where files are made
   * @param given a folder with files of that name, if there is one
   */
  WorkloadFiles(Workroom room, Optional<Path> given) {
    given.ifPresent(WorkloadFiles::requireFolder);
    this.room = room;
    this.given = given;
  }

  private static void requireFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new InputException("There is no folder " + folder + ": name the one with the data.");
    }
  }

  /** Refuses a folder that holds nothing of what is to be measured: it is not the one meant. */
  void requireSome(List<Workload> workloads) {
    boolean some =
        workloads.stream()
            .anyMatch(w -> given(w, ".npy").isPresent() || given(w, ".json").isPresent());
    if (given.isPresent() && !some) {
      throw new InputException(
          ("The folder %s holds nothing of these workloads (%s):"
                  + " name the one that does, or leave --data out.")
              .formatted(
                  given.get(),
                  workloads.stream()
                      .map(w -> w.data() + ".npy")
                      .distinct()
                      .collect(Collectors.joining(", "))));
    }
  }

  Prepared of(Workload workload) {
    Path data =
        given(workload, ".npy")
            .orElseGet(() -> once(workload, ".npy", file -> GeneratedRows.write(workload, file)));
    NpyRows rows = NpyRows.open(data);
    Path start =
        given(workload, ".json")
            .orElseGet(
                () ->
                    once(
                        workload,
                        ".json",
                        file -> StartingPoint.of(rows, workload.components()).write(file)));
    return new Prepared(data, start, rows.rows(), rows.columns());
  }

  private Optional<Path> given(Workload workload, String ending) {
    return given
        .map(folder -> folder.resolve(workload.data() + ending))
        .filter(Files::isRegularFile)
        .map(Path::toAbsolutePath);
  }

  /** Workloads share their data: what was made is used again. */
  private Path once(Workload workload, String ending, Consumer<Path> write) {
    Path file = room.folder().resolve(workload.data() + ending);
    if (!Files.exists(file)) {
      room.requireSpace((long) workload.rows() * workload.columns() * Double.BYTES);
      write.accept(file);
    }
    return file;
  }
}
