package gmm.attack;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.course.grade.ClassGrading;
import gmm.course.grade.ClassGrading.Order;
import gmm.course.run.Workplace;
import gmm.kit.Catalogue;
import gmm.kit.CourseRoot;
import gmm.kit.ExerciseInfo;
import gmm.kit.Module;
import gmm.kit.grade.report.ClassReport;
import gmm.kit.grade.report.Mark;
import gmm.kit.grade.report.OtherFormats;
import gmm.kit.grade.report.Sheet;
import gmm.kit.grade.report.Standing;
import gmm.kit.testing.Mistake;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small class is graded: solved, not begun, misled, not to be read. In the build by modules 1 to
 * 3; with {@code -Dcourse.grade.all=true} by all five, which takes minutes.
 */
class GradingTest {

  private static final List<Module> MODULES =
      Boolean.getBoolean("course.grade.all")
          ? List.of(Module.values())
          : List.of(Module.LIKELIHOOD, Module.EM, Module.MIXTURE);

  /** An exercise that is wrong in a way that nobody knows. */
  private static final String NOVEL = "1.4";

  private static final Path COURSE = CourseRoot.find();

  @TempDir private static Path folder;

  private static final Map<String, Method> MISTAKES = new TreeMap<>();
  private static Order order;
  private static ClassReport report;

  @BeforeAll
  static void grade() throws IOException {
    Path handedIn = folder.resolve("handed-in");
    copy("solutions/", handedIn.resolve("solved"));
    copy("", handedIn.resolve("skeletons"));
    Misled misled = new Misled(COURSE);
    for (Module module : MODULES) {
      Map<String, Method> chosen = misled.mistakes(module, 0);
      chosen.remove(NOVEL);
      MISTAKES.putAll(chosen);
      misled.write(module, chosen, handedIn.resolve("misled"));
    }
    Misled.answer(handedIn.resolve("misled"), NOVEL, "0.123456789");
    Files.writeString(handedIn.resolve("broken.zip"), "no archive");
    Files.writeString(handedIn.resolve("twice.zip"), "no archive");
    Files.writeString(handedIn.resolve("twice.tgz"), "no archive");
    Files.createSymbolicLink(handedIn.resolve("link"), COURSE.resolve("solutions"));
    Path odd = handedIn.resolve("odd/module-01-likelihood/src/main/java/gmm/likelihood");
    Files.createDirectories(odd);
    Files.writeString(
        odd.resolve("Gaussian.java"),
        "package gmm.likelihood; import gmm.kit.Exercise; class Gaussian { @Exercise void f() {}"
            + " }");
    Path roster =
        Files.writeString(
            folder.resolve("class.csv"),
            "id,name\nsolved,Ada\nnone,Bob\n../out,\"=1+1\uffff\u0085\"\n");
    Path weights = Files.writeString(folder.resolve("points.csv"), "exercise,points\n1.1,5\n");
    order = new Order(List.of(handedIn), MODULES, roster, weights, null, 0, folder.resolve("out"));
    report = ClassGrading.run(Workplace.at(COURSE), order);
  }

  private static void copy(String from, Path to) throws IOException {
    for (Module module : MODULES) {
      for (ExerciseInfo e : Catalogue.course().of(module)) {
        String name = module.folder() + "/src/main/java/" + e.type().replace('.', '/') + ".java";
        Path target = to.resolve(name);
        Files.createDirectories(target.getParent());
        if (!Files.exists(target)) {
          Files.copy(COURSE.resolve(from + name), target);
        }
      }
    }
  }

