package gmm.course.fetch;

import gmm.kit.data.DataSet;
import java.net.URI;
import java.util.List;

/** Where data sets were published, and what their files' digests are: the one place that knows. */
final class Published {

  private static final String MNIST = "https://ossci-datasets.s3.amazonaws.com/mnist/";

  private static final List<RemoteFile> MNIST_FILES =
      List.of(
          mnist("t10k-images-idx3-ubyte.gz", "9fb629c4189551a2d022fa330f9573f3", 1_648_877),
          mnist("t10k-labels-idx1-ubyte.gz", "ec29112dd5afa0611ce80d1b7f02629c", 4_542),
          mnist("train-images-idx3-ubyte.gz", "f68b3c2dcbeaaa9fbdd348bbdeb94873", 9_912_422),
          mnist("train-labels-idx1-ubyte.gz", "d53e105ee54ea40749a09fcbcd1e9432", 28_881));

  private static final List<RemoteFile> LFW_FILES =
      List.of(
          new RemoteFile(
              "lfw-funneled.tgz",
              URI.create("https://ndownloader.figshare.com/files/5976015"),
              "SHA-256",
              "b47c8422c8cded889dc5a13418c4bc2abbda121092b3533a83306f90d900100a",
              RemoteFile.UNKNOWN));

  private Published() {}

  private static RemoteFile mnist(String name, String md5, long size) {
    return new RemoteFile(name, URI.create(MNIST + name), "MD5", md5, size);
  }

  /** {@return the files of a data set} */
  static List<RemoteFile> of(DataSet set) {
    return switch (set) {
      case MNIST -> MNIST_FILES;
      case LFW -> LFW_FILES;
    };
  }
}
