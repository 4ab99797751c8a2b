/**
 * How fast module 3's fit is, beside scikit-learn's, and how much memory it takes: each fit is a
 * process of its own, as a person would start it. {@link gmm.kit.measuring.Bench} is the way in,
 * for {@code course bench}. A single kernel is timed within a process by JMH, in {@code kit/jmh}.
 */
package gmm.kit.measuring;
