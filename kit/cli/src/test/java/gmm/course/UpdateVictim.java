package gmm.course;

import java.io.PrintWriter;
import java.io.Writer;
import picocli.CommandLine;

/** A process that updates a course to one handout and to another, until somebody ends it. */
final class UpdateVictim {

  private UpdateVictim() {}

  /**
   * @param arguments the handouts
   */
  public static void main(String[] arguments) {
    System.out.println("begins");
    while (true) {
      for (String handout : arguments) {
        CommandLine line = Course.commandLine(() -> 80);
        line.setOut(new PrintWriter(Writer.nullWriter()));
        if (line.execute("update", handout) != 0) {
          throw new IllegalStateException("the update failed");
        }
      }
    }
  }
}
