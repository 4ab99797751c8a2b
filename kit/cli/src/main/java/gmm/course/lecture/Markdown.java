package gmm.course.lecture;

import gmm.kit.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** A page of Markdown: its headings, what it links to, and what a link may lead to in it. */
final class Markdown {

  /**
   * A heading.
   *
   * @param level 1 for the page's own
   * @param text without its marks
   */
  record Title(int level, String text) {}

  private static final Parser PARSER = Parser.builder().build();

  // of an element of HTML, which Markdown leaves as it is
  private static final Pattern REFERENCE = Pattern.compile("\\s(?:src|href)=\"([^\"]+)\"");
  private static final Pattern ANCHOR = Pattern.compile("\\s(?:id|name)=\"([^\"]+)\"");

  private final List<Title> titles = new ArrayList<>();
  private final List<String> targets = new ArrayList<>();
  private final List<String> strong = new ArrayList<>();
  private final Set<String> anchors = new HashSet<>();
  private final Map<String, Integer> timesTitled = new HashMap<>();

  private Markdown(String text) {
    PARSER.parse(text).accept(new Collector());
  }

  /** {@return a file's text, read; an empty page where there is no file} */
  static Markdown at(Path file) throws IOException {
    return new Markdown(Files.exists(file) ? Utf8.readLeniently(file) : "");
  }

  /** {@return the headings from the top} */
  List<Title> titles() {
    return titles;
  }

  /** {@return where links and pictures lead, as it is written} */
  List<String> targets() {
    return targets;
  }

  /** {@return what is written in bold} */
  List<String> strong() {
    return strong;
  }

  /** {@return whether a link to {@code page.md#anchor} leads somewhere} */
  boolean hasAnchor(String anchor) {
    return anchors.contains(anchor);
  }

  /** A heading's anchor, as GitHub makes it: a second one of the same words ends in -1. */
  private void addTitle(Title title) {
    titles.add(title);
    String anchor =
        title
            .text()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N} _-]", "")
            .replace(' ', '-');
    int before = timesTitled.merge(anchor, 1, Integer::sum) - 1;
    anchors.add(before == 0 ? anchor : anchor + "-" + before);
  }

  private void addHtml(String html) {
    if (!html.startsWith("<!--")) {
      REFERENCE.matcher(html).results().forEach(r -> targets.add(r.group(1)));
      ANCHOR.matcher(html).results().forEach(a -> anchors.add(a.group(1)));
    }
  }

  private static String textOf(Node node) {
    StringBuilder text = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text part) {
            text.append(part.getLiteral());
          }

          @Override
          public void visit(Code part) {
            text.append(part.getLiteral());
          }

          @Override
          public void visit(SoftLineBreak part) {
            text.append(' ');
          }
        });
    return text.toString();
  }

  private final class Collector extends AbstractVisitor {

    @Override
    public void visit(Heading heading) {
      addTitle(new Title(heading.getLevel(), textOf(heading)));
      visitChildren(heading);
    }

    @Override
    public void visit(StrongEmphasis words) {
      strong.add(textOf(words));
      visitChildren(words);
    }

    @Override
    public void visit(Link link) {
      targets.add(link.getDestination());
      visitChildren(link);
    }

    @Override
    public void visit(Image image) {
      targets.add(image.getDestination());
      visitChildren(image);
    }

    @Override
    public void visit(HtmlBlock html) {
      addHtml(html.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
      addHtml(html.getLiteral());
    }
  }
}
