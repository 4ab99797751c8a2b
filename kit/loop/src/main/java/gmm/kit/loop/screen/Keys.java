package gmm.kit.loop.screen;

import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.loop.Loop;
import java.util.ArrayList;
import java.util.List;

/** What the keys do, wherever they are typed. */
final class Keys {

  /** Keys as they are always in sight; 59 characters. */
  static final String LINE = "[n]ext [b]ack [h]int [a]ll [p]lot [s]olution [r]eset [q]uit";

  private final Loop loop;
  private final Commands commands;
  private char asked;

  Keys(Loop loop, Commands commands) {
    this.loop = loop;
    this.commands = commands;
  }

  /**
   * Does what a key says.
   *
   * @param key small or capital
   * @param exercise the one that somebody is on
   * @return what is to be shown; nothing for most
   */
  List<String> press(char key, String exercise) {
    char now = Character.toLowerCase(key);
    if (asked != 0 && !exercise.isEmpty()) {
      String command = asked == 's' ? "solution" : "reset";
      asked = 0;
      return now == 'y' ? commands.run(command, exercise) : List.of("Nothing has been done.");
    }
    return switch (now) {
      case 'n' -> go(exercise, 1);
      case 'b' -> go(exercise, -1);
      case 'h' -> commands.run("hint", exercise);
      case 'a' -> {
        loop.runAll();
        yield List.of();
      }
      case 'p' -> commands.run("show", exercise);
      case 's', 'r' -> ask(now, exercise);
      case 'q' -> {
        loop.close();
        yield List.of();
      }
      default -> List.of();
    };
  }

  private List<String> ask(char key, String exercise) {
    asked = key;
    return List.of(
        key == 's'
            ? "The solution of %s: do you want to see it? [y/n]".formatted(exercise)
            : "Give %s its skeleton back? What you wrote is kept. [y/n]".formatted(exercise));
  }

  private List<String> go(String exercise, int by) {
    List<ExerciseInfo> all = new ArrayList<>(Catalogue.course().all());
    List<String> numbers = all.stream().map(ExerciseInfo::number).toList();
    int to = numbers.indexOf(exercise) + by;
    if (to < 0 || to >= all.size()) {
      return List.of("There is no other exercise in that direction.");
    }
    loop.go(all.get(to));
    return List.of();
  }
}
