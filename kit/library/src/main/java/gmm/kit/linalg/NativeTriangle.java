package gmm.kit.linalg;

import static org.bytedeco.openblas.global.openblas.CblasColMajor;
import static org.bytedeco.openblas.global.openblas.CblasLower;
import static org.bytedeco.openblas.global.openblas.CblasNonUnit;
import static org.bytedeco.openblas.global.openblas.CblasRight;
import static org.bytedeco.openblas.global.openblas.CblasTrans;

import java.nio.DoubleBuffer;
import org.bytedeco.openblas.global.openblas;

/** An upper triangular matrix outside the heap, in this thread's first piece of scratch memory. */
record NativeTriangle(DoubleBuffer values, int size) {

  /** This many rows at a time: what OpenBLAS works on stays in the cache. */
  static final int CHUNK = 512;

  /**
   * @param p upper triangular; its first q rows and columns count
   * @param q how many
   */
  static NativeTriangle leading(double[][] p, int q) {
    Blas.singleThreaded();
    DoubleBuffer values = Scratch.first(q * q);
    for (int j = 0; j < q; j++) {
      values.put(p[j], 0, q);
    }
    return new NativeTriangle(values.clear(), q);
  }

  /** X becomes X P; X lies column by column, with as many columns as P. */
  void multiply(DoubleBuffer x, int rows) {
    // row by row, P is the lower triangle of its transpose
    openblas.cblas_dtrmm(
        CblasColMajor,
        CblasRight,
        CblasLower,
        CblasTrans,
        CblasNonUnit,
        rows,
        size,
        1,
        values,
        size,
        x,
        rows);
  }
}
