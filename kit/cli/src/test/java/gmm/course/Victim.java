package gmm.course;

import gmm.kit.PartFile;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;

/**
 * A process that saves, resets and restores an exercise again and again until somebody ends it. It
 * says which save is done before it begins with the next command.
 */
final class Victim {

  private Victim() {}

  /**
   * @param arguments the exercise's file, its number, the text of a save with {@code %d} in it, the
   *     first save's number
   */
  public static void main(String[] arguments) throws Exception {
    Path source = Path.of(arguments[0]);
    String number = arguments[1];
    int save = Integer.parseInt(arguments[3]);
    while (true) {
      PartFile editor = PartFile.of(source);
      Files.writeString(editor.part(), arguments[2].replace("%d", String.valueOf(save)));
      editor.finish();
      System.out.println(save);
      for (List<String> command :
          List.of(
              List.of("reset", number),
              List.of("restore", number),
              List.of("reset", number, "--whole"),
              List.of("restore", number, "2"))) {
        CommandLine line = Course.commandLine(() -> 80);
        line.setOut(new PrintWriter(Writer.nullWriter()));
        if (line.execute(command.toArray(String[]::new)) != 0) {
          throw new IllegalStateException(command + " failed");
        }
      }
      save++;
    }
  }
}
