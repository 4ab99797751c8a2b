package gmm.kit.grade.intake;

import java.io.FilterInputStream;
import java.io.InputStream;

/** One entry of an archive: who has read it does not close the archive. */
final class Uncloseable extends FilterInputStream {

  Uncloseable(InputStream in) {
    super(in);
  }

  @Override
  public void close() {
    // the archive's own business
  }
}
