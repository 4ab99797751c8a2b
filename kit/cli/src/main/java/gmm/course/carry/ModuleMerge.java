package gmm.course.carry;

import gmm.course.carry.OldModule.Written;
import gmm.course.carry.Source.Member;
import gmm.course.skeleton.TextStyle;
import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.ExerciseNumber;
import gmm.kit.Module;
import gmm.kit.Utf8;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One module's merge: each written method is given the unwritten one of this course that is its
 * counterpart, or is refused.
 */
final class ModuleMerge {

  private final Module module;
  private final Path folder;
  private final OldModule old;

  /** By file below the module. */
  private final Map<String, Source> targets = new TreeMap<>();

  private final Map<String, List<Transplant>> transplants = new TreeMap<>();
  private final Map<Transplant, Written> origins = new LinkedHashMap<>();
  private final Map<String, byte[]> own = new TreeMap<>();
  private final Set<String> withoutImports = new HashSet<>();
  private final List<Refused> refused = new ArrayList<>();
  private final List<Refused> left = new ArrayList<>();

  ModuleMerge(Path root, Module module, OldModule old) throws IOException {
    this.module = module;
    this.folder = root.resolve(module.folder());
    this.old = old;
    refused.addAll(old.refused());
    for (ExerciseInfo e : Catalogue.course().of(module)) {
      String file = "src/main/java/" + e.type().replace('.', '/') + ".java";
      if (Files.exists(folder.resolve(file)) && !targets.containsKey(file)) {
        String text = Utf8.read(folder.resolve(file)).replace("\r\n", "\n");
        targets.put(file, Source.of(folder.resolve(file).toString(), text));
      }
    }
    old.written().forEach(this::place);
    for (var file : old.own().entrySet()) {
      placeOwn(file.getKey(), file.getValue());
    }
  }

  private void place(Written written) {
    List<String> now = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (var target : targets.entrySet()) {
      Source source = target.getValue();
      for (Member method : source.exercises()) {
        if (!source.number(method).equals(written.number())) {
          continue;
        }
        if (Source.isCalledLike(written.method(), method)) {
          place(written, target.getKey(), method);
          return;
        }
        now.add(source.signature(method));
        texts.add(source.withComment(method));
      }
    }
    String was = written.source().signature(written.method());
    refuse(
        written,
        now.isEmpty()
            ? "this course has no such method: it was " + was
            : "it was %s, and is %s now".formatted(was, String.join(" and ", now)),
        String.join("\n\n", texts));
  }

  private void place(Written written, String file, Member method) {
    Source target = targets.get(file);
    if (!target.isWritten(method)) {
      Transplant transplant = Transplant.of(written.source(), written.method(), target, method);
      transplants.computeIfAbsent(file, f -> new ArrayList<>()).add(transplant);
      origins.put(transplant, written);
    } else if (!target.body(method).equals(written.source().body(written.method()))) {
      left.add(new Refused(name(written), "it is written here already", oldFile(written)));
    }
  }

  private void placeOwn(String file, byte[] bytes) throws IOException {
    Path here = folder.resolve(file);
    if (!Files.exists(here)) {
      own.put(file, bytes);
    } else if (!Arrays.equals(Files.readAllBytes(here), bytes)) {
      left.add(new Refused(file, "there is a file of that name here already", old.place(file)));
    }
  }

  private static String name(Written written) {
    return written.number() + " " + written.method().owner() + "." + written.method().name();
  }

  private Path oldFile(Written written) {
    return old.place(written.file());
  }

  private void refuse(Written written, String why, String now) {
    String yours = written.source().withComment(written.method());
    refused.add(new Refused(name(written), why, oldFile(written), yours, now));
  }

  Module module() {
    return module;
  }

  /** {@return the files as they are to be, by their path below the module} */
  Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>(own);
    for (var entry : transplants.entrySet()) {
      if (!entry.getValue().isEmpty()) {
        String text = merged(entry.getKey());
        String lineEnd = TextStyle.of(Utf8.read(folder.resolve(entry.getKey()))).lineEnd();
        files.put(entry.getKey(), text.replace("\n", lineEnd).getBytes(StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  private String merged(String file) {
    return Merge.of(targets.get(file), transplants.get(file), withoutImports);
  }

  /**
   * Takes back what an error of the compiler lies in.
   *
   * @param file below the module
   * @param line from 1
   * @param message the compiler's
   * @return whether anything was taken back
   */
  boolean takeBack(String file, int line, String message) {
    String why = "it does not compile here: " + message.lines().findFirst().orElse("");
    if (own.remove(file) != null) {
      refused.add(new Refused(file.substring(file.lastIndexOf('/') + 1), why, old.place(file)));
      return true;
    }
    List<Transplant> there = transplants.getOrDefault(file, List.of());
    if (there.isEmpty()) {
      return false;
    }
    String text = merged(file);
    int start = lineStart(text, line);
    String said = text.substring(start).lines().findFirst().orElse("").strip();
    if (said.startsWith("import ") && withoutImports.add(said)) {
      return true;
    }
    Optional<Member> around = Source.of(file, text).at(start + indentOf(text, start));
    List<Transplant> guilty =
        there.stream().filter(t -> around.filter(m -> isOf(t, m)).isPresent()).toList();
    List<Transplant> gone = List.copyOf(guilty.isEmpty() ? there : guilty);
    there.removeAll(gone);
    gone.forEach(t -> refuse(origins.remove(t), why, targets.get(file).withComment(t.to())));
    return true;
  }

  private static boolean isOf(Transplant transplant, Member member) {
    return transplant.to().isSamePlace(member)
        || transplant.helpers().stream()
            .anyMatch(
                h ->
                    h.isSamePlace(member)
                        || (member.owner() + ".").startsWith(h.owner() + "." + h.key() + "."));
  }

  private static int lineStart(String text, int line) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      start = text.indexOf('\n', start) + 1;
    }
    return start;
  }

  private static int indentOf(String text, int start) {
    int at = start;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at - start;
  }

  /** {@return what is carried over, each an exercise and its method} */
  List<String> carried() {
    return origins.values().stream()
        .sorted(Comparator.comparing(Written::number, ExerciseNumber.ORDER))
        .map(ModuleMerge::name)
        .toList();
  }

  /** {@return files that are the student's alone, by their path below the module} */
  Set<String> ownFiles() {
    return own.keySet();
  }

  /** {@return given members of exercise classes that were changed there: this course's stand} */
  Set<String> changedGiven() {
    Set<String> changed = new TreeSet<>();
    for (Written written : old.written()) {
      Source target = targets.get(written.file());
      for (Member member : written.source().members()) {
        if (target != null && target.differs(member, written.source())) {
          changed.add(member.owner() + "." + member.name());
        }
      }
    }
    return changed;
  }

  List<Refused> refused() {
    return refused;
  }

  List<Refused> left() {
    return left;
  }
}
