package gmm.course;

import gmm.course.run.Workplace;
import gmm.kit.loop.screen.Commands;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The course's other commands, each in a process of its own: none disturbs the screen. */
final class OtherCommands implements Commands {

  /** Columns: what is said is wrapped here, for a screen of any width. */
  private static final String UNWRAPPED = "21474";

  private final Workplace workplace;

  OtherCommands(Workplace workplace) {
    this.workplace = workplace;
  }

  @Override
  public List<String> run(String... words) {
    List<String> command = new ArrayList<>(workplace.courseCommand(List.of()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("COLUMNS", UNWRAPPED);
    builder.environment().put("NO_COLOR", "1");
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return said.lines().toList();
    } catch (IOException e) {
      return List.of("That did not go: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  @Override
  public List<String> wrapped(String line, int width) {
    return line.isEmpty() ? List.of("") : Prose.wrapped(line, width).lines().toList();
  }
}
