package gmm.mixture.given;

/**
 * What a fit tells of each of its iterations.
 *
 * @param start which start, from 0
 * @param iteration of that start, from 1
 * @param lowerBound mean log-likelihood of a sample before this iteration's M-step
 * @param change of the lower bound since the iteration before; infinite in the first
 * @param converged whether this was the last iteration because the change was small enough
 */
public record IterationReport(
    int start, int iteration, double lowerBound, double change, boolean converged) {}
