package gmm.kit.loop.screen;

import java.util.List;

/** The course's other commands, for who watches. */
public interface Commands {

  /**
   * Runs one.
   *
   * @param words its name and arguments
   * @return what it says, line by line
   */
  List<String> run(String... words);

  /**
   * {@return a line cut between words}
   *
   * @param line may be indented
   * @param width how many characters there are
   */
  List<String> wrapped(String line, int width);
}
