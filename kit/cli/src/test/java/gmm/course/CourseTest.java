package gmm.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class CourseTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    CommandLine line = Course.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }

  static Stream<String> commands() {
    return Course.commandLine().getSubcommands().keySet().stream().filter(n -> !n.equals("help"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void every_command_has_a_help_with_an_example(String command) {
    assertThat(run(command, "--help")).isZero();
    assertThat(out.toString()).contains("Usage: course " + command).contains("Example");
  }

  @Test
  void a_command_that_is_asked_for_is_made_alone_and_all_of_them_where_none_is_known() {
    assertThat(Course.commandLineFor("bench", "--help").getSubcommands()).containsOnlyKeys("bench");
    assertThat(Course.commandLineFor("chekc").getSubcommands())
        .containsKeys(Commands.NAMES.toArray(String[]::new));
    assertThat(Course.commandLineFor("--help").getSubcommands()).hasSameSizeAs(commandNames());
    assertThat(Course.commandLineFor().getSubcommands()).hasSameSizeAs(commandNames());
  }

  private static List<String> commandNames() {
    return Course.commandLine().getSubcommands().keySet().stream().toList();
  }

  @Test
  void each_command_has_one_name() {
    assertThat(Commands.NAMES)
        .allSatisfy(
            n -> assertThat(new CommandLine(Commands.named(n)).getCommandName()).isEqualTo(n));
  }

  @Test
  void an_unknown_command_is_misuse_and_suggests_one() {
    assertThat(run("chekc")).isEqualTo(2);
    assertThat(err.toString()).contains("chekc").contains("check").doesNotContain("\tat ");
  }

  @Test
  void a_word_that_is_near_no_command_is_told_with_all_of_them() {
    assertThat(run("xyzzy")).isEqualTo(2);
    assertThat(err.toString()).contains("xyzzy").contains("demo", "hint", "reset", "test");
  }

  @Test
  void pictures_are_checked_of_modules_and_exercises_and_of_nothing_else() {
    assertThat(run("check", "--pictures", "1.99")).isEqualTo(2);
    assertThat(err.toString()).contains("1.99").doesNotContain("\tat ");
    assertThat(run("check", "1.5")).isEqualTo(2);
  }

  @Test
  void a_number_in_a_commands_place_is_told_what_it_is() {
    assertThat(run("1.3")).isEqualTo(2);
    assertThat(err.toString()).contains("1.3 is an exercise", "course test 1.3");
    assertThat(run("3")).isEqualTo(2);
    assertThat(err.toString()).contains("3 is a module", "course test 3");
    assertThat(run("9.9")).isEqualTo(2);
    assertThat(err.toString()).contains("There is no exercise 9.9").doesNotContain("1.1,");
    assertThat(run("9")).isEqualTo(2);
    assertThat(err.toString()).contains("There is no module \"9\"");
  }

  @Test
  void the_version_is_that_of_the_course_the_JDK_and_Smile() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString())
        .containsPattern("course kit \\d+\\.\\d+")
        .contains("JDK " + Runtime.version())
        .containsPattern("Smile \\d+\\.\\d+\\.\\d+");
  }

  @Test
  void an_unknown_module_or_exercise_is_misuse_and_says_which_there_are() {
    assertThat(run("test", "6")).isEqualTo(2);
    assertThat(err.toString()).contains("There is no module \"6\": name one of 1 to 5.");
    assertThat(run("hint", "1.99")).isEqualTo(2);
    assertThat(err.toString()).contains("Exercise 1.99 does not exist: module 1, Likelihood, has");
  }

  @Test
  void where_you_are_shows_five_modules_and_what_is_next() {
    int code = run();
    assertThat(err.toString()).isEmpty();
    assertThat(code).isZero();
    assertThat(out.toString().lines().filter(l -> l.contains(" of ")))
        .hasSizeGreaterThanOrEqualTo(5);
  }
}
