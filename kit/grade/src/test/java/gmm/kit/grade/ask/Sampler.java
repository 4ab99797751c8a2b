package gmm.kit.grade.ask;

import java.util.List;
import java.util.random.RandomGenerator;

/** A submission's methods that draw. */
final class Sampler {

  private static final double[] BUFFER = new double[1];

  private Sampler() {}

  static double[] plain(double[] data, RandomGenerator random) {
    return new double[] {data[0] + random.nextGaussian()};
  }

  static double[] ofList(List<double[]> data, RandomGenerator random) {
    return plain(data.getFirst(), random);
  }

  static double[] sameArray(double[] data, RandomGenerator random) {
    BUFFER[0] = data[0] + random.nextDouble();
    return BUFFER;
  }

  static double[] givenArray(double[] data, RandomGenerator random) {
    return random.nextDouble() < 0.5 ? data : new double[] {random.nextDouble()};
  }

  static double[] writing(double[] data, RandomGenerator random) {
    double drawn = random.nextDouble();
    data[0] += drawn > 0.98 ? 1 : 0;
    return new double[] {data[0], drawn};
  }

  static double[] throwing(double[] data, RandomGenerator random) {
    double drawn = random.nextDouble();
    if (drawn > 0.98) {
      throw new IllegalStateException("drawn " + drawn);
    }
    return new double[] {data[0], drawn};
  }
}
