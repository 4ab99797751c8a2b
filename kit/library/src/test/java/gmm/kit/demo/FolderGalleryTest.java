package gmm.kit.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gmm.kit.InputException;
import gmm.kit.Todo;
import gmm.kit.data.DataSet;
import gmm.kit.data.DataSets;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class FolderGalleryTest {

  private static final BufferedImage IMAGE = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);

  @TempDir Path folder;
  private final List<String> said = new ArrayList<>();

  private record Shown(int module, String name, String title, Consumer<Gallery> work)
      implements Demo {
    @Override
    public void run(Gallery gallery) {
      work.accept(gallery);
    }
  }

  @AfterEach
  void forget() {
    Todo.forget();
  }

  @Test
  void the_page_shows_modules_in_order_with_pictures_sentences_and_figures() throws Exception {
    Demo second = new Shown(2, "em", "EM at work", FolderGalleryTest::everything);
    Demo first = new Shown(1, "one", "A <first> & \"last\"", g -> g.figure("n", 8, "points <n>"));
    Path page = show(second, first);
    String html = Files.readString(page);
    assertThat(html)
        .containsSubsequence("Module 1: Likelihood", "A &lt;first&gt; &amp; &quot;last&quot;")
        .containsSubsequence("Module 1", "Module 2", "EM at work")
        .contains(
            "src=\"module-02-em/picture.png\" width=\"30\" height=\"20\" alt=\"It is black.\"")
        .contains("<figcaption>It is black.</figcaption>")
        .contains("<td>points &lt;n&gt;</td><td class=\"number\">8</td>")
        .contains("href=\"module-02-em/data.csv\"", "fitted &lt;3&gt; components")
        .doesNotContain("<script", "http:", "https:", folder.toString());
    assertThat(folder.resolve("module-02-em/picture.png")).exists();
    assertThat(Files.readString(folder.resolve("module-02-em/data.csv"))).isEqualTo("1,2\n");
    assertThat(said).containsExactly("fitted <3> components");
  }

  @Test
  void every_tag_of_the_page_is_closed() throws Exception {
    String html = Files.readString(show(new Shown(2, "em", "EM", FolderGalleryTest::everything)));
    String xml =
        html.replaceFirst("<!DOCTYPE html>", "").replaceAll("<(meta|img)([^>]*)>", "<$1$2/>");
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  @Test
  void the_metrics_hold_numbers_by_module_demo_and_key() throws IOException {
    show(new Shown(2, "em", "EM", FolderGalleryTest::everything));
    JsonNode metrics = new ObjectMapper().readTree(folder.resolve("metrics.json").toFile());
    assertThat(metrics.at("/2/em/log-likelihood").doubleValue()).isEqualTo(-1.25);
    assertThat(metrics.at("/2/em/rate").doubleValue()).isEqualTo(1e-7);
  }

  @Test
  void a_second_run_replaces_its_own_files_and_leaves_others_alone() throws IOException {
    Path other = Files.writeString(folder.resolve("notes.txt"), "mine");
    show(new Shown(2, "em", "EM", FolderGalleryTest::everything));
    show(new Shown(2, "em", "EM again", FolderGalleryTest::everything));
    assertThat(other).hasContent("mine");
    assertThat(Files.readString(folder.resolve("index.html"))).contains("EM again");
    assertThat(files())
        .containsExactlyInAnyOrder("notes.txt", "index.html", "metrics.json", "module-02-em");
  }

  @Test
  void a_run_that_fails_leaves_the_page_before_it() throws IOException {
    show(new Shown(2, "em", "EM", FolderGalleryTest::everything));
    String before = Files.readString(folder.resolve("index.html"));
    Demo failing =
        new Shown(
            2,
            "em",
            "EM",
            g -> {
              everything(g);
              throw new IllegalStateException("half way");
            });
    assertThatThrownBy(() -> show(failing)).hasMessage("half way");
    assertThat(folder.resolve("index.html")).hasContent(before);
    assertThat(files()).containsExactlyInAnyOrder("index.html", "metrics.json", "module-02-em");
  }

  @Test
  void misuse_by_a_demonstration_is_an_error() {
    assertMisuse(g -> g.figure("x", Double.NaN, "words"), "x must be finite but is NaN");
    assertMisuse(g -> g.figure("X y", 1, "words"), "no key");
    assertMisuse(g -> g.picture("a.gif", IMAGE, "words"), "end in .png");
    assertMisuse(g -> g.picture("../a.png", IMAGE, "words"), "no plain file name");
    assertMisuse(g -> g.picture("a.png", IMAGE, " "), "needs a sentence");
    assertMisuse(g -> g.file("a.gif", file -> {}, "words"), "not written");
    assertMisuse(
        g -> {
          g.figure("x", 1, "words");
          g.figure("x", 2, "words");
        },
        "reported before");
    assertMisuse(
        g -> {
          g.picture("a.png", IMAGE, "words");
          g.picture("a.png", IMAGE, "words");
        },
        "shown before");
  }

  @Test
  void a_folder_that_is_a_file_is_refused() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> FolderGallery.into(file, said::add))
        .withMessageContaining("cannot be written in");
  }

  @Test
  void a_main_says_where_the_page_is_or_which_exercise_is_missing() {
    Demo fine = new Shown(1, "one", "One", g -> g.figure("n", 8, "points"));
    assertThat(DemoMain.runs(fine, folder, said::add)).isTrue();
    assertThat(said).singleElement().asString().startsWith("Open ").contains("index.html");
    said.clear();
    Demo unwritten =
        new Shown(
            1,
            "one",
            "One",
            g -> {
              throw new Todo("1.3");
            });
    assertThat(DemoMain.runs(unwritten, folder, said::add)).isFalse();
    assertThat(said)
        .first()
        .asString()
        .contains("waits for 1.3 ")
        .contains("module-01-likelihood/LECTURE.md, section ");
  }

  @Test
  void what_was_drawn_before_an_unwritten_exercise_is_kept_and_the_rest_says_what_it_waits_for()
      throws IOException {
    HowFar howFar = asFar(half(true), half(false));
    assertThat(howFar.isWhole()).isFalse();
    assertThat(howFar.drawn()).isEqualTo(2);
    assertThat(howFar.missing()).isEqualTo(3);
    String html = Files.readString(folder.resolve("index.html"));
    assertThat(html)
        .contains("src=\"module-01-likelihood/first.png\"", "src=\"module-01-likelihood/part.png\"")
        .containsSubsequence("<b>broken.png</b> waits for 1.4 ", "It is broken.")
        .containsSubsequence("<b>film.gif</b> waits for 1.3 ", "It moves.")
        .containsSubsequence("<b>last.png</b> waits for 1.3 ", "It is last.");
    assertThat(folder.resolve("module-01-likelihood/film.gif")).doesNotExist();
    assertThat(folder.resolve("module-01-likelihood/first.png")).exists();
  }

  private static Demo half(boolean unwritten) {
    return new Shown(
        1,
        "half",
        "Half",
        g -> {
          g.picture("first.png", IMAGE, "It is first.");
          g.part(() -> g.picture("broken.png", made(unwritten, "1.4"), "It is broken."));
          g.part(() -> g.picture("part.png", IMAGE, "It is a part."));
          g.file("film.gif", file -> made(unwritten, "1.3"), "It moves.");
          g.picture("last.png", IMAGE, "It is last.");
        });
  }

  private static BufferedImage made(boolean unwritten, String exercise) {
    if (unwritten) {
      throw new Todo(exercise);
    }
    return IMAGE;
  }

  @Test
  void an_error_of_a_students_own_stops_one_demonstration_and_is_told() throws IOException {
    Demo wrong =
        new Shown(
            1,
            "wrong",
            "Wrong",
            g -> {
              throw new IllegalArgumentException("x must be <3>");
            });
    HowFar howFar = asFar(wrong, null);
    assertThat(howFar.words())
        .isEqualTo("stopped by an error, IllegalArgumentException: x must be <3>");
    assertThat(Files.readString(folder.resolve("index.html")))
        .contains("<b>The rest</b> stopped by an error", "x must be &lt;3&gt;");
  }

  private HowFar asFar(Demo demo, Demo whole) {
    try (FolderGallery gallery = FolderGallery.into(folder, said::add)) {
      HowFar howFar = gallery.showAsFarAsItComes(demo, whole);
      gallery.finish();
      return howFar;
    }
  }

  @Test
  void a_demonstration_finds_the_data_it_needs_whole_or_half_written() throws IOException {
    Path archive = Files.writeString(folder.resolve("faces.tgz"), "x");
    DataSets data = DataSets.in(folder.resolve("home")).with(DataSet.LFW, archive);
    List<Path> found = new ArrayList<>();
    Demo needs =
        new Shown(
            5,
            "needs",
            "Needs",
            g -> {
              found.add(g.dataset("lfw"));
              g.picture("a.png", made(found.size() == 2, "1.3"), "It is there.");
            });
    try (FolderGallery gallery = FolderGallery.into(folder, said::add, data)) {
      gallery.show(needs);
      assertThatExceptionOfType(InputException.class)
          .isThrownBy(() -> gallery.dataset("mnist"))
          .withMessageContaining("./course fetch mnist");
    }
    try (FolderGallery gallery = FolderGallery.into(folder, said::add, data)) {
      assertThat(gallery.showAsFarAsItComes(needs, needs).missing()).isEqualTo(1);
    }
    assertThat(found).containsExactly(archive, archive, archive);
  }

  @Test
  void links_are_folded_by_module_and_long_tables_beyond_eight_numbers() throws IOException {
    Demo many =
        new Shown(
            1,
            "many",
            "Many",
            g -> {
              for (int i = 0; i < 12; i++) {
                g.figure("n-" + i, i, "number " + i);
              }
            });
    Demo other = new Shown(2, "few", "Few", g -> g.figure("n", 1, "one"));
    assertThat(Files.readString(show(many, other)))
        .containsSubsequence(
            "<details><summary>Module 1: ", "Many</a>", "<details><summary>Module 2: ")
        .containsSubsequence("number 7</td>", "<details><summary>4 more numbers", "number 8</td>")
        .containsOnlyOnce("more numbers");
  }

  @Test
  void numbers_are_shown_with_six_digits() {
    assertThat(Page.number(1797)).isEqualTo("1,797");
    assertThat(Page.number(-1234.56789)).isEqualTo("-1,234.57");
    assertThat(Page.number(0.5)).isEqualTo("0.5");
    assertThat(Page.number(0.00123456789)).isEqualTo("0.00123457");
    assertThat(Page.number(1.23e-9)).isEqualTo("1.230e-09");
    assertThat(Page.number(99999.99)).isEqualTo("100,000");
  }

  private static void everything(Gallery gallery) {
    gallery.picture("picture.png", IMAGE, "It is black.");
    gallery.file("data.csv", file -> Files.writeString(file, "1,2\n"), "The data.");
    gallery.figure("log-likelihood", -1.25, "log-likelihood in nats");
    gallery.figure("rate", 1e-7, "a rate");
    gallery.say("fitted <3> components");
  }

  private void assertMisuse(Consumer<Gallery> work, String message) {
    assertThatThrownBy(() -> show(new Shown(1, "one", "One", work))).hasMessageContaining(message);
  }

  private Path show(Demo... demos) {
    try (FolderGallery gallery = FolderGallery.into(folder, said::add)) {
      for (Demo demo : demos) {
        gallery.show(demo);
      }
      return gallery.finish();
    }
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
