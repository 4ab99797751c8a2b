package gmm.kit.demo;

import gmm.kit.Catalogue;
import gmm.kit.Module;
import gmm.kit.Todo;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a demonstration, or a part of one, did not come to its end.
 *
 * @param exercises those not written yet that it reached, or none if something else is wrong
 * @param error what else is wrong, or nothing
 */
public record Obstacle(List<String> exercises, String error) {

  /** Copies the list. */
  public Obstacle {
    exercises = List.copyOf(exercises);
  }

  /** {@return why something was thrown: what was not written yet, whatever has become of it} */
  static Obstacle of(Throwable thrown) {
    List<String> raised = List.copyOf(Todo.raised());
    return new Obstacle(raised, raised.isEmpty() ? said(thrown) : "");
  }

  private static String said(Throwable thrown) {
    String name = thrown.getClass().getSimpleName();
    return thrown.getMessage() == null ? name : name + ": " + thrown.getMessage();
  }

  /** {@return what it waits for, after "waits for" or "stopped by"} */
  public String words() {
    return exercises.isEmpty()
        ? "stopped by an error, " + error
        : "waits for "
            + exercises.stream().map(Obstacle::named).collect(Collectors.joining(" and "));
  }

  private static String named(String number) {
    String folder = Module.of(Integer.parseInt(number.substring(0, number.indexOf('.')))).folder();
    return Catalogue.course()
        .find(number)
        .map(
            e ->
                "%s %s (%s/LECTURE.md, section %s)"
                    .formatted(number, e.title(), folder, e.section()))
        .orElse(number);
  }
}
