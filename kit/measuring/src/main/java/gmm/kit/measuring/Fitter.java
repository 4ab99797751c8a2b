package gmm.kit.measuring;

import gmm.kit.measuring.WorkloadFiles.Prepared;

/** Somebody who fits mixtures, in a process of its own. */
interface Fitter {

  /**
   * {@return what came of one fit}
   *
   * @param workload which mixture
   * @param files rows and start
   * @param iterations exactly so many
   */
  Fitted fit(Workload workload, Prepared files, int iterations);
}
