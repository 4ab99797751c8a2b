package gmm.course.check;

import gmm.course.lecture.Lecture;
import gmm.kit.Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every link and every figure of the lectures, the README and the kit's own pages is there. */
record LinkExamination(Path root, List<Module> modules) implements Examination {

  @Override
  public Finding examine() throws IOException {
    List<String> breaches = new ArrayList<>();
    List<Path> pages = pages();
    for (Path page : pages) {
      for (String broken : Lecture.at(page).brokenLinks()) {
        breaches.add(root.relativize(page) + " links to " + broken + ", which is not there.");
      }
    }
    for (Module module : modules) {
      if (!Files.exists(root.resolve(module.folder()).resolve("LECTURE.md"))) {
        breaches.add(module.folder() + " has no LECTURE.md.");
      }
    }
    return new Finding("links and figures lead somewhere", pages.size(), "pages", breaches);
  }

  private List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(root.resolve("README.md")));
    List<Path> folders =
        Stream.concat(
                Stream.of(root.resolve("kit")), modules.stream().map(m -> root.resolve(m.folder())))
            .toList();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.list(folder)) {
        files.filter(f -> f.toString().endsWith(".md")).sorted().forEach(pages::add);
      }
    }
    return pages;
  }
}