  private static Sheet sheet(String id) {
    return report.sheets().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void the_solutions_get_full_marks() {
    Sheet solved = sheet("solved");
    assertThat(solved.marks())
        .hasSize(report.exercises().size())
        .allSatisfy(
            m -> assertThat(m.standing()).as(m.exercise() + m.said()).isEqualTo(Standing.RIGHT));
    assertThat(report.weights().of(solved)).isEqualTo(report.most());
    assertThat(report.most()).isEqualTo(report.exercises().size() + 4);
  }

  @Test
  void skeletons_are_not_written_everywhere() {
    assertThat(sheet("skeletons").marks())
        .allSatisfy(m -> assertThat(m.standing()).isEqualTo(Standing.NOT_WRITTEN));
  }

  @Test
  void known_mistakes_keep_their_names() {
    assertThat(MISTAKES).hasSizeGreaterThan(10);
    Map<String, Mark> marks = new TreeMap<>();
    sheet("misled").marks().forEach(m -> marks.put(m.exercise(), m));
    MISTAKES.forEach(
        (exercise, mistake) ->
            assertThat(marks.get(exercise).mistakes())
                .as("%s %s: %s", exercise, mistake.getName(), marks.get(exercise))
                .anyMatch(m -> m.name().equals(mistake.getAnnotation(Mistake.class).name())));
  }

  @Test
  void a_mistake_that_nobody_knew_is_listed_with_a_method_to_fill_in() throws IOException {
    assertThat(Files.readString(order.out().resolve("class.html")))
        .contains("1 × 1.4: MaximumLikelihood.unbiasedVariance(", "gave 0.123457 (misled)");
    assertThat(Files.readString(order.out().resolve("new-mistakes.txt")))
        .contains("// 1 × 1.4: misled", "exercise = \"1.4\"", "static double unnamed1(double[] ");
  }

  @Test
  void what_cannot_be_read_and_who_hands_in_nothing_are_sentences() throws IOException {
    assertThat(sheet("broken").trouble()).contains("broken.zip");
    assertThat(sheet("none").trouble()).isEqualTo("Nothing was handed in.");
    String csv = Files.readString(order.out().resolve("grades.csv"));
    assertThat(csv).contains("\"solved\",\"Ada\",", "\"none\",\"Bob\",\"0\",", "not handed in");
    assertThat(order.out().resolve("students/solved/results.json")).isNotEmptyFile();
    assertThat(Files.readString(order.out().resolve("class.html"))).contains("What to talk about");
  }

  @Test
  void names_that_mislead_cost_nobody_a_grade_and_lead_nowhere() throws Exception {
    assertThat(sheet("twice").trouble()).contains("twice.tgz and twice.zip");
    assertThat(sheet("link").trouble()).contains("not followed");
    assertThat(sheet("../out").trouble()).contains("mend the roster");
    try (Stream<Path> students = Files.list(order.out().resolve("students"))) {
      assertThat(students.map(p -> p.getFileName().toString()).toList())
          .containsExactlyInAnyOrder(
              "broken", "link", "misled", "none", "odd", "skeletons", "solved", "twice");
    }
    assertThat(order.out().resolve("feedback.md")).doesNotExist();
    String csv = Files.readString(order.out().resolve("grades.csv"));
    assertThat(csv).contains("\"../out\",\"'=1+1??\",\"0\"");
    for (Sheet sheet : report.sheets()) {
      String xml =
          OtherFormats.junit(new Sheet(sheet.name(), "", null, 0, List.of(), sheet.marks()));
      byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
      var parsed =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(bytes));
      assertThat(parsed.getDocumentElement().getTagName()).isEqualTo("testsuite");
    }
  }

  @Test
  void a_submission_that_nobody_foresaw_costs_the_others_nothing() {
    Sheet odd = sheet("odd");
    assertThat(
            odd.trouble() != null
                || odd.marks().stream().noneMatch(m -> m.standing() == Standing.RIGHT))
        .as("%s %s", odd.trouble(), odd.marks())
        .isTrue();
    assertThat(sheet("solved").marks()).isNotEmpty();
  }

  @Test
  void graded_again_it_says_the_same_without_judging_again() throws IOException {
    String before = Files.readString(order.out().resolve("grades.csv"));
    Files.delete(order.out().resolve("grades.csv"));
    Path kept = order.out().resolve(".kept/skeletons.json");
    Files.writeString(kept, Files.readString(kept).replace("\"not written\"", "\"waiting\""));
    ClassGrading.run(Workplace.at(COURSE), order);
    String now = Files.readString(order.out().resolve("grades.csv"));
    assertThat(now).isNotEqualTo(before);
    assertThat(now.replace("waiting", "not written"))
        .as("what was kept was taken over")
        .isEqualTo(before.replace("waiting", "not written"));
  }
}
