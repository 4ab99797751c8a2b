package gmm.course;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.course.run.Outcome;
import gmm.course.run.TestResult;
import gmm.course.run.TestResult.State;
import gmm.kit.Catalogue;
import gmm.kit.Module;
import gmm.kit.testing.Answer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class TestReportTest {

  private static final String NAMED = Answer.NAMED + "forgets something.";

  @Test
  void shows_first_what_names_one_mistake_and_that_on_the_smallest_input() throws IOException {
    String shown =
        shown(
            failure("names none", "2.1", "short"),
            failure("names two", "2.1", NAMED + NAMED),
            failure("names one at length", "2.1", NAMED + " with 150 rows"),
            failure("names one", "2.1", NAMED));
    assertThat(shown).contains("First to mend: names one" + System.lineSeparator());
  }

  @Test
  void shows_the_earliest_exercise_even_where_it_names_nothing() throws IOException {
    String shown = shown(failure("later", "2.10", NAMED), failure("earlier", "2.9", "no name"));
    assertThat(shown).contains("First to mend: earlier");
  }

  private static TestResult failure(String test, String exercise, String message) {
    return new TestResult(test, Set.of(exercise), State.FAILED, message);
  }

  private static String shown(TestResult... results) throws IOException {
    StringWriter out = new StringWriter();
    CommandLine line = Course.commandLine();
    line.setOut(new PrintWriter(out, true));
    new TestReport(line, Path.of(""), Module.EM)
        .show(new Outcome(List.of(results), ""), Catalogue.course().of(Module.EM));
    return out.toString();
  }
}
