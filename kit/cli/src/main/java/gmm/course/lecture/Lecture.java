package gmm.course.lecture;

import gmm.kit.Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A module's lecture: its numbered sections, and the files it links to. */
public final class Lecture {

  /** {@code 6.2 Why n?} or {@code 6. The maximum}. */
  private static final Pattern NUMBERED = Pattern.compile("(\\d+(?:\\.\\d+)*)\\.? +(.+)");

  /** {@code Exercise 6.2} or {@code Exercises 6.2, 6.3 and 6.4}, in bold. */
  private static final Pattern SET = Pattern.compile("[Ee]xercises? \\d.*");

  private static final Pattern NUMBER = Pattern.compile("\\d+\\.\\d+");

  private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");
  private static final int HIGHEST = 2;
  private static final int LOWEST = 4;

  private final Path file;
  private final Markdown text;

  private Lecture(Path file, Markdown text) {
    this.file = file;
    this.text = text;
  }

  /**
   * {@return a module's lecture; one without sections where there is none}
   *
   * @param root the course's folder
   * @param module which
   * @throws IOException if it cannot be read
   */
  public static Lecture of(Path root, Module module) throws IOException {
    return at(root.resolve(module.folder()).resolve("LECTURE.md"));
  }

  /**
   * {@return a page that is read as a lecture}
   *
   * @param file of Markdown; nothing is in it where there is none
   * @throws IOException if it cannot be read
   */
  public static Lecture at(Path file) throws IOException {
    return new Lecture(file, Markdown.at(file));
  }

  /** {@return titles by number, {@code 6.2}, in the order of the page} */
  public Map<String, String> sections() {
    Map<String, String> sections = new LinkedHashMap<>();
    for (Markdown.Title title : text.titles()) {
      Matcher numbered = NUMBERED.matcher(title.text());
      if (title.level() >= HIGHEST && title.level() <= LOWEST && numbered.matches()) {
        sections.put(numbered.group(1), numbered.group(2));
      }
    }
    return sections;
  }

  /**
   * {@return a section's title, if there is one}
   *
   * @param section its number
   */
  public Optional<String> title(String section) {
    return Optional.ofNullable(sections().get(section));
  }

  /** {@return numbers of the exercises that it sets, as {@code **Exercise 6.2**}} */
  public Set<String> exercises() {
    return text.strong().stream()
        .filter(SET.asMatchPredicate())
        .flatMap(set -> NUMBER.matcher(set).results())
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  /**
   * {@return links and pictures whose file or heading is not there}
   *
   * @throws IOException if a page that is linked to cannot be read
   */
  public List<String> brokenLinks() throws IOException {
    List<String> broken = new ArrayList<>();
    for (String target : text.targets()) {
      if (!ELSEWHERE.matcher(target).matches() && !leadsSomewhere(target)) {
        broken.add(target);
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
        || Markdown.at(to).hasAnchor(target.substring(hash + 1));
  }
}
