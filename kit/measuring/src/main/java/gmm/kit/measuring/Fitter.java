package gmm.kit.measuring;

import gmm.kit.measuring.WorkloadFiles.Prepared;

/** Something that fits mixtures, each fit in a process of its own. */
interface Fitter {

  /**
   * {@return what came of one fit}
   *
   * @param workload which mixture
   * @param files rows and start
   * @param iterations how many, exactly
   */
  Fitted fit(Workload workload, Prepared files, int iterations);
}
