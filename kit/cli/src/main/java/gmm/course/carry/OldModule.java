package gmm.course.carry;

import gmm.course.carry.Source.Member;
import gmm.course.skeleton.Manifest;
import gmm.kit.InputException;
import gmm.kit.Module;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a student has changed and added in a module of an older course. */
final class OldModule {

  /**
   * A method that was written.
   *
   * @param file the source, below the module's folder
   * @param source the same, parsed
   * @param method the method in it
   */
  record Written(String file, Source source, Member method) {

    String number() {
      return source.number(method);
    }
  }

  private static final String MAIN = "src/main";

  private final Path folder;
  private final Manifest manifest;
  private final List<Written> written = new ArrayList<>();
  private final Map<String, byte[]> own = new TreeMap<>();
  private final List<Refused> refused = new ArrayList<>();

  private OldModule(Path folder) throws IOException {
    this.folder = folder;
    this.manifest = Manifest.in(folder);
  }

  /**
   * {@return what is a student's in a module}
   *
   * @param course the older course's folder
   * @param module which
   * @throws IOException if its files cannot be read
   */
  static OldModule of(Path course, Module module) throws IOException {
    OldModule old = new OldModule(course.resolve(module.folder()));
    for (String file : filesBelow(old.folder, MAIN)) {
      old.look(file);
    }
    return old;
  }

  /** The files below a part of a folder, by their path below the folder itself. */
  static List<String> filesBelow(Path folder, String part) throws IOException {
    if (!Files.isDirectory(folder.resolve(part))) {
      return List.of();
    }
    try (Stream<Path> below = Files.walk(folder.resolve(part))) {
      return below
          .filter(Files::isRegularFile)
          .map(f -> folder.relativize(f).toString().replace('\\', '/'))
          .sorted(Comparator.naturalOrder())
          .toList();
    }
  }

  private void look(String file) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(file));
    boolean generated = manifest.digest(file).isPresent();
    if (manifest.digest(file).filter(Manifest.digest(file, bytes)::equals).isPresent()) {
      return; // as it was given
    }
    if (!file.endsWith(".java")) {
      own.put(file, bytes);
      return;
    }
    try {
      Source source = Source.of(folder.resolve(file).toString(), text(file));
      if (!source.exercises().isEmpty()) {
        source.exercises().stream()
            .filter(source::isWritten)
            .forEach(m -> written.add(new Written(file, source, m)));
      } else if (generated) {
        refuse(file, "it was given, and you have changed it: this course gives its own");
      } else {
        own.put(file, bytes);
      }
    } catch (CharacterCodingException e) {
      refuse(file, "it is not UTF-8: save it as UTF-8, then carry over again");
    } catch (InputException e) {
      refuse(file, e.getMessage());
    }
  }

  private String text(String file) throws IOException {
    return Files.readString(folder.resolve(file)).replace("\r\n", "\n");
  }

  private void refuse(String file, String why) {
    refused.add(new Refused(file.substring(file.lastIndexOf('/') + 1), why, place(file)));
  }

  /** {@return where a file of the module lies} */
  Path place(String file) {
    return folder.resolve(file);
  }

  /** {@return the methods that were written} */
  List<Written> written() {
    return written;
  }

  /** {@return files that no course gave, by their path below the module} */
  Map<String, byte[]> own() {
    return own;
  }

  /** {@return what cannot be read} */
  List<Refused> refused() {
    return refused;
  }
}
