package gmm.kit.loop.screen;

import gmm.kit.ExerciseState;
import gmm.kit.loop.LoopEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What there is to be shown, put together from the stream: one page. */
final class View {

  /** How a line is meant. */
  enum Tone {
    PLAIN,
    TITLE,
    GOOD,
    BAD,
    OPEN,
    FAINT,
    CODE
  }

  /**
   * A line before it is cut to the screen's width.
   *
   * @param text may be indented
   * @param tone how it is meant
   */
  record Line(String text, Tone tone) {}

  private static final int NEWS_SHOWN = 6;

  private LoopEvent.Watching here;
  private String state = "starting";
  private Tone tone = Tone.FAINT;
  private final List<String> diagnosis = new ArrayList<>();
  private final Map<String, LoopEvent.CompileError> broken = new LinkedHashMap<>();
  private final Map<String, LoopEvent.Judged> news = new LinkedHashMap<>();
  private boolean picture;
  private String printed = "";
  private String trouble = "";
  private String progress = "";
  private List<String> aside = List.of();

  /** Takes in what has happened. */
  void add(LoopEvent event) {
    switch (event) {
      case LoopEvent.Watching now -> at(now);
      case LoopEvent.Saved saved -> fresh();
      case LoopEvent.Compiling compiling -> {
        broken.clear();
        show("compiling", Tone.FAINT);
      }
      case LoopEvent.CompileError error -> {
        broken.putIfAbsent(String.valueOf(error.file()), error);
        if (here != null && here.file().equals(error.file())) {
          show("does not compile", Tone.BAD);
        }
      }
      case LoopEvent.Running running -> {
        if (isHere(running.exercise()) && !state.contains("so far")) {
          show("running", Tone.FAINT);
        }
      }
      case LoopEvent.Judged verdict -> judged(verdict);
      case LoopEvent.Diagnosis found -> {
        if (isHere(found.exercise())) {
          diagnosis.clear();
          found.message().lines().forEach(diagnosis::add);
        }
      }
      case LoopEvent.Printed text -> printed = isHere(text.exercise()) ? text.text() : printed;
      case LoopEvent.WorkerLost lost -> {} // the diagnosis says it
      case LoopEvent.Trouble now -> trouble = now.message();
      case LoopEvent.Done done -> progress = Words.of(done);
    }
  }

  private void at(LoopEvent.Watching now) {
    here = now;
    fresh();
    show(now.state() == null ? "not judged yet" : now.state().words(), Tone.FAINT);
  }

  private void fresh() {
    diagnosis.clear();
    news.clear();
    picture = false;
    printed = "";
    trouble = "";
    aside = List.of();
  }

  private void show(String words, Tone how) {
    state = words;
    tone = how;
  }

  private boolean isHere(String exercise) {
    return here != null && here.exercise().equals(exercise);
  }

  private void judged(LoopEvent.Judged verdict) {
    if (isHere(verdict.exercise())) {
      show(Words.of(verdict), tone(verdict.state()));
      picture |= Words.hasTurnedRight(verdict);
    } else if (verdict.before() != verdict.state()) {
      news.put(verdict.exercise(), verdict);
    }
  }

  private static Tone tone(ExerciseState state) {
    return switch (state) {
      case RIGHT -> Tone.GOOD;
      case WRONG, ENDLESS, CRASHED -> Tone.BAD;
      case NOT_WRITTEN, WAITING -> Tone.OPEN;
    };
  }

  /** Shows something that was asked for, until something else happens. */
  void aside(List<String> lines) {
    aside = List.copyOf(lines);
  }

  String exercise() {
    return here == null ? "" : here.exercise();
  }

  int module() {
    return here == null ? 0 : here.module();
  }

  /** The page, from the top. */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    if (here == null) {
      lines.add(new Line("The watch begins ...", Tone.FAINT));
      return lines;
    }
    lines.add(new Line(here.exercise() + "  " + here.title(), Tone.TITLE));
    lines.add(
        new Line("%s, line %d".formatted(Words.shortName(here.file()), here.line()), Tone.FAINT));
    blank(lines);
    lines.add(new Line(state, tone));
    if (picture) {
      lines.add(new Line("p draws its picture, yours beside the expected one.", Tone.PLAIN));
    }
    if (!aside.isEmpty()) {
      blank(lines);
      aside.forEach(text -> lines.add(new Line(text, Tone.PLAIN)));
      return lines;
    }
    errors(lines);
    if (!diagnosis.isEmpty()) {
      blank(lines);
      diagnosis.forEach(text -> lines.add(new Line("  " + text, Tone.PLAIN)));
    }
    if (!printed.isBlank()) {
      blank(lines);
      lines.add(new Line("It printed:", Tone.FAINT));
      printed.lines().limit(NEWS_SHOWN).forEach(t -> lines.add(new Line("  " + t, Tone.CODE)));
    }
    blank(lines);
    lines.add(
        new Line("Read %s, section %s.".formatted(here.lecture(), here.section()), Tone.FAINT));
    news(lines);
    return lines;
  }

  private void errors(List<Line> lines) {
    for (LoopEvent.CompileError error : broken.values()) {
      blank(lines);
      for (String text : Words.of(error, Words.shortName(error.file()))) {
        lines.add(new Line(text, text.startsWith("    ") ? Tone.CODE : Tone.PLAIN));
      }
    }
  }

  private void news(List<Line> lines) {
    if (!news.isEmpty()) {
      blank(lines);
      news.values().stream()
          .limit(NEWS_SHOWN)
          .forEach(v -> lines.add(new Line(Words.of(v), tone(v.state()))));
    }
    if (!trouble.isEmpty()) {
      blank(lines);
      lines.add(new Line(trouble, Tone.BAD));
    }
    if (!progress.isEmpty()) {
      blank(lines);
      lines.add(new Line(progress, Tone.PLAIN));
    }
  }

  private static void blank(List<Line> lines) {
    lines.add(new Line("", Tone.PLAIN));
  }
}
