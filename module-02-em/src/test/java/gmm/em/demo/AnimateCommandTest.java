package gmm.em.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gmm.kit.InputException;
import gmm.kit.data.Npy;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AnimateCommandTest {

  @TempDir private Path folder;

  private final StringWriter printed = new StringWriter();

  @Test
  void writes_a_frame_for_the_start_and_one_for_each_iteration() throws IOException {
    Path gif = folder.resolve("a.gif");
    assertThat(run("-k", "3", "-i", "4", "-N", "60", "--print-ll", "--save-path", "" + gif))
        .isZero();
    assertThat(frames(gif)).isEqualTo(5);
    assertThat(printed.toString()).contains("iter   0/4").contains("iter   4/4");
  }

  @Test
  void gives_the_same_bytes_for_the_same_seed_and_others_for_another() throws IOException {
    Path first = folder.resolve("1.gif");
    Path again = folder.resolve("2.gif");
    Path other = folder.resolve("3.gif");
    run("-k", "2", "-i", "2", "-N", "30", "--seed", "5", "--save-path", "" + first);
    run("-k", "2", "-i", "2", "-N", "30", "--seed", "5", "--save-path", "" + again);
    run("-k", "2", "-i", "2", "-N", "30", "--seed", "6", "--save-path", "" + other);
    assertThat(again).hasSameBinaryContentAs(first);
    assertThat(Files.readAllBytes(other)).isNotEqualTo(Files.readAllBytes(first));
  }

  @Test
  void takes_points_on_a_line_duplicates_and_as_many_clusters_as_points() throws IOException {
    double[][] line = {{0, 0}, {1, 0}, {2, 0}, {5, 0}};
    double[][] twice = {{0, 0}, {0, 0}, {3, 4}, {3, 4}, {3, 4}};
    for (double[][] points : new double[][][] {line, twice}) {
      Path file = folder.resolve("points.npy");
      Npy.write(file, points);
      Path gif = folder.resolve("b.gif");
      String k = String.valueOf(points.length);
      assertThat(run("--load-path", "" + file, "-k", k, "-i", "3", "--save-path", "" + gif))
          .isZero();
      assertThat(frames(gif)).isEqualTo(4);
    }
  }

  @Test
  void says_in_a_sentence_what_is_wrong_with_the_points_and_leaves_nothing_behind()
      throws IOException {
    refuses(new double[][] {{1, 2, 3}, {4, 5, 6}}, "shape [N, 2]");
    refuses(new double[][] {{1, 2}, {1, 2}, {1, 2}, {1, 2}}, "points that differ");
    refuses(new double[][] {{1, 2}, {3, 4}}, "2 points for 3 clusters");
    refuses(new double[][] {{1e200, 0}, {0, 1e200}, {0, 0}}, "neither tiny nor huge");
  }

  private void refuses(double[][] points, String why) throws IOException {
    Path file = folder.resolve("points.npy");
    Npy.write(file, points);
    AnimateCommand command = new AnimateCommand();
    String gif = folder.resolve("no.gif").toString();
    CommandLine line = new CommandLine(command);
    line.parseArgs("--load-path", file.toString(), "-k", "3", "--save-path", gif);
    assertThatThrownBy(command::call).isInstanceOf(InputException.class).hasMessageContaining(why);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void refuses_options_that_cannot_be_meant() {
    assertThat(run("-k", "0")).isEqualTo(2);
    assertThat(run("-i", "0")).isEqualTo(2);
    assertThat(run("--fps", "NaN")).isEqualTo(2);
    assertThat(run("--data", "rings", "--load-path", "a.npy")).isEqualTo(2);
    assertThat(run("--mode", "sideways")).isEqualTo(2);
  }

  @Test
  void refuses_a_folder_for_a_file() {
    AnimateCommand command = new AnimateCommand();
    new CommandLine(command).parseArgs("-N", "20", "-k", "2", "--save-path", folder.toString());
    assertThatThrownBy(command::call)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("that is a folder");
  }

  private int run(String... arguments) {
    CommandLine line = new CommandLine(new AnimateCommand());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(new PrintWriter(printed, true));
    line.setErr(new PrintWriter(new StringWriter()));
    return line.execute(arguments);
  }

  private static int frames(Path gif) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(gif.toFile())) {
      reader.setInput(in);
      return reader.getNumImages(true);
    } finally {
      reader.dispose();
    }
  }
}
