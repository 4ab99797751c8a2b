package gmm.kit.loop.screen;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.kit.ExerciseState;
import gmm.kit.loop.LoopEvent;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FacesTest {

  private static final LoopEvent.Watching HERE =
      new LoopEvent.Watching(
          1, 1, "1.3", "The Gaussian", null, "m/Fit.java", 23, "m/LECTURE.md", "6");

  private static LoopEvent.Judged judged(
      String exercise, ExerciseState state, ExerciseState before, int failing) {
    return new LoopEvent.Judged(exercise, "title", state, before, 8, failing, false, 118);
  }

  private static List<String> lines(LoopEvent... events) {
    List<String> lines = new ArrayList<>();
    PlainLines face = new PlainLines(lines::add);
    face.accept(HERE);
    for (LoopEvent event : events) {
      face.accept(event);
    }
    return lines.subList(1, lines.size());
  }

  @Test
  void a_compile_error_has_its_place_its_line_with_a_mark_and_the_compilers_sentence() {
    assertThat(
            lines(
                new LoopEvent.CompileError(
                    1, "m/Fit.java", 25, 13, "    int x = ;", "illegal start of expression")))
        .containsExactly(
            "m/Fit.java, line 25:",
            "    int x = ;",
            "            ^",
            "  illegal start of expression");
  }

  @Test
  void what_was_right_and_is_not_is_told_as_that() {
    assertThat(lines(judged("1.7", ExerciseState.WRONG, ExerciseState.RIGHT, 2)))
        .containsExactly("1.7 was right and is wrong now: 2 of 8 tests fail (0.12 s)");
  }

  @Test
  void of_other_exercises_only_news_are_told() {
    assertThat(
            lines(
                judged("1.4", ExerciseState.RIGHT, ExerciseState.RIGHT, 0),
                judged("1.5", ExerciseState.NOT_WRITTEN, null, 0),
                judged("1.3", ExerciseState.RIGHT, ExerciseState.RIGHT, 0)))
        .containsExactly("1.3 is right (0.12 s)");
  }

  @Test
  void what_has_turned_right_has_a_picture_to_show_and_what_was_right_tells_of_it_no_more() {
    LoopEvent.Judged turned = judged("1.3", ExerciseState.RIGHT, ExerciseState.NOT_WRITTEN, 0);
    LoopEvent.Judged still = judged("1.3", ExerciseState.RIGHT, ExerciseState.RIGHT, 0);
    assertThat(lines(turned, still))
        .containsExactly(
            "1.3 is right (0.12 s)",
            "  Its picture, yours beside the expected one: ./course show 1.3",
            "1.3 is right (0.12 s)");
    View view = new View();
    view.add(HERE);
    view.add(turned);
    assertThat(view.lines().stream().map(View.Line::text))
        .contains("p draws its picture, yours beside the expected one.");
    view.add(new LoopEvent.Saved(1, List.of("m/Fit.java")));
    view.add(still);
    assertThat(view.lines().stream().map(View.Line::text))
        .noneMatch(text -> text.contains("picture"));
  }

  @Test
  void the_page_shows_where_you_are_the_verdict_and_the_whole_diagnosis() {
    View view = new View();
    view.add(HERE);
    view.add(judged("1.3", ExerciseState.WRONG, null, 7));
    view.add(new LoopEvent.Diagnosis("1.3", "a test", "first\nsecond", null, "m/LECTURE.md", "6"));
    view.add(new LoopEvent.Done(1, 3, 16, "1.4", 200));
    assertThat(view.lines().stream().map(View.Line::text))
        .contains(
            "1.3  The Gaussian",
            "Fit.java, line 23",
            "1.3 is wrong: 7 of 8 tests fail (0.12 s)",
            "  first",
            "  second",
            "Read m/LECTURE.md, section 6.",
            "3 of 16 right; next: 1.4.");
  }

  @Test
  void the_line_of_keys_fits_sixty_columns() {
    assertThat(Keys.LINE.length()).isLessThan(60);
  }

  @Test
  void an_event_is_one_line_of_json_in_ascii() {
    StringWriter text = new StringWriter();
    JsonLines face = new JsonLines(new PrintWriter(text));
    face.accept(new LoopEvent.Trouble("Wo ist die Größe?\nHier."));
    face.accept(judged("1.3", ExerciseState.NOT_WRITTEN, null, 0));
    assertThat(text.toString().lines())
        .containsExactly(
            "{\"event\":\"trouble\",\"message\":\"Wo ist die Gr\\u00F6\\u00DFe?\\nHier.\"}",
            "{\"event\":\"verdict\",\"exercise\":\"1.3\",\"title\":\"title\",\"state\":\"not written\","
                + "\"tests\":8,\"failing\":0,\"more\":false,\"millis\":118}");
  }
}
