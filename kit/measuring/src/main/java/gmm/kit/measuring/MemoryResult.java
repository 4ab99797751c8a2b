package gmm.kit.measuring;

import java.util.OptionalLong;

/**
 * How much memory one workload took.
 *
 * @param workload which
 * @param rows n, as found in its file
 * @param columns d
 * @param iterations how many were run
 * @param data bytes of the rows themselves
 * @param peak memory of the process
 * @param heap the most that was in use on Java's heap, bytes
 * @param flags that Java was given beyond the launcher's
 * @param seconds of the fit
 */
record MemoryResult(
    Workload workload,
    int rows,
    int columns,
    int iterations,
    long data,
    Footprint peak,
    long heap,
    String flags,
    double seconds) {

  /**
   * {@return the peak without the data, in bytes; at least the anonymous part, which holds no
   * mapped data}
   */
  long beyondData() {
    return Math.max(peak.resident() - data, peak.anonymous());
  }

  /** {@return whether it is as little as asked, as far as the system tells} */
  boolean asLittleAsAsked() {
    OptionalLong asked = workload.askedMemory();
    return !peak.known() || asked.isEmpty() || beyondData() < asked.getAsLong();
  }
}
