package gmm.kit.data;

import gmm.kit.InputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Data that does not ship with the course: it is fetched, or lies where a person says. */
public enum DataSet {

  /** Handwritten digits of 28 x 28: a folder with MNIST's files. */
  MNIST("mnist", "MNIST", "12 MB", 4, "--data FOLDER") {
    @Override
    Path fetched(Path home) {
      return folder(home);
    }

    @Override
    boolean isAt(Path place) {
      return Mnist.isIn(place);
    }

    @Override
    Path named(Path place) {
      if (!isAt(place)) {
        throw new InputException(
            "The folder %s does not hold MNIST's files %s, packed with gzip or not: name one that does."
                .formatted(place, String.join(" and ", Mnist.TEST_FILES)));
      }
      return place;
    }
  },

  /** Photographs of faces: the archive of Labeled Faces in the Wild, or a folder of them. */
  LFW("lfw", "Labeled Faces in the Wild", "233 MB", 5, "--lfw FILE") {
    private static final String ARCHIVE = "lfw-funneled.tgz";

    @Override
    Path fetched(Path home) {
      return folder(home).resolve(ARCHIVE);
    }

    @Override
    boolean isAt(Path place) {
      return Files.isRegularFile(place);
    }

    @Override
    Path named(Path place) {
      if (!Files.exists(place)) {
        throw new InputException("There is no file or folder " + place + ": check its path.");
      }
      Path archive = place.resolve(ARCHIVE);
      return isAt(archive) ? archive : place;
    }
  };

  private final String word;
  private final String title;
  private final String size;
  private final int module;
  private final String option;

  DataSet(String word, String title, String size, int module, String option) {
    this.word = word;
    this.title = title;
    this.size = size;
    this.module = module;
    this.option = option;
  }

  /**
   * {@return the data set of a name}
   *
   * @param word such as {@code "mnist"}
   * @throws InputException if there is none of that name
   */
  public static DataSet named(String word) {
    return Arrays.stream(values())
        .filter(set -> set.word.equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    "There is no data set \"%s\": there are %s."
                        .formatted(
                            word,
                            Arrays.stream(values())
                                .map(DataSet::word)
                                .collect(Collectors.joining(" and ")))));
  }

  /** {@return its short name, as typed} */
  public String word() {
    return word;
  }

  /** {@return what people call it} */
  public String title() {
    return title;
  }

  /** {@return how much there is to fetch, with its unit} */
  public String size() {
    return size;
  }

  /** {@return the number of the module that shows it} */
  public int module() {
    return module;
  }

  /** {@return why something that needs it cannot be done, and how to get it: half a sentence} */
  public String isMissing() {
    return "%s is not on this machine: ./course fetch %s gets it (%s), %s names where you have it"
        .formatted(title, word, size, option);
  }

  /**
   * {@return the folder that its files are fetched into}
   *
   * @param home the folder for all data that is fetched
   */
  public Path folder(Path home) {
    return home.resolve(word);
  }

  /** {@return where it lies once fetched} */
  abstract Path fetched(Path home);

  /** {@return whether it lies there} */
  abstract boolean isAt(Path place);

  /** {@return where it lies, by the path that a person gave} */
  abstract Path named(Path place);
}
