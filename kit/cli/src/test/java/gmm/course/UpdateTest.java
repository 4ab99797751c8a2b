package gmm.course;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.kit.Folders;
import gmm.kit.loop.keep.Versions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpdateTest {

  private static final String TODO = "throw new Todo(\"1.2\");";
  private static final String MINE = "int mine = 1; // mine";

  @TempDir private Path folder;
  private Path root;
  private Path newer;
  private StudentCourse course;

  @BeforeEach
  void a_student_who_has_written_and_a_newer_handout() throws IOException {
    root = folder.resolve("mine");
    course = StudentCourse.in(root);
    NewerCourse.write(root.resolve("pom.xml"), "<!-- old -->");
    newer = NewerCourse.of(root, folder.resolve("newer"), "New");
    NewerCourse.write(root.resolve("kit/gone/pom.xml"), "<!-- gone -->");
    Path source = NewerCourse.source(root);
    Files.writeString(source, Files.readString(source).replace(TODO, MINE));
  }

  @AfterEach
  void leave() {
    course.close();
  }

  @Test
  void what_was_written_comes_into_the_newer_skeleton_and_what_is_given_becomes_the_newer()
      throws IOException {
    Path own = NewerCourse.source(root).resolveSibling("Helper.java");
    NewerCourse.write(own, "package gmm.likelihood;\nclass Helper {}\n");
    String before = Files.readString(NewerCourse.source(root));

    assertThat(course.run("update", newer.toString())).as(course.said()).isZero();

    assertThat(NewerCourse.source(root)).content().startsWith("// New").contains(MINE);
    assertThat(root.resolve("pom.xml")).content().contains("New");
    assertThat(root.resolve("kit/New/pom.xml")).exists();
    assertThat(root.resolve("kit/gone/pom.xml")).doesNotExist();
    assertThat(own).exists();
    assertThat(keptTexts()).contains("<!-- old -->", "<!-- gone -->", before);
    assertThat(Versions.of(root, NewerCourse.source(root)).all()).hasSize(1);
    assertThat(course.said()).contains("Carried over:").contains("1.2");
  }

  @Test
  void a_method_that_is_another_one_now_is_shown_beside_it_and_kept() throws IOException {
    Path there = NewerCourse.source(newer);
    String text = Files.readString(there);
    int mark = text.indexOf("@Exercise(\"1.2\")");
    Files.writeString(
        there,
        text.substring(0, mark) + text.substring(mark).replaceFirst("\\(\\) \\{", "(int now) {"));

    assertThat(course.run(100, "update", newer.toString())).isEqualTo(1);

    assertThat(course.said())
        .contains("Not carried over: 1.2")
        .contains(MINE)
        .contains("(int now)");
    assertThat(NewerCourse.source(root)).content().contains("(int now)").doesNotContain(MINE);
    assertThat(keptTexts()).anyMatch(kept -> kept.contains(MINE));
  }

  @Test
  void the_same_course_once_more_changes_nothing() throws IOException {
    course.run("update", newer.toString());
    Map<String, String> before = texts();
    assertThat(course.run("update", newer.toString())).isZero();
    assertThat(course.said()).contains("already");
    assertThat(texts()).isEqualTo(before);
  }

  @Test
  void archives_do_as_well() throws IOException {
    assertThat(course.run("update", zip(files("handout/")).toString())).as(course.said()).isZero();
    assertThat(NewerCourse.source(root)).content().startsWith("// New").contains(MINE);
    assertThat(course.run("update", tar(files("")).toString())).as(course.said()).isZero();
    assertThat(course.said()).contains("already");
  }

  @Test
  void what_is_no_handout_changes_nothing() throws IOException {
    Map<String, byte[]> climbing = files("handout/");
    climbing.put("handout/../../climbed.txt", new byte[1]);
    Path link = folder.resolve("link.tar.gz");
    try (TarArchiveOutputStream out = tarTo(link)) {
      TarArchiveEntry entry = new TarArchiveEntry("kit", TarArchiveEntry.LF_SYMLINK);
      entry.setLinkName("/etc");
      out.putArchiveEntry(entry);
      out.closeArchiveEntry();
    }
    Path broken = folder.resolve("broken.zip");
    Files.writeString(broken, "no archive");
    NewerCourse.write(folder.resolve("full/handout/solutions/x"), "solved");
    Folders.copy(newer, folder.resolve("full/handout"), Set.of());

    for (Path bad :
        List.of(
            zip(climbing),
            cut(zip(files("handout/"))),
            cut(tar(files("handout/"))),
            link,
            broken,
            folder.resolve("full"),
            folder.resolve("nothing"),
            folder.resolve("mine/kit"))) {
      Map<String, String> before = texts();
      assertThat(course.run("update", bad.toString())).as(bad + course.said()).isEqualTo(1);
      assertThat(course.said().strip().lines()).hasSize(1);
      assertThat(texts()).isEqualTo(before);
      assertThat(folder.resolve("climbed.txt")).doesNotExist();
    }
  }

  @Test
  void where_it_could_not_come_to_its_end_it_is_not_begun() throws IOException {
    NewerCourse.write(root.resolve(".course/versions"), "in the way");
    Map<String, String> before = texts();
    assertThat(course.run("update", newer.toString())).isEqualTo(1);
    assertThat(course.said()).contains("Cannot write to", "nothing has been changed");
    assertThat(texts()).isEqualTo(before);
    assertThat(course.run("progress")).isZero();
  }

  @Test
  void an_archive_that_is_cut_anywhere_changes_nothing() throws IOException {
    byte[] whole = Files.readAllBytes(tar(files("handout/")));
    Map<String, String> before = texts();
    for (int i = 1; i < 10; i++) {
      Path part = folder.resolve("part.tar.gz");
      Files.write(part, Arrays.copyOf(whole, whole.length * i / 10));
      assertThat(course.run("update", part.toString())).as(i + course.said()).isEqualTo(1);
      assertThat(texts()).isEqualTo(before);
    }
  }

  private List<String> keptTexts() throws IOException {
    return texts(root.resolve(".course/kept")).values().stream().toList();
  }

  private Map<String, String> texts() throws IOException {
    Map<String, String> texts = texts(root);
    texts.keySet().removeIf(name -> name.startsWith(".course"));
    return texts;
  }

  private static Map<String, String> texts(Path below) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (var files = Files.walk(below)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(
            below.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return texts;
  }

  private Map<String, byte[]> files(String prefix) throws IOException {
    Map<String, byte[]> all = new TreeMap<>();
    try (var files = Files.walk(newer)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = newer.relativize(file).toString().replace('\\', '/');
        all.put(prefix + name, Files.readAllBytes(file));
      }
    }
    return all;
  }

  private Path zip(Map<String, byte[]> files) throws IOException {
    Path archive = Files.createTempFile(folder, "handout", ".zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return archive;
  }

  private Path tar(Map<String, byte[]> files) throws IOException {
    Path archive = Files.createTempFile(folder, "handout", ".tar.gz");
    try (TarArchiveOutputStream tar = tarTo(archive)) {
      for (var file : files.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
        entry.setSize(file.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(file.getValue());
        tar.closeArchiveEntry();
      }
    }
    return archive;
  }

  private static TarArchiveOutputStream tarTo(Path archive) throws IOException {
    OutputStream file = Files.newOutputStream(archive);
    TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(file));
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    return tar;
  }

  private static Path cut(Path archive) throws IOException {
    byte[] whole = Files.readAllBytes(archive);
    Files.write(archive, Arrays.copyOf(whole, whole.length / 2));
    return archive;
  }
}
