package gmm.attack;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.course.grade.Grading;
import gmm.course.grade.Kept;
import gmm.course.grade.Limits;
import gmm.course.run.Workplace;
import gmm.kit.CourseRoot;
import gmm.kit.Module;
import gmm.kit.grade.report.Mark;
import gmm.kit.grade.report.Sheet;
import gmm.kit.testing.Mistake;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every mistake of the corpus, handed in, gets its name in the feedback. It takes minutes a module,
 * and is run by {@code mvn verify -pl solutions/grade -am -Dtest=CorpusTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dcourse.grade.corpus=2}.
 */
@EnabledIfSystemProperty(named = "course.grade.corpus", matches = "[1-5]")
class CorpusTest {

  private final Path course = CourseRoot.find();

  @Test
  void each_mistake_gets_its_name(@TempDir Path folder) throws IOException {
    Module module = Module.of(Integer.getInteger("course.grade.corpus"));
    List<Map<String, Method>> packs = Packs.of(module);
    Map<String, Path> submissions = new TreeMap<>();
    Misled misled = new Misled(course);
    for (int i = 0; i < packs.size(); i++) {
      String id = "pack-%03d".formatted(i);
      submissions.put(id, folder.resolve(id));
      misled.write(module, packs.get(i), submissions.get(id));
    }
    Workplace workplace = Workplace.at(course);
    List<Sheet> sheets;
    try (Grading grading = new Grading(workplace, List.of(module), null, 0, Limits.USUAL, 2)) {
      Kept kept = new Kept(folder.resolve("kept"), workplace, null);
      sheets = grading.grade(submissions, Map.of(), kept);
    }
    List<String> unnamed = new ArrayList<>();
    int all = 0;
    for (int i = 0; i < packs.size(); i++) {
      for (var one : packs.get(i).entrySet()) {
        all++;
        Mark mark = mark(sheets.get(i), one.getKey());
        String name = one.getValue().getAnnotation(Mistake.class).name();
        if (mark.mistakes().stream().noneMatch(m -> m.name().equals(name))) {
          unnamed.add(one.getKey() + " " + one.getValue().getName() + ": " + mark);
        }
      }
    }
    System.out.printf("%d mistakes in %d submissions%n", all, packs.size());
    assertThat(unnamed).isEmpty();
  }

  private static Mark mark(Sheet sheet, String exercise) {
    return sheet.marks().stream()
        .filter(m -> m.exercise().equals(exercise))
        .findFirst()
        .orElseThrow(() -> new AssertionError(sheet.id() + " " + sheet.trouble()));
  }
}
