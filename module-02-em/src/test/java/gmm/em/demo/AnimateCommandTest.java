package gmm.em.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gmm.em.demo.Animation.Look;
import gmm.em.demo.Animation.Mode;
import gmm.kit.InputException;
import gmm.kit.data.Npy;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AnimateCommandTest {

  private static final double[][] SQUARE = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};

  @TempDir private Path folder;

  private final PrintStream err = System.err;

  @BeforeEach
  void keep_the_progress_of_the_drawing_to_ourselves() {
    System.setErr(new PrintStream(OutputStream.nullOutputStream()));
  }

  @AfterEach
  void give_the_error_stream_back() {
    System.setErr(err);
  }

  @Test
  void writes_a_frame_for_the_start_and_one_for_each_iteration() throws IOException {
    Path gif = folder.resolve("a.gif");
    List<String> lines = new ArrayList<>();
    Animation animation = animation(SQUARE);
    animation.write(gif, () -> run(animation), lines::add);
    assertThat(frames(gif)).isEqualTo(3);
    assertThat(lines).hasSize(3);
    assertThat(lines.getLast()).isEqualTo("iter   2/2  log-likelihood per point -2.000000");
  }

  @Test
  void gives_the_same_bytes_again() {
    Path first = folder.resolve("1.gif");
    Path again = folder.resolve("2.gif");
    Animation animation = animation(SQUARE);
    animation.write(first, () -> run(animation), line -> {});
    animation.write(again, () -> run(animation), line -> {});
    assertThat(again).hasSameBinaryContentAs(first);
  }

  @Test
  void draws_points_on_a_line_and_duplicates() {
    double[][] line = {{0, 0}, {1, 0}, {2, 0}, {5, 0}};
    double[][] twice = {{0, 0}, {0, 0}, {3, 4}, {3, 4}};
    for (double[][] points : new double[][][] {line, twice}) {
      assertThat(run(animation(points)).frame(2).getWidth()).isGreaterThan(1000);
    }
  }

  private static Animation animation(double[][] points) {
    Look all = Look.everything();
    return new Animation("four", points, Optional.empty(), Mode.BOTH, 2, 2, 10, all, 1);
  }

  /** A run made up, so that it needs none of the exercises. */
  private static AnimationFrames run(Animation animation) {
    double[][] unit = {{1, 0}, {0, 1}};
    Mixture mixture =
        Mixture.of(
            new double[] {0.5, 0.5},
            List.of(
                MultivariateGaussian.of(new double[] {0, 0}, unit),
                MultivariateGaussian.of(new double[] {1, 1}, unit)));
    List<int[]> labels = List.of(new int[] {0, 0, 1, 1}, new int[] {0, 1, 1, 1}, new int[4]);
    double[] rising = {-9, -3, -2};
    EmTrajectory em = new EmTrajectory(List.of(mixture, mixture, mixture), labels, rising);
    double[][] centroids = {{0, 0}, {1, 1}};
    KMeansTrajectory kmeans =
        new KMeansTrajectory(List.of(centroids, centroids, centroids), labels, new double[3]);
    return new AnimationFrames(animation, Optional.of(em), Optional.of(kmeans));
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
