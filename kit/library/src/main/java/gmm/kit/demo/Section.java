package gmm.kit.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one demonstration has shown so far. */
final class Section {

  /** A picture or another file: where it is, relative to the page, and what to see in it. */
  record Exhibit(String link, String whatToSee, int width, int height) {

    boolean isPicture() {
      return link.endsWith(".png") || link.endsWith(".gif");
    }

    String fileName() {
      return link.substring(link.lastIndexOf('/') + 1);
    }
  }

  /** A picture that could not be made, or all that follows if no file is known; and why. */
  record Gap(String file, String whatToSee, Obstacle obstacle) {}

  /** A measured number. */
  record Figure(double value, String words) {}

  final int module;
  final String name;
  final String title;
  final List<Exhibit> exhibits = new ArrayList<>();
  final Map<String, Figure> figures = new LinkedHashMap<>();
  final List<String> lines = new ArrayList<>();
  final List<Gap> gaps = new ArrayList<>();

  Section(Demo demo) {
    module = demo.module();
    name = demo.name();
    title = demo.title();
  }

  /** {@return how many pictures and files could not be made, as far as their names are known} */
  int missing() {
    return (int) gaps.stream().filter(gap -> !gap.file().isEmpty()).count();
  }
}
