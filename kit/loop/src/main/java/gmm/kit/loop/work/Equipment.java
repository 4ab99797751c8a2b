package gmm.kit.loop.work;

import gmm.kit.loop.build.ClassFiles;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a worker is given once, at its start.
 *
 * @param before the solved modules before its own, folders or jars
 * @param resources folders and jars
 * @param given classes by name, to be loaded with a student's
 * @param solved exercise classes by name, to warm up on
 * @param warmUp what to run on those
 * @param limit how long a test may take, as JUnit writes it
 */
record Equipment(
    List<String> before,
    List<String> resources,
    Map<String, byte[]> given,
    Map<String, byte[]> solved,
    Task warmUp,
    String limit) {

  void write(DataOutputStream out) throws IOException {
    write(before, out);
    write(resources, out);
    ClassFiles.write(given, out);
    ClassFiles.write(solved, out);
    write(warmUp, out);
    out.writeUTF(limit);
  }

  static Equipment read(DataInputStream in) throws IOException {
    return new Equipment(
        words(in), words(in), ClassFiles.read(in), ClassFiles.read(in), task(in), in.readUTF());
  }

  static void write(Task task, DataOutputStream out) throws IOException {
    out.writeUTF(task.exercise());
    write(task.tags(), out);
    write(task.classes(), out);
    out.writeUTF(task.slow().name());
  }

  static Task task(DataInputStream in) throws IOException {
    return new Task(in.readUTF(), words(in), words(in), Task.Slow.valueOf(in.readUTF()));
  }

  private static void write(List<String> words, DataOutputStream out) throws IOException {
    out.writeInt(words.size());
    for (String word : words) {
      out.writeUTF(word);
    }
  }

  private static List<String> words(DataInputStream in) throws IOException {
    List<String> words = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      words.add(in.readUTF());
    }
    return words;
  }
}
