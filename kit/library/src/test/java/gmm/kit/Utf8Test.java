package gmm.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {

  private static final String TEXT = "one\r\ntwo\n// Müller, σ²\n";

  @TempDir private Path folder;

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("A.java"), bytes);
  }

  @Test
  void a_text_is_read_to_the_letter() throws IOException {
    Path file = file(TEXT.getBytes(StandardCharsets.UTF_8));
    assertThat(Utf8.read(file)).isEqualTo(TEXT);
    assertThat(Utf8.readLeniently(file)).isEqualTo(TEXT);
    assertThat(Utf8.read(file(new byte[0]))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "windows-1252"})
  void another_encoding_is_told_with_file_line_and_remedy(String charset) throws IOException {
    Path file = file("one\r\ntwo\n// Müller\n".getBytes(Charset.forName(charset)));
    assertThatThrownBy(() -> Utf8.read(file, "src/A.java"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("src/A.java, line 3: ")
        .hasMessageContaining("0xFC")
        .hasMessageContaining("save the file as UTF-8");
    assertThat(Utf8.readLeniently(file)).startsWith("one\r\ntwo\n// M");
  }

  @Test
  void a_character_cut_off_at_the_end_is_no_text() {
    byte[] cut = {'a', '\n', (byte) 0xcf};
    assertThat(Utf8.fault(cut)).map(Utf8.Fault::line).hasValue(2);
  }

  @Test
  void UTF_16_and_a_byte_order_mark_are_told_in_line_1() {
    assertThat(Utf8.fault("class A {}".getBytes(StandardCharsets.UTF_16)))
        .map(Utf8.Fault::line)
        .hasValue(1);
    assertThat(Utf8.fault("\ufeffclass A {}".getBytes(StandardCharsets.UTF_8)))
        .map(Utf8.Fault::sentence)
        .hasValueSatisfying(s -> assertThat(s).contains("byte order mark"));
  }
}
