package gmm.faces.given;

import static gmm.faces.given.SkipReason.CLIMBS_OUT;
import static gmm.faces.given.SkipReason.LINK;
import static gmm.faces.given.SkipReason.NO_PICTURE;
import static gmm.faces.given.SkipReason.OTHER_SIZE;
import static gmm.faces.given.SkipReason.REPEATED;
import static gmm.faces.given.SkipReason.TOO_LARGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gmm.faces.given.LfwArchives.Content;
import gmm.kit.InputException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in an archive and should not be: passed over and counted, or refused. */
class LfwRefusalsTest {

  private static final byte[] FACE = LfwArchives.grey(90);

  @TempDir private Path folder;

  /** The good photograph is read whatever stands beside it. */
  private Map<SkipReason, Integer> skippedBeside(Content content) {
    Path archive =
        LfwArchives.write(
            folder.resolve("lfw.tgz"),
            tar -> {
              content.to(tar);
              LfwArchives.add(tar, entry("lfw/A_B/A_B_0001.jpg"), FACE);
            });
    NamedFaces faces = Lfw.read(archive, LfwOptions.USUAL);
    assertThat(faces.names()).containsExactly("A_B");
    return faces.skipped();
  }

  private static TarArchiveEntry entry(String name) {
    return new TarArchiveEntry(name, true);
  }

  private static TarArchiveEntry link(String name, byte type, String target) {
    TarArchiveEntry entry = new TarArchiveEntry(name, type);
    entry.setLinkName(target);
    return entry;
  }

  @Test
  void names_that_climb_out_of_the_archive_are_passed_over() {
    assertThat(
            skippedBeside(
                tar -> {
                  LfwArchives.add(tar, entry("../C_D/C_D_0001.jpg"), FACE);
                  LfwArchives.add(tar, entry("/lfw/C_D/C_D_0002.jpg"), FACE);
                  LfwArchives.add(tar, entry("lfw/../C_D/../C_D_0001.jpg"), FACE);
                }))
        .containsExactly(Map.entry(CLIMBS_OUT, 3));
  }

  @Test
  void links_are_passed_over() {
    assertThat(
            skippedBeside(
                tar -> {
                  String name = "lfw/C_D/C_D_0001.jpg";
                  tar.putArchiveEntry(link(name, TarConstants.LF_SYMLINK, "/etc/passwd"));
                  tar.closeArchiveEntry();
                  tar.putArchiveEntry(link(name, TarConstants.LF_LINK, "lfw/A_B/A_B_0001.jpg"));
                  tar.closeArchiveEntry();
                }))
        .containsExactly(Map.entry(LINK, 2));
  }

  @Test
  void a_link_in_a_folder_is_passed_over() throws IOException {
    Path person = Files.createDirectories(folder.resolve("lfw/A_B"));
    Path real = Files.write(person.resolve("A_B_0001.jpg"), FACE);
    Files.createSymbolicLink(person.resolve("A_B_0002.jpg"), real);
    NamedFaces faces = Lfw.read(folder.resolve("lfw"), LfwOptions.USUAL);
    assertThat(faces.names()).containsExactly("A_B");
    assertThat(faces.skipped()).containsExactly(Map.entry(LINK, 1));
  }

  @Test
  void the_second_of_one_name_is_passed_over() {
    assertThat(skippedBeside(tar -> LfwArchives.add(tar, entry("./lfw/A_B/A_B_0001.jpg"), FACE)))
        .containsExactly(Map.entry(REPEATED, 1));
  }

  @Test
  void a_file_that_is_no_photograph_or_breaks_off_is_passed_over() {
    assertThat(
            skippedBeside(
                tar -> {
                  byte[] words = "not a picture".getBytes(StandardCharsets.UTF_8);
                  LfwArchives.add(tar, entry("lfw/C_D/C_D_0001.jpg"), words);
                  LfwArchives.add(tar, entry("lfw/C_D/C_D_0002.jpg"), new byte[0]);
                  byte[] striped = striped("jpg");
                  byte[] half = Arrays.copyOf(striped, striped.length / 2);
                  LfwArchives.add(tar, entry("lfw/C_D/C_D_0003.jpg"), half);
                  LfwArchives.add(tar, entry("lfw/C_D/C_D_0004.jpg"), striped("png"));
                }))
        .containsExactly(Map.entry(NO_PICTURE, 4));
  }

