package gmm.faces.given;

import gmm.kit.InputException;
import gmm.kit.Parallel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes the files of an archive or a folder one by one and makes faces of the photographs. */
final class LfwCollector {

  /** Unpacked side by side. */
  private static final int BATCH = 256;

  /** The real set has 13,233. */
  private static final int MOST = 50_000;

  /**
   * A photograph unpacked.
   *
   * @param name its path
   * @param person whose
   * @param pixels of the face
   */
  private record Face(String name, String person, byte[] pixels) {}

  private final String source;
  private final LfwOptions options;
  private final List<LfwEntry> waiting = new ArrayList<>();
  private final List<Face> faces = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final Map<SkipReason, Integer> skipped = new EnumMap<>(SkipReason.class);

  /**
   * @param source what is read, for messages
   * @param options the faces' size
   */
  LfwCollector(String source, LfwOptions options) {
    this.source = source;
    this.options = options;
  }

  /**
   * {@return whether a file's bytes are wanted; if it looks like a photograph, or is dangerous, it
   * is counted as skipped}
   *
   * @param path of it, with slashes
   * @param link whether it is one
   * @param size in bytes
   */
  boolean wants(String path, boolean link, long size) {
    if (LfwEntry.climbsOut(path)) {
      return skip(SkipReason.CLIMBS_OUT);
    }
    if (link) {
      return skip(SkipReason.LINK);
    }
    if (LfwEntry.person(path).isEmpty()) {
      return false;
    }
    if (size > LfwEntry.LARGEST) {
      return skip(SkipReason.TOO_LARGE);
    }
    return names.add(LfwEntry.plain(path)) || skip(SkipReason.REPEATED);
  }

  /**
   * Takes a photograph.
   *
   * @param path of it, one that was wanted
   * @param jpeg its bytes
   */
  void add(String path, byte[] jpeg) {
    if (names.size() > MOST) {
      throw new InputException(
          source
              + " holds more than "
              + MOST
              + " photographs: it is not Labeled Faces in the Wild.");
    }
    waiting.add(new LfwEntry(LfwEntry.plain(path), LfwEntry.person(path).orElseThrow(), jpeg));
    if (waiting.size() == BATCH) {
      unpack();
    }
  }

  /** {@return all faces, in the order of their paths, whatever the order they came in} */
  NamedFaces finish() {
    unpack();
    if (faces.isEmpty()) {
      throw new InputException(
          source
              + " holds no photographs as lfw_funneled/Name/Name_0001.jpg"
              + (skipped.isEmpty() ? "" : " that can be used (" + SkipReason.words(skipped) + ")")
              + ": is it lfw-funneled.tgz, or the folder that was unpacked from it?");
    }
    faces.sort(Comparator.comparing(Face::name));
    return new NamedFaces(
        faces.stream().map(Face::pixels).toArray(byte[][]::new),
        options.width(),
        options.height(),
        faces.stream().map(Face::person).toList(),
        skipped);
  }

  private void unpack() {
    List<LfwPhotograph.Outcome> outcomes =
        Parallel.map(waiting.size(), i -> LfwPhotograph.face(waiting.get(i).jpeg(), options));
    for (int i = 0; i < outcomes.size(); i++) {
      LfwEntry entry = waiting.get(i);
      if (outcomes.get(i).reason() == null) {
        faces.add(new Face(entry.name(), entry.person(), outcomes.get(i).face()));
      } else {
        skip(outcomes.get(i).reason());
      }
    }
    waiting.clear();
  }

  private boolean skip(SkipReason reason) {
    skipped.merge(reason, 1, Integer::sum);
    return false;
  }
}
