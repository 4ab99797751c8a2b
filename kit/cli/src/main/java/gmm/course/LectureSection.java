package gmm.course;

import gmm.course.lecture.SectionText;
import gmm.kit.ExerciseInfo;
import gmm.kit.InputException;
import gmm.kit.Module;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The section of a lecture that derives an exercise, for a terminal. */
final class LectureSection {

  private LectureSection() {}

  static void show(Path root, ExerciseInfo exercise, Prose prose) throws IOException {
    Path page = Path.of(Module.of(exercise.module()).folder(), "LECTURE.md");
    List<SectionText.Line> lines = SectionText.of(root.resolve(page), exercise.section());
    if (lines.isEmpty()) {
      throw new InputException("%s has no section %s.".formatted(page, exercise.section()));
    }
    for (SectionText.Line line : lines) {
      if (line.asItIs()) {
        prose.exactly(line.text());
      } else {
        prose.say(line.text());
      }
    }
    prose.say("%nFrom %s, section %s.", page, exercise.section());
  }
}
