package gmm.digits.demo;

import gmm.kit.data.LabelledData;
import gmm.kit.data.Mnist;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** The 10,000 test digits of MNIST in halves, as codes. */
final class MnistDigits {

  /** How many principal components each digit keeps. */
  static final int CODES = 50;

  private MnistDigits() {}

  /** {@return the digits, their pixels from 0 (paper) to 1 (ink)} */
  static LabelledData load(Path folder) {
    LabelledData test = Mnist.test(folder);
    double[][] rows = test.rows();
    for (double[] row : rows) {
      for (int j = 0; j < row.length; j++) {
        row[j] /= Mnist.LARGEST;
      }
    }
    return new LabelledData(test.name(), rows, test.labels(), test.features(), test.classes());
  }

  /** {@return splits into two halves, each class in the same proportion in both} */
  static List<CodeSplit> halves(LabelledData digits, int count) {
    return IntStream.range(0, count) // in turn: each takes memory
        .mapToObj(seed -> CodeSplit.of(digits, 0.5, rows -> CODES, seed))
        .toList();
  }
}
