package gmm.kit.data;

import gmm.kit.InputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * MNIST: handwritten digits of 28 x 28 grey values from 0 (paper) to 255 (ink), 60,000 to learn
 * from and 10,000 to test with. It does not ship with the course: it is read from a folder that
 * holds its files, as published or unpacked.
 *
 * <p>Source: Y. LeCun, C. Cortes, C. Burges, The MNIST database of handwritten digits.
 */
public final class Mnist {

  /** Pixels along a side. */
  public static final int SIDE = 28;

  /** The grey value of full ink; paper is 0. */
  public static final double LARGEST = 255;

  private static final int CLASSES = 10;
  private static final String PACKED = ".gz";

  /** What a folder must hold, packed or not. */
  static final List<String> TEST_FILES = files("t10k");

  private static final List<String> TRAINING_FILES = files("train");

  private Mnist() {}

  private static List<String> files(String part) {
    return List.of(part + "-images-idx3-ubyte", part + "-labels-idx1-ubyte");
  }

  /** {@return whether a folder holds the test digits} */
  static boolean isIn(Path folder) {
    return TEST_FILES.stream().allMatch(name -> find(folder, name).isPresent());
  }

  /**
   * {@return the 10,000 test digits, a row of 784 pixels each; the label is the digit itself}
   *
   * @param folder holds {@code t10k-images-idx3-ubyte} and {@code t10k-labels-idx1-ubyte}, each as
   *     it is or with {@code .gz}
   * @throws InputException if a file is not there, is damaged, or does not fit the other
   */
  public static LabelledData test(Path folder) {
    return read(folder, TEST_FILES, Integer.MAX_VALUE);
  }

  /**
   * {@return digits to learn from, a row of 784 pixels each, or nothing where the folder holds only
   * the test digits}
   *
   * @param folder holds {@code train-images-idx3-ubyte} and {@code train-labels-idx1-ubyte}, each
   *     as it is or with {@code .gz}
   * @param most how many to read at most; all 60,000 take 380 MB, and as much again for each copy
   * @throws InputException if one of the two is not there, is damaged, or does not fit the other
   */
  public static Optional<LabelledData> training(Path folder, int most) {
    return TRAINING_FILES.stream().noneMatch(name -> find(folder, name).isPresent())
        ? Optional.empty()
        : Optional.of(read(folder, TRAINING_FILES, most));
  }

  private static LabelledData read(Path folder, List<String> names, int most) {
    Path imageFile = require(folder, names.getFirst());
    Path labelFile = require(folder, names.getLast());
    IdxImages images = Idx.images(imageFile, most);
    int[] labels = Idx.labels(labelFile, most);
    requireDigits(imageFile, images);
    requireLabels(labelFile, labels);
    if (images.size() != labels.length) {
      throw new InputException(
          "%s has %,d pictures and %s %,d labels: they are not of one set, fetch both again."
              .formatted(imageFile, images.size(), labelFile.getFileName(), labels.length));
    }
    return new LabelledData("MNIST", images.rows(), labels, pixels(), classes());
  }

  private static void requireDigits(Path file, IdxImages images) {
    if (images.width() != SIDE || images.height() != SIDE) {
      throw new InputException(
          "%s has pictures of %d x %d pixels, and MNIST's are 28 x 28: is it that file?"
              .formatted(file, images.width(), images.height()));
    }
  }

  private static void requireLabels(Path file, int[] labels) {
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] >= CLASSES) {
        throw new InputException(
            "%s has the label %d at %d, and MNIST's are 0 to 9: is it that file?"
                .formatted(file, labels[i], i));
      }
    }
  }

  private static Path require(Path folder, String name) {
    return find(folder, name)
        .orElseThrow(
            () ->
                new InputException(
                    "There is no file %s in %s, nor with .gz: ./course fetch mnist gets it."
                        .formatted(name, folder)));
  }

  private static Optional<Path> find(Path folder, String name) {
    return Stream.of(name, name + PACKED)
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private static List<String> pixels() {
    return IntStream.range(0, SIDE * SIDE)
        .mapToObj(i -> "pixel " + i / SIDE + "," + i % SIDE)
        .toList();
  }

  private static List<String> classes() {
    return IntStream.range(0, CLASSES).mapToObj(String::valueOf).toList();
  }
}
