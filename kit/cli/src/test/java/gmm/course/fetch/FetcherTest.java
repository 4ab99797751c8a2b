package gmm.course.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import gmm.course.fetch.LoopbackServer.Handler;
import gmm.kit.InputException;
import gmm.kit.data.DataSet;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server may do to a download, on a server of this machine. */
class FetcherTest {

  private static final String NAME = "data.gz";
  private static final byte[] FILE = bytes(300_000, 1);
  private static final Patience SHORT = new Patience(Duration.ofSeconds(2), 3, Duration.ZERO);

  @TempDir private Path home;

  private final List<String> said = new ArrayList<>();
  private long size = FILE.length;

  private static byte[] bytes(int count, long seed) {
    byte[] bytes = new byte[count];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private Fetcher fetcher(URI address) {
    RemoteFile file = new RemoteFile(NAME, address, "SHA-256", digest(FILE), size);
    return new Fetcher(home, set -> List.of(file), SHORT, said::add);
  }

  private Path place() {
    return DataSet.LFW.folder(home).resolve(NAME);
  }

  private Path part() {
    return DataSet.LFW.folder(home).resolve(NAME + ".part");
  }

  private void leave(Path place, byte[] bytes) throws IOException {
    Files.createDirectories(place.getParent());
    Files.write(place, bytes);
  }

  /** Fetches from a server and returns what it was asked for. */
  private List<LoopbackServer.Request> fetch(Handler handler) throws IOException {
    try (LoopbackServer server = LoopbackServer.with(handler)) {
      try {
        fetcher(server.at("/" + NAME)).fetch(DataSet.LFW, Optional.empty());
      } finally {
        said.add(server.requests().size() + " requests");
      }
      assertThat(place()).hasBinaryContent(FILE);
      assertThat(part()).doesNotExist();
      return server.requests();
    }
  }

  private void refused(Handler handler, String... words) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> fetch(handler))
        .satisfies(e -> assertThat(e.getMessage()).contains(words).endsWith("."));
    assertThat(place()).doesNotExist();
  }

  @Test
  void a_file_comes_is_checked_and_kept() throws IOException {
    assertThat(fetch((request, out) -> LoopbackServer.send(request, out, FILE, FILE.length)))
        .hasSize(1);
    assertThat(said)
        .startsWith("Fetching data.gz, 300 kB from 127.0.0.1.")
        .contains("Labeled Faces in the Wild is in " + home.resolve("lfw") + ".");
  }

  @Test
  void what_is_here_already_is_checked_and_nothing_is_asked_for() throws IOException {
    leave(place(), FILE);
    assertThat(fetch((request, out) -> LoopbackServer.head(out, 500))).isEmpty();
    assertThat(said).first().isEqualTo("data.gz is here already, and whole.");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void what_is_here_but_damaged_is_fetched_again(boolean truncated) throws IOException {
    leave(place(), truncated ? Arrays.copyOf(FILE, 1000) : bytes(FILE.length, 2));
    fetch((request, out) -> LoopbackServer.send(request, out, FILE, FILE.length));
    assertThat(said).first().asString().contains("not as it was published: fetching it again");
  }

  @Test
  void a_connection_that_breaks_off_again_and_again_is_taken_up_where_it_broke()
      throws IOException {
    List<LoopbackServer.Request> asked =
        fetch((request, out) -> LoopbackServer.send(request, out, FILE, 70_000));
    assertThat(asked).hasSize(5);
    int farthest = 0;
    for (LoopbackServer.Request request : asked.subList(1, 5)) {
      assertThat(request.from()).isGreaterThan(farthest);
      assertThat(request.headers()).containsEntry("if-range", "\"1\"");
      farthest = request.from();
    }
  }

  @Test
  void a_file_that_was_broken_off_in_an_earlier_run_goes_on() throws IOException {
    leave(part(), Arrays.copyOf(FILE, 123_456));
    List<LoopbackServer.Request> asked =
        fetch((request, out) -> LoopbackServer.send(request, out, FILE, FILE.length));
    assertThat(asked).singleElement().matches(request -> request.from() == 123_456);
    assertThat(said).first().isEqualTo("Going on with data.gz at 123 kB of 300 kB.");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_whole_file_that_only_lacks_its_name_is_not_fetched_again(boolean sizeIsKnown)
      throws IOException {
    size = sizeIsKnown ? FILE.length : RemoteFile.UNKNOWN;
    leave(part(), FILE);
    assertThat(fetch((request, out) -> LoopbackServer.send(request, out, FILE, FILE.length)))
        .hasSize(sizeIsKnown ? 0 : 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 400_000})
  void what_an_earlier_run_left_of_another_file_is_thrown_away(int length) throws IOException {
    for (long known : new long[] {FILE.length, RemoteFile.UNKNOWN}) {
      size = known;
      Files.deleteIfExists(place());
      leave(part(), bytes(length, 3));
      fetch((request, out) -> LoopbackServer.send(request, out, FILE, FILE.length));
    }
  }

  @Test
  void a_server_that_knows_no_ranges_sends_the_whole_again() throws IOException {
    leave(part(), bytes(123_456, 3));
    fetch(
        (request, out) -> {
          LoopbackServer.head(out, 200, "Content-Length: " + FILE.length);
          out.write(FILE);
        });
  }

  @Test
  void a_server_that_sends_another_part_than_asked_for_is_not_believed() throws IOException {
    leave(part(), Arrays.copyOf(FILE, 1000));
    fetch(
        (request, out) -> {
          if (request.from() == 0) {
            LoopbackServer.send(request, out, FILE, FILE.length);
          } else {
            String range = "Content-Range: bytes 10-%d/%d".formatted(FILE.length - 1, FILE.length);
            LoopbackServer.head(out, 206, range, "Content-Length: " + (FILE.length - 10));
            out.write(FILE, 10, FILE.length - 10);
          }
        });
  }

  @Test
  void a_server_without_ranges_that_always_breaks_off_is_given_up() {
    refused(
        (request, out) -> {
          LoopbackServer.head(out, 200, "Content-Length: " + FILE.length);
          out.write(FILE, 0, 100_000);
        },
        "could not be fetched",
        "try again later");
    assertThat(said).contains("3 requests");
  }

  @Test
  void a_length_that_is_not_told_is_found_short_by_the_published_one() {
    refused(
        (request, out) -> {
          LoopbackServer.head(out, 200);
          out.write(FILE, 0, 100_000);
        },
        "it ended early",
        "the first 100 kB are kept");
    assertThat(part()).hasSize(100_000);
  }

  @Test
  void a_truncated_file_of_unknown_length_is_fetched_again_and_then_refused() {
    size = RemoteFile.UNKNOWN;
    refused(
        (request, out) -> {
          LoopbackServer.head(out, 200);
          out.write(FILE, 0, 100_000);
        },
        "is not data.gz as it was published",
        "SHA-256",
        "twice");
    assertThat(said).contains("2 requests");
    assertThat(part()).doesNotExist();
  }

  @Test
  void other_bytes_are_refused_and_one_bad_copy_is_not_the_end() throws IOException {
    byte[] other = bytes(FILE.length, 2);
    refused((request, out) -> LoopbackServer.send(request, out, other, other.length), "twice");
    byte[][] next = {other, FILE};
    int[] answered = {0};
    fetch((request, out) -> LoopbackServer.send(request, out, next[answered[0]++], FILE.length));
    assertThat(answered).containsExactly(2);
  }

  @Test
  void another_length_is_refused_before_it_comes_or_as_soon_as_it_is_seen() {
    byte[] longer = bytes(FILE.length + 100_000, 2);
    refused(
        (request, out) -> LoopbackServer.send(request, out, longer, 0),
        "has 400,000 bytes",
        "has 300,000");
    refused(
        (request, out) -> {
          LoopbackServer.head(out, 200);
          while (true) { // for ever
            out.write(longer);
          }
        },
        "and data.gz as it was published has 300,000");
  }

  @Test
  void a_web_page_in_the_place_of_the_file() {
    refused(
        (request, out) -> {
          LoopbackServer.head(out, 200, "Content-Type: text/html; charset=utf-8");
          out.write("<html>Sign in</html>".getBytes(StandardCharsets.US_ASCII));
        },
        "sends a web page");
    assertThat(said).contains("1 requests");
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 403, 401, 410})
  void a_file_that_is_not_there_is_not_asked_for_again(int status) {
    refused(
        (request, out) -> LoopbackServer.head(out, status, "Content-Length: 0"),
        "answers " + status,
        "--from");
    assertThat(said).contains("1 requests");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503, 429})
  void a_server_in_trouble_is_asked_three_times(int status) throws IOException {
    refused(
        (request, out) -> LoopbackServer.head(out, status, "Content-Length: 0"),
        "the server answers " + status,
        "try again later");
    assertThat(said).contains("3 requests");
    int[] answered = {0};
    fetch(
        (request, out) -> {
          if (answered[0]++ == 0) {
            LoopbackServer.head(out, status, "Content-Length: 0");
          } else {
            LoopbackServer.send(request, out, FILE, FILE.length);
          }
        });
  }

  @Test
  void a_server_that_falls_silent_is_given_up_in_time_and_what_came_is_kept() {
    long start = System.nanoTime();
    refused(
        (request, out) -> {
          LoopbackServer.send(request, out, FILE, 40_000 - request.from());
          out.flush();
          Thread.sleep(60_000);
        },
        "nothing came for 2 seconds",
        "the first 40 kB are kept");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    assertThat(part()).hasSize(40_000);
  }

  @Test
  void a_server_that_never_answers_is_given_up_in_time() {
    refused((request, out) -> Thread.sleep(60_000), "could not be fetched");
  }

  @Test
  void redirections_are_followed_with_the_range() throws IOException {
    leave(part(), Arrays.copyOf(FILE, 1000));
    List<LoopbackServer.Request> asked =
        fetch(
            (request, out) -> {
              if (request.path().equals("/there")) {
                LoopbackServer.send(request, out, FILE, FILE.length);
              } else {
                LoopbackServer.head(out, 302, "Location: /there", "Content-Length: 0");
              }
            });
    assertThat(asked).hasSize(2).allMatch(request -> request.from() == 1000);
  }

  @Test
  void no_network_is_said_at_once() throws IOException {
    LoopbackServer gone = LoopbackServer.with((request, out) -> {});
    URI address = gone.at("/" + NAME);
    gone.close();
    for (URI nobody : List.of(address, URI.create("http://no-such-host.invalid/" + NAME))) {
      assertThatExceptionOfType(InputException.class)
          .isThrownBy(() -> fetcher(nobody).fetch(DataSet.LFW, Optional.empty()))
          .withMessageStartingWith("Nothing answers at " + nobody)
          .withMessageContaining("is there a network?");
    }
  }

  @Test
  void a_folder_that_cannot_be_written_in() throws IOException {
    Files.writeString(home.resolve("lfw"), "a file in the way");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(
            () -> fetch((request, out) -> LoopbackServer.send(request, out, FILE, FILE.length)))
        .withMessageContaining("cannot be written in")
        .withMessageContaining("GMM_COURSE_HOME");
  }

  @Test
  void a_disk_without_room_is_told_before_anything_comes() {
    size = RemoteFile.UNKNOWN;
    refused(
        (request, out) -> LoopbackServer.head(out, 200, "Content-Length: 1000000000000000000"),
        "There is no room for data.gz",
        "1,000,000,000,000.0 MB needed");
  }

  @Test
  void a_disk_that_is_full_in_the_middle() throws IOException {
    Path full = Path.of("/dev/full");
    assumeThat(full).as("not on this machine: /dev/full").exists();
    Files.createDirectories(part().getParent());
    Files.createSymbolicLink(part(), full);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(
            () -> fetch((request, out) -> LoopbackServer.send(request, out, FILE, FILE.length)))
        .withMessageContaining("There is no room for data.gz")
        .withMessageContaining("make room");
  }

  @Test
  void two_commands_do_not_write_one_file() throws IOException {
    leave(part(), Arrays.copyOf(FILE, 1000));
    try (Partial other = Partial.of(place())) {
      assertThat(other.length()).isEqualTo(1000);
      refused(
          (request, out) -> LoopbackServer.send(request, out, FILE, FILE.length),
          "Another command is fetching data.gz");
    }
    fetch((request, out) -> LoopbackServer.send(request, out, FILE, FILE.length));
  }

  @Test
  void checking_without_a_network() throws IOException {
    Fetcher fetcher = fetcher(URI.create("http://no-such-host.invalid/" + NAME));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> fetcher.verify(DataSet.LFW))
        .withMessageContaining("is not here: run ./course fetch lfw");
    try (Stream<Path> files = Files.list(home)) {
      assertThat(files).isEmpty();
    }
    leave(place(), bytes(FILE.length, 2));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> fetcher.verify(DataSet.LFW))
        .withMessageContaining("is not as it was published");
    leave(place(), FILE);
    fetcher.verify(DataSet.LFW);
    assertThat(said).first().isEqualTo("data.gz is here, and whole.");
  }

  @Test
  void a_mirror_is_a_folder_or_the_file_itself() throws IOException {
    try (LoopbackServer server =
        LoopbackServer.with((r, out) -> LoopbackServer.send(r, out, FILE, FILE.length))) {
      for (String path : List.of("/folder/", "/other-name")) {
        Files.deleteIfExists(place());
        fetcher(URI.create("http://no-such-host.invalid/x"))
            .fetch(DataSet.LFW, Optional.of(Mirror.at(server.at(path).toString())));
        assertThat(place()).hasBinaryContent(FILE);
      }
      assertThat(server.requests())
          .extracting(LoopbackServer.Request::path)
          .containsExactly("/folder/data.gz", "/other-name");
    }
  }

  @Test
  void a_mirror_on_this_machine_is_a_folder_or_the_file_itself(@TempDir Path stick)
      throws IOException {
    Path file = Files.write(stick.resolve(NAME), FILE);
    Fetcher fetcher = fetcher(URI.create("http://no-such-host.invalid/x"));
    for (String from :
        List.of(stick.toString(), file.toString(), stick.toUri().toString(), file.toUri() + "")) {
      Files.deleteIfExists(place());
      leave(part(), Arrays.copyOf(FILE, 1000));
      fetcher.fetch(DataSet.LFW, Optional.of(Mirror.at(from)));
      assertThat(place()).hasBinaryContent(FILE);
    }
    Files.delete(place());
    Files.delete(file);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> fetcher.fetch(DataSet.LFW, Optional.of(Mirror.at(stick.toString()))))
        .withMessageContaining("There is no file " + file);
    Files.write(file, bytes(FILE.length, 2));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> fetcher.fetch(DataSet.LFW, Optional.of(Mirror.at(stick.toString()))))
        .withMessageContaining("is not data.gz as it was published");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"htps://example.org/x", "ftp://example.org/", "http://a b/", "http:", "file:x"})
  void an_address_that_is_none(String text) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Mirror.at(text))
        .withMessageStartingWith("\"" + text + "\" is no address");
  }

  @Test
  void what_is_published_has_addresses_and_digests_of_the_right_form() {
    for (DataSet set : DataSet.values()) {
      assertThat(Published.of(set))
          .isNotEmpty()
          .allSatisfy(
              file -> {
                assertThat(file.address().getScheme()).isEqualTo("https");
                assertThat(file.digest()).matches("[0-9a-f]+");
                assertThat(file.digest().length())
                    .isEqualTo(file.algorithm().equals("MD5") ? 32 : 64);
              });
    }
  }
}
