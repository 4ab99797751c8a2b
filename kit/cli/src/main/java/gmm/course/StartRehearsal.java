package gmm.course;

import gmm.course.run.StudentModule;
import gmm.course.run.WorkerRehearsal;
import gmm.course.run.Workplace;
import gmm.kit.CourseRoot;
import gmm.kit.Folders;
import gmm.kit.Module;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;

/**
 * What the launcher has Java watch once after a build, so that what is typed every few minutes, and
 * a process that runs tests, start from what is in memory's form already. It is done in a copy of
 * the modules: a student's folder stays as it is.
 */
final class StartRehearsal {

  private static final String EXERCISE = "1.3";
  private static final Set<String> LEFT_OUT = Set.of("target", "figures");

  private StartRehearsal() {}

  /**
   * Ends with 1 if a command did not end well.
   *
   * @param arguments which kind of process: {@code asking}, {@code testing} or {@code working}
   * @throws IOException if the modules cannot be copied
   */
  public static void main(String[] arguments) throws IOException {
    Path root = CourseRoot.find();
    Path copy = root.resolve(".course/rehearsal");
    if (!arguments[0].equals("working")) { // which finds there what was compiled for the tests
      Folders.remove(copy);
      for (Module module : Module.values()) {
        Folders.copy(root.resolve(module.folder()), copy.resolve(module.folder()), LEFT_OUT);
      }
    }
    System.setProperty("course.root", copy.toString());
    System.setOut(new PrintStream(PrintStream.nullOutputStream()));
    switch (arguments[0]) {
      case "asking" -> run(new String[] {"progress"}, ask("lecture"), ask("hint"), new String[0]);
      case "testing" -> run(ask("test"), ask("test"));
      default -> {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(copy)));
        work(new StudentModule(Workplace.at(copy), Module.LIKELIHOOD));
      }
    }
  }

  private static String[] ask(String command) {
    return new String[] {command, EXERCISE};
  }

  private static void run(String[]... commands) {
    for (String[] command : commands) {
      if (Start.run(command) != 0) {
        System.exit(Course.FAILED);
      }
    }
  }

  private static void work(StudentModule module) throws IOException {
    if (!module.compile().isEmpty()) {
      System.exit(Course.FAILED);
    }
    WorkerRehearsal.run(module, EXERCISE);
  }

  private static void remove(Path copy) {
    try {
      Folders.remove(copy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
