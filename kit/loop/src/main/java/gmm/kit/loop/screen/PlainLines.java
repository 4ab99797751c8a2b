package gmm.kit.loop.screen;

import gmm.kit.ExerciseState;
import gmm.kit.loop.LoopEvent;
import gmm.kit.testing.Reason.Wrong;
import java.util.List;
import java.util.function.Consumer;

/** The stream where there is no terminal: lines, one after another. */
public final class PlainLines implements Consumer<LoopEvent> {

  /** Takes a line, perhaps to cut it where a page ends. */
  private final Consumer<String> out;

  private volatile String focus = "";

  /**
   * @param out takes one line at a time
   */
  public PlainLines(Consumer<String> out) {
    this.out = out;
  }

  /** {@return the exercise that somebody is on} */
  String exercise() {
    return focus;
  }

  @Override
  public void accept(LoopEvent event) {
    switch (event) {
      case LoopEvent.Watching here -> {
        focus = here.exercise();
        out.accept(
            "You are on %s, %s: %s, line %d."
                .formatted(here.exercise(), here.title(), here.file(), here.line()));
      }
      case LoopEvent.Saved saved -> out.accept("Saved: " + names(saved.files()));
      case LoopEvent.Compiling compiling -> {}
      case LoopEvent.CompileError error -> Words.of(error).forEach(out);
      case LoopEvent.Running running -> {}
      case LoopEvent.Judged verdict -> judged(verdict);
      case LoopEvent.Diagnosis diagnosis -> diagnosis(diagnosis);
      case LoopEvent.Printed printed -> {
        out.accept("  It printed:");
        printed.text().lines().forEach(line -> out.accept("    " + line));
      }
      case LoopEvent.WorkerLost lost -> {} // the diagnosis that follows says it
      case LoopEvent.Trouble trouble -> out.accept(trouble.message());
      case LoopEvent.Done done -> out.accept(Words.of(done));
    }
  }

  private static String names(List<String> files) {
    return String.join(", ", files.stream().map(f -> f.substring(f.lastIndexOf('/') + 1)).toList());
  }

  /** Of those that somebody is not on, only what is news. */
  private void judged(LoopEvent.Judged verdict) {
    boolean news = verdict.before() != verdict.state();
    if (verdict.exercise().equals(focus) || news && verdict.state() != ExerciseState.NOT_WRITTEN) {
      out.accept(Words.of(verdict));
    }
    if (verdict.exercise().equals(focus) && Words.hasTurnedRight(verdict)) {
      out.accept("  Its picture, yours beside the expected one: ./course show " + focus);
    }
  }

  private void diagnosis(LoopEvent.Diagnosis diagnosis) {
    if (diagnosis.exercise().equals(focus)) {
      diagnosis.message().lines().forEach(line -> out.accept("  " + line));
      if (!(diagnosis.reason() instanceof Wrong)) { // whose message ends with that
        out.accept("  Read %s, section %s.".formatted(diagnosis.lecture(), diagnosis.section()));
      }
    }
  }
}