  private static byte[] striped(String format) {
    BufferedImage image = new BufferedImage(250, 250, BufferedImage.TYPE_BYTE_GRAY);
    for (int p = 0; p < 250 * 250; p++) {
      image.getRaster().setSample(p % 250, p / 250, 0, p * 7 % 256);
    }
    return LfwArchives.written(image, format);
  }

  @Test
  void a_picture_of_another_size_is_passed_over_before_it_is_unpacked() {
    assertThat(
            skippedBeside(
                tar -> {
                  LfwArchives.add(tar, entry("lfw/C_D/C_D_0001.jpg"), LfwArchives.ofSize(250, 251));
                  byte[] huge = LfwArchives.promising(FACE, 65_000, 65_000);
                  LfwArchives.add(tar, entry("lfw/C_D/C_D_0002.jpg"), huge); // 4 GB
                }))
        .containsExactly(Map.entry(OTHER_SIZE, 2));
  }

  @Test
  void a_file_larger_than_any_photograph_is_passed_over() {
    assertThat(
            skippedBeside(
                tar -> {
                  byte[] large = Arrays.copyOf(FACE, LfwEntry.LARGEST + 1);
                  LfwArchives.add(tar, entry("lfw/C_D/C_D_0001.jpg"), large);
                }))
        .containsExactly(Map.entry(TOO_LARGE, 1));
  }

  @Test
  void an_archive_that_unpacks_to_far_too_much_is_refused() throws IOException {
    byte[] header = new byte[512];
    TarArchiveEntry large = entry("lfw/words.txt");
    large.setSize(3L << 30);
    large.writeEntryHeader(header);
    refused(packed("bomb.tgz", header), "2 GB");
  }

  @Test
  void an_archive_whose_headers_never_end_is_refused() throws IOException {
    // a name of 16 MB in a thousandth of that: GNU's long names are files of their own
    byte[] name = new byte[16 << 20];
    Arrays.fill(name, (byte) 'x');
    TarArchiveEntry longName =
        new TarArchiveEntry("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME);
    longName.setSize(name.length);
    byte[] header = new byte[512];
    longName.writeEntryHeader(header);
    byte[] all = Arrays.copyOf(header, 512 + name.length);
    System.arraycopy(name, 0, all, 512, name.length);
    refused(packed("headers.tgz", all), "cannot be read to its end");
  }

  private Path packed(String name, byte[] tar) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(tar);
    }
    return Files.write(folder.resolve(name), bytes.toByteArray());
  }

  @Test
  void a_missing_a_truncated_and_another_file_are_refused_in_a_sentence() throws IOException {
    refused(folder.resolve("none.tgz"), "There is no file or folder");
    Path whole =
        LfwArchives.write(folder.resolve("whole.tgz"), Map.of("lfw/A_B/A_B_0001.jpg", FACE));
    byte[] bytes = Files.readAllBytes(whole);
    for (int left : new int[] {bytes.length / 2, bytes.length - 1}) {
      Path part = Files.write(folder.resolve("part.tgz"), Arrays.copyOf(bytes, left));
      refused(part, "cannot be read to its end");
    }
    refused(Files.writeString(folder.resolve("other.tgz"), "no archive"), "is damaged or no");
    Path strange = LfwArchives.write(folder.resolve("strange.tgz"), Map.of("readme.txt", FACE));
    refused(strange, "holds no photographs as lfw_funneled/Name/Name_0001.jpg: is it");
    Path bad =
        LfwArchives.write(folder.resolve("bad.tgz"), Map.of("lfw/A_B/A_B_0001.jpg", new byte[9]));
    refused(bad, "that can be used (skipped: 1 that are no whole JPEG pictures)");
    refused(Files.createDirectories(folder.resolve("empty")), "holds no photographs");
  }

  private static void refused(Path source, String words) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Lfw.read(source, LfwOptions.USUAL))
        .withMessageContaining(words);
  }
}
