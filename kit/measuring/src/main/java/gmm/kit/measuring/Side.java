package gmm.kit.measuring;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One side's runs of a workload, and their medians.
 *
 * @param secondsPerIteration the median
 * @param secondsOfTwenty the median for the whole fit of 20 iterations
 * @param processSecondsOfTwenty the median for its whole process, reading the data included
 * @param runs in the order they were made
 */
record Side(
    double secondsPerIteration,
    double secondsOfTwenty,
    double processSecondsOfTwenty,
    List<Run> runs) {

  static Side of(List<Run> runs) {
    return new Side(
        median(runs, Run::secondsPerIteration),
        median(runs, Run::secondsOfTwenty),
        median(runs, Run::processSecondsOfTwenty),
        List.copyOf(runs));
  }

  private static double median(List<Run> runs, ToDoubleFunction<Run> what) {
    return Median.of(runs.stream().mapToDouble(what).toArray());
  }
}
