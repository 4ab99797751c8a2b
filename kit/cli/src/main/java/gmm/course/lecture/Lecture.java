package gmm.course.lecture;

import gmm.kit.Module;
import gmm.kit.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A module's lecture: its numbered sections, and the files it links to. */
public final class Lecture {

  private static final Pattern HEADING =
      Pattern.compile("^#{2,4} (\\d+(?:\\.\\d+)*)\\.? +(.+?)\\s*$", Pattern.MULTILINE);
  private static final Pattern LINK =
      Pattern.compile("!?\\[[^\\]]*]\\(([^)\\s]+)(?:\\s+\"[^\"]*\")?\\)");
  private static final Pattern IMAGE_TAG = Pattern.compile("<img[^>]*\\ssrc=\"([^\"]+)\"");
  private static final Pattern FENCE =
      Pattern.compile("^```.*?^```", Pattern.MULTILINE | Pattern.DOTALL);

  private final Path file;
  private final String text;

  private Lecture(Path file, String text) {
    this.file = file;
    this.text = text;
  }

  public static Lecture of(Path root, Module module) throws IOException {
    return at(root.resolve(module.folder()).resolve("LECTURE.md"));
  }

  public static Lecture at(Path file) throws IOException {
    String text = Files.exists(file) ? Utf8.readLeniently(file).replace("\r\n", "\n") : "";
    return new Lecture(file, FENCE.matcher(text).replaceAll(""));
  }

  /** Titles by number. */
  public Map<String, String> sections() {
    Map<String, String> sections = new LinkedHashMap<>();
    Matcher heading = HEADING.matcher(text);
    while (heading.find()) {
      sections.put(heading.group(1), heading.group(2));
    }
    return sections;
  }

  public Optional<String> title(String section) {
    return Optional.ofNullable(sections().get(section));
  }

  /** Links and pictures whose file or heading is not there. */
  public List<String> brokenLinks() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Pattern pattern : List.of(LINK, IMAGE_TAG)) {
      Matcher link = pattern.matcher(text);
      while (link.find()) {
        String target = link.group(1);
        if (!target.matches("[a-z]+:.*") && !leadsSomewhere(target)) {
          broken.add(target);
        }
      }
    }
    return broken;
  }

  private boolean leadsSomewhere(String target) throws IOException {
    int hash = target.indexOf('#');
    String path = hash < 0 ? target : target.substring(0, hash);
    Path to = path.isEmpty() ? file : file.resolveSibling(path);
    if (!Files.exists(to)) {
      return false;
    }
    return hash < 0
        || !to.toString().endsWith(".md")
        || anchors(to).contains(target.substring(hash + 1));
  }

  private static List<String> anchors(Path markdown) throws IOException {
    String prose = FENCE.matcher(Utf8.readLeniently(markdown)).replaceAll("");
    List<String> anchors = new ArrayList<>();
    Pattern.compile("^#{1,6} +(.+?)\\s*$", Pattern.MULTILINE)
        .matcher(prose)
        .results()
        .forEach(h -> anchors.add(anchor(h.group(1))));
    Pattern.compile("<a (?:id|name)=\"([^\"]+)\"")
        .matcher(prose)
        .results()
        .forEach(a -> anchors.add(a.group(1)));
    return anchors;
  }

  /** A heading's anchor, as GitHub makes it. */
  static String anchor(String heading) {
    return heading
        .toLowerCase(java.util.Locale.ROOT)
        .replaceAll("[`*]", "")
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .replace(' ', '-');
  }
}
