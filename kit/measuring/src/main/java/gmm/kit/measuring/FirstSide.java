package gmm.kit.measuring;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One side's fits from scratch, each from a seed of its own: medians of their times, the mean of
 * what they reach.
 *
 * @param processSeconds from the start of a process to its end
 * @param seconds of a fit alone
 * @param startSeconds of these, until EM began
 * @param emSeconds the rest
 * @param meanLowerBound mean of the lower bounds
 * @param runs in the order they were made
 */
record FirstSide(
    double processSeconds,
    double seconds,
    double startSeconds,
    double emSeconds,
    double meanLowerBound,
    List<FirstRun> runs) {

  static FirstSide of(List<FirstRun> runs) {
    return new FirstSide(
        median(runs, FirstRun::processSeconds),
        median(runs, FirstRun::seconds),
        median(runs, FirstRun::startSeconds),
        median(runs, FirstRun::emSeconds),
        runs.stream().mapToDouble(FirstRun::lowerBound).average().orElseThrow(),
        List.copyOf(runs));
  }

  private static double median(List<FirstRun> runs, ToDoubleFunction<FirstRun> what) {
    return Median.of(runs.stream().mapToDouble(what).toArray());
  }
}
