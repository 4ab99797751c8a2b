package gmm.kit.grade.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import gmm.kit.Folders;
import gmm.kit.InputException;
import gmm.kit.Module;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {

  private static final String KMEANS = "src/main/java/gmm/em/KMeans.java";
  private static final String IN_COURSE = "module-02-em/" + KMEANS;

  @TempDir private Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Path zip(Map<String, byte[]> files) throws IOException {
    Path archive = folder.resolve("ada.zip");
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(archive)) {
      for (var file : files.entrySet()) {
        out.putArchiveEntry(new ZipArchiveEntry(file.getKey()));
        out.write(file.getValue());
        out.closeArchiveEntry();
      }
    }
    return archive;
  }

  private interface Entries {
    void to(TarArchiveOutputStream out) throws IOException;
  }

  private Path tar(Entries entries) throws IOException {
    Path archive = folder.resolve("ada.tar.gz");
    try (OutputStream file = Files.newOutputStream(archive);
        OutputStream packed = new GzipCompressorOutputStream(file);
        TarArchiveOutputStream out = new TarArchiveOutputStream(packed)) {
      out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      entries.to(out);
    }
    return archive;
  }

  private static void put(TarArchiveOutputStream out, String name, byte[] content)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, true);
    entry.setSize(content.length);
    out.putArchiveEntry(entry);
    out.write(content);
    out.closeArchiveEntry();
  }

  private static Map<String, byte[]> kmeans(HandedIn taken) {
    return taken.sources().getOrDefault(Module.EM, Map.of());
  }

  @Test
  void of_a_course_only_sources_of_modules_are_taken() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("my-course/" + IN_COURSE, bytes("class KMeans {}"));
    files.put("my-course/module-02-em/src/main/java/gmm/em/Own.java", bytes("class Own {}"));
    files.put("my-course/module-02-em/src/test/java/gmm/em/KMeansTest.java", bytes("class T {}"));
    files.put("my-course/solutions/" + IN_COURSE, bytes("class KMeans { int solved; }"));
    files.put("my-course/module-02-em/pom.xml", bytes("<project/>"));
    files.put(
        "my-course/module-02-em/src/main/resources/META-INF/services/javax.annotation.processing.Processor",
        bytes("gmm.em.Own"));
    files.put("my-course/module-02-em/src/main/resources/junit-platform.properties", bytes("a=b"));
    files.put("__MACOSX/my-course/" + IN_COURSE, bytes("class KMeans { int mac; }"));
    HandedIn taken = Intake.read(zip(files));
    assertThat(kmeans(taken)).containsOnlyKeys(KMEANS, "src/main/java/gmm/em/Own.java");
    assertThat(kmeans(taken).get(KMEANS)).isEqualTo(bytes("class KMeans {}"));
    assertThat(taken.ignored()).isEqualTo(6);
  }

  @Test
  void the_sources_of_one_module_are_enough_however_deep_they_lie() throws IOException {
    assertThat(kmeans(Intake.read(zip(Map.of("gmm/em/KMeans.java", bytes("class A {}"))))))
        .containsOnlyKeys(KMEANS);
    assertThat(kmeans(Intake.read(zip(Map.of("x/y/" + KMEANS, bytes("class A {}"))))))
        .containsOnlyKeys(KMEANS);
  }

  @Test
  void a_name_that_leads_out_is_left() throws IOException {
    Path archive =
        tar(
            out -> {
              put(out, "../../" + IN_COURSE, bytes("class A {}"));
              put(out, "/tmp/" + IN_COURSE, bytes("class A {}"));
              put(out, "C:\\" + IN_COURSE, bytes("class A {}"));
              put(out, "a/../" + IN_COURSE, bytes("class A {}"));
              put(out, IN_COURSE, bytes("class B {}"));
            });
    HandedIn taken = Intake.read(archive);
    assertThat(kmeans(taken).get(KMEANS)).isEqualTo(bytes("class B {}"));
    assertThat(taken.notes())
        .anyMatch(n -> n.contains("lead out of the submission") && n.contains("4"));
    taken.writeTo(folder.resolve("deep/down"));
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.filter(p -> p.toString().endsWith(".java")))
          .containsExactly(folder.resolve("deep/down").resolve(IN_COURSE));
    }
  }

  @Test
  void links_are_not_followed_in_archives_and_in_folders() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.java"), "class Secret {}");
    Path archive =
        tar(
            out -> {
              TarArchiveEntry link = new TarArchiveEntry(IN_COURSE, TarConstants.LF_SYMLINK);
              link.setLinkName(secret.toString());
              out.putArchiveEntry(link);
              out.closeArchiveEntry();
              TarArchiveEntry hard =
                  new TarArchiveEntry(
                      "module-02-em/src/main/java/gmm/em/B.java", TarConstants.LF_LINK);
              hard.setLinkName(secret.toString());
              out.putArchiveEntry(hard);
              out.closeArchiveEntry();
            });
    HandedIn taken = Intake.read(archive);
    assertThat(taken.sources()).isEmpty();
    assertThat(taken.notes()).anyMatch(n -> n.contains("not followed: 2"));
    Path own = folder.resolve("own/module-02-em/src/main/java/gmm/em");
    Files.createDirectories(own);
    Files.createSymbolicLink(own.resolve("KMeans.java"), secret);
    Files.createSymbolicLink(own.resolve("round"), folder);
    assertThat(Intake.read(folder.resolve("own")).sources()).isEmpty();
  }

  @Test
  void what_expands_without_end_is_refused() throws IOException {
    Path bomb =
        tar(
            out -> {
              byte[] zeros = new byte[1 << 20];
              TarArchiveEntry entry = new TarArchiveEntry("zeros", true);
              entry.setSize(600L << 20);
              out.putArchiveEntry(entry);
              for (int i = 0; i < 600; i++) {
                out.write(zeros);
              }
              out.closeArchiveEntry();
            });
    assertThat(Files.size(bomb)).isLessThan(1 << 20);
    assertThatThrownBy(() -> Intake.read(bomb))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("expands to more than");
  }

  @Test
  void a_source_larger_than_any_person_writes_is_left_out() throws IOException {
    HandedIn taken =
        Intake.read(
            zip(Map.of(IN_COURSE, new byte[1 << 20], "gmm/em/A.java", bytes("class A {}"))));
    assertThat(taken.notes()).anyMatch(n -> n.contains("larger than"));
  }

  @Test
  void what_is_not_utf8_is_left_out_with_its_line() throws IOException {
    byte[] latin = "class A {\n// caf\u00e9\n}".getBytes(StandardCharsets.ISO_8859_1);
    HandedIn taken = Intake.read(zip(Map.of(IN_COURSE, latin)));
    assertThat(taken.sources()).isEmpty();
    assertThat(taken.notes()).anyMatch(n -> n.contains("line 2") && n.contains("UTF-8"));
  }

  @Test
  void a_broken_end_and_a_file_that_is_no_archive_are_a_sentence() throws IOException {
    Path whole = tar(out -> put(out, IN_COURSE, new byte[100_000]));
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = Files.write(folder.resolve("cut.tgz"), Arrays.copyOf(bytes, bytes.length / 2));
    assertThatThrownBy(() -> Intake.read(cut)).isInstanceOf(InputException.class);
    for (String name : new String[] {"a.zip", "a.tar.gz", "a.bundle", "a.rar"}) {
      Path none = Files.writeString(folder.resolve(name), "this is no archive at all");
      assertThatThrownBy(() -> Intake.read(none))
          .as(name)
          .isInstanceOf(InputException.class)
          .hasMessageContaining(name);
    }
  }

  @Test
  void bundles_and_bare_repositories_are_read_without_their_settings() throws Exception {
    assumeThat(Files.isExecutable(Path.of("/usr/bin/git"))).isTrue();
    Path work = Files.createDirectories(folder.resolve("work"));
    Path source = work.resolve(IN_COURSE);
    Files.createDirectories(source.getParent());
    Files.writeString(source, "class KMeans {}");
    git(work, "init", "-q", "-b", "main");
    git(work, "add", ".");
    git(work, "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "all");
    git(work, "bundle", "create", folder.resolve("ada.bundle").toString(), "--all");
    git(folder, "clone", "-q", "--bare", work.toString(), folder.resolve("bare").toString());
    Path touched = folder.resolve("touched");
    Files.writeString(
        folder.resolve("bare/config"),
        "[core]\n\tfsmonitor = touch %1$s\n\tsshCommand = touch %1$s\n[alias]\n\tls-tree = !touch %1$s\n"
            .formatted(touched));
    for (String name : new String[] {"ada.bundle", "bare"}) {
      assertThat(kmeans(Intake.read(folder.resolve(name)))).as(name).containsOnlyKeys(KMEANS);
    }
    assertThat(touched).doesNotExist();
  }

  @Test
  void a_bare_repository_that_points_elsewhere_is_refused() throws Exception {
    assumeThat(Files.isExecutable(Path.of("/usr/bin/git"))).isTrue();
    Path work = Files.createDirectories(folder.resolve("work"));
    Files.writeString(work.resolve("secret.java"), "class Secret {}");
    git(work, "init", "-q", "-b", "main");
    git(work, "add", ".");
    git(work, "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "all");
    Path borrows = folder.resolve("borrows");
    git(folder, "clone", "-q", "--bare", "--shared", work.toString(), borrows.toString());
    Path linked = folder.resolve("linked");
    git(folder, "clone", "-q", "--bare", "--no-hardlinks", work.toString(), linked.toString());
    Folders.remove(linked.resolve("objects"));
    Files.createSymbolicLink(linked.resolve("objects"), work.resolve(".git/objects"));
    assertThatThrownBy(() -> Intake.read(borrows))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("objects/info/alternates");
    assertThatThrownBy(() -> Intake.read(linked))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("link");
  }

  private static void git(Path folder, String... words) throws Exception {
    Process process =
        new ProcessBuilder(Stream.concat(Stream.of("git"), Stream.of(words)).toList())
            .directory(folder.toFile())
            .inheritIO()
            .start();
    assertThat(process.waitFor()).isZero();
  }
}
