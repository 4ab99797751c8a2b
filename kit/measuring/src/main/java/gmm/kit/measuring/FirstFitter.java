package gmm.kit.measuring;

import gmm.kit.measuring.WorkloadFiles.Prepared;

/** Something that fits mixtures as everybody first tries it: default settings, no start given. */
interface FirstFitter {

  /**
   * {@return what came of one fit, in a process of its own}
   *
   * @param workload how many components
   * @param files the rows
   * @param seed of its random numbers
   */
  FirstRun first(Workload workload, Prepared files, int seed);
}
