package gmm.kit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gmm.kit.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSetsTest {

  @TempDir private Path home;

  private static Path put(Path folder, String... names) throws IOException {
    Files.createDirectories(folder);
    for (String name : names) {
      Files.writeString(folder.resolve(name), "x");
    }
    return folder;
  }

  @Test
  void what_was_fetched_is_found_and_looking_writes_nothing() throws IOException {
    DataSets none = DataSets.in(home.resolve("not-there"));
    assertThat(none.find(DataSet.MNIST)).isEmpty();
    assertThat(none.find(DataSet.LFW)).isEmpty();
    try (Stream<Path> files = Files.list(home)) {
      assertThat(files).isEmpty();
    }
    Path mnist = put(home.resolve("mnist"), "t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte");
    put(home.resolve("lfw"), "lfw-funneled.tgz");
    DataSets some = DataSets.in(home);
    assertThat(some.find(DataSet.MNIST)).contains(mnist);
    assertThat(some.require(DataSet.LFW)).isEqualTo(home.resolve("lfw/lfw-funneled.tgz"));
  }

  @Test
  void half_of_mnist_is_not_mnist() throws IOException {
    put(home.resolve("mnist"), "t10k-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz");
    assertThat(DataSets.in(home).find(DataSet.MNIST)).isEmpty();
  }

  @Test
  void what_is_missing_says_how_to_get_it() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> DataSets.in(home).require(DataSet.MNIST))
        .withMessage(
            "The data set MNIST is not on this machine: ./course fetch mnist gets it (12 MB),"
                + " --data FOLDER names where you have it.");
  }

  @Test
  void a_persons_own_place_comes_before_what_was_fetched() throws IOException {
    put(home.resolve("mnist"), "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte");
    Path mine =
        put(home.resolve("mine"), "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte.gz", "a.tgz");
    DataSets sets =
        DataSets.in(home).with(DataSet.MNIST, mine).with(DataSet.LFW, mine.resolve("a.tgz"));
    assertThat(sets.find(DataSet.MNIST)).contains(mine);
    assertThat(sets.find(DataSet.LFW)).contains(mine.resolve("a.tgz"));
  }

  @Test
  void a_folder_with_the_archive_in_it_stands_for_the_archive() throws IOException {
    Path folder = put(home.resolve("faces"), "lfw-funneled.tgz");
    assertThat(DataSets.in(home).with(DataSet.LFW, folder).find(DataSet.LFW))
        .contains(folder.resolve("lfw-funneled.tgz"));
    Path photographs = put(home.resolve("photographs"));
    assertThat(DataSets.in(home).with(DataSet.LFW, photographs).find(DataSet.LFW))
        .contains(photographs);
  }

  @Test
  void a_place_without_the_data_is_refused_in_a_sentence() throws IOException {
    Path empty = put(home.resolve("empty"));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> DataSets.in(home).with(DataSet.MNIST, empty))
        .withMessageContaining("t10k-images-idx3-ubyte and t10k-labels-idx1-ubyte")
        .withMessageContaining(empty.toString());
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> DataSets.in(home).with(DataSet.LFW, home.resolve("nothing.tgz")))
        .withMessageContaining("nothing.tgz");
  }

  @Test
  void an_unknown_name_says_which_there_are() {
    assertThat(DataSet.named("lfw")).isEqualTo(DataSet.LFW);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> DataSet.named("cifar"))
        .withMessage("There is no data set \"cifar\": there are mnist and lfw.");
  }
}
