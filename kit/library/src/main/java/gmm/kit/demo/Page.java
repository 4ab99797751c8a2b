package gmm.kit.demo;

import static java.util.stream.Collectors.toList;

import gmm.kit.Module;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page that shows what demonstrations made: one file, relative links, no script. */
final class Page {

  private static final double LARGEST_WHOLE = 1e15;
  private static final int MOST_FIGURES = 8;

  private Page() {}

  static String html(List<Section> sections) throws IOException {
    StringBuilder page = new StringBuilder();
    page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<title>Gaussian mixtures: what the demonstrations show</title>\n<style>\n")
        .append(style())
        .append("</style>\n</head>\n<body>\n<header>\n<h1>Gaussian mixtures</h1>\n")
        .append("<p>What the demonstrations show. Every number was measured in this run;")
        .append(" all of them are in <a href=\"metrics.json\">metrics.json</a>.</p>\n");
    contents(page, sections);
    page.append("</header>\n<main>\n");
    int module = 0;
    for (Section section : sections) {
      if (section.module != module) {
        module = section.module;
        page.append("<h2 id=\"module-" + module + "\">")
            .append("Module " + module + ": " + escaped(Module.of(module).title()))
            .append("</h2>\n");
      }
      section(page, section);
    }
    return page.append("</main>\n</body>\n</html>\n").toString();
  }

  /** Folded by module, so that on a telephone the first picture is not screens away. */
  private static void contents(StringBuilder page, List<Section> sections) {
    Map<Integer, List<Section>> modules =
        sections.stream().collect(Collectors.groupingBy(s -> s.module, TreeMap::new, toList()));
    page.append("<nav>\n");
    modules.forEach(
        (module, own) -> {
          page.append(modules.size() == 1 ? "<details open=\"\">" : "<details>")
              .append("<summary>Module " + module + ": " + escaped(Module.of(module).title()))
              .append("</summary>\n<ul>\n");
          for (Section s : own) {
            page.append("<li><a href=\"#" + id(s) + "\">" + escaped(s.title) + "</a></li>\n");
          }
          page.append("</ul></details>\n");
        });
    page.append("</nav>\n");
  }

  private static void section(StringBuilder page, Section section) {
    page.append("<section id=\"" + id(section) + "\">\n")
        .append("<h3>" + escaped(section.title) + "</h3>\n");
    boolean both = !section.exhibits.isEmpty() && !section.figures.isEmpty();
    page.append(both ? "<div class=\"beside\">\n" : "<div>\n");
    if (!section.exhibits.isEmpty()) {
      page.append("<div class=\"pictures\">\n");
      section.exhibits.forEach(exhibit -> exhibit(page, exhibit));
      page.append("</div>\n");
    }
    if (!section.figures.isEmpty()) {
      figures(page, section.figures);
    }
    page.append("</div>\n");
    gaps(page, section.gaps);
    if (!section.lines.isEmpty()) {
      page.append("<pre>");
      section.lines.forEach(line -> page.append(escaped(line)).append('\n'));
      page.append("</pre>\n");
    }
    page.append("</section>\n");
  }

  private static void exhibit(StringBuilder page, Section.Exhibit exhibit) {
    String link = escaped(exhibit.link());
    String words = escaped(exhibit.whatToSee());
    page.append("<figure>");
    if (exhibit.isPicture()) {
      String size =
          exhibit.width() == 0
              ? ""
              : " width=\"" + exhibit.width() + "\" height=\"" + exhibit.height() + "\"";
      page.append("<a href=\"" + link + "\"><img loading=\"lazy\" src=\"" + link + "\"" + size)
          .append(" alt=\"" + words + "\"></a><figcaption>" + words + "</figcaption>");
    } else {
      page.append("<figcaption><a href=\"" + link + "\">" + escaped(exhibit.fileName()) + "</a>: ")
          .append(words + "</figcaption>");
    }
    page.append("</figure>\n");
  }

  private static void gaps(StringBuilder page, List<Section.Gap> gaps) {
    if (gaps.isEmpty()) {
      return;
    }
    page.append("<ul class=\"gaps\">\n");
    for (Section.Gap gap : gaps) {
      boolean known = !gap.file().isEmpty();
      page.append("<li><b>")
          .append(known ? escaped(gap.file()) : "The rest")
          .append("</b> " + escaped(gap.obstacle().words()) + ".")
          .append(known ? "<br>" + escaped(gap.whatToSee()) : "")
          .append("</li>\n");
    }
    page.append("</ul>\n");
  }

  /** Folded beyond what stands beside one picture. */
  private static void figures(StringBuilder page, Map<String, Section.Figure> figures) {
    List<Map.Entry<String, Section.Figure>> all = List.copyOf(figures.entrySet());
    int shown = all.size() <= MOST_FIGURES + 1 ? all.size() : MOST_FIGURES;
    page.append("<div class=\"figures\">\n");
    table(page, all.subList(0, shown));
    if (shown < all.size()) {
      page.append("<details><summary>" + (all.size() - shown) + " more numbers</summary>\n");
      table(page, all.subList(shown, all.size()));
      page.append("</details>\n");
    }
    page.append("</div>\n");
  }

  private static void table(StringBuilder page, List<Map.Entry<String, Section.Figure>> figures) {
    page.append("<table>\n<thead><tr><th scope=\"col\">measured</th>")
        .append("<th scope=\"col\">value</th></tr></thead>\n<tbody>\n");
    for (Map.Entry<String, Section.Figure> entry : figures) {
      Section.Figure figure = entry.getValue();
      page.append("<tr title=\"" + escaped(entry.getKey()) + "\">")
          .append("<td>" + escaped(figure.words()) + "</td>")
          .append("<td class=\"number\">" + number(figure.value()) + "</td></tr>\n");
    }
    page.append("</tbody>\n</table>\n");
  }

  /** Six significant digits, whole numbers whole. */
  static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE) {
      return String.format(Locale.ROOT, "%,d", (long) value);
    }
    double size = Math.abs(value);
    if (size < 1e-4 || size >= 1e9) {
      return String.format(Locale.ROOT, "%.3e", value);
    }
    int decimals = Math.max(1, 5 - (int) Math.floor(Math.log10(size)));
    String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
    return text.replaceAll("0+$", "").replaceAll("\\.$", "");
  }

  private static String id(Section section) {
    return "module-" + section.module + "-" + section.name;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String style() throws IOException {
    try (InputStream in = Page.class.getResourceAsStream("page.css")) {
      if (in == null) {
        throw new IllegalStateException("the kit lacks its own page.css");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
