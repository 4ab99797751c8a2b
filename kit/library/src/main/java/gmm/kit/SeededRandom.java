package gmm.kit;

import java.util.random.RandomGenerator;

/**
 * The JDK's L64X128MixRandom, the same numbers bit for bit, whose place in its sequence can be
 * asked for: in another process it goes on from there. Not for several threads at once.
 *
 * <p>Source: G. L. Steele and S. Vigna, "LXM: better splittable pseudorandom number generators (and
 * almost as fast)", OOPSLA 2021, figure 1.
 */
public final class SeededRandom implements RandomGenerator {

  private static final long SILVER_RATIO = 0x6A09E667F3BCC909L;
  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;
  private static final long MULTIPLIER = 0xD1342543DE82EF95L;
  private static final long LEA = 0xDABA0B6EB09322E3L;

  /**
   * A place in a sequence.
   *
   * @param a what is added in the linear part, odd
   * @param s the linear part
   * @param x0 one half of the other part
   * @param x1 its other half
   */
  public record State(long a, long s, long x0, long x1) {}

  private final long a;
  private long s;
  private long x0;
  private long x1;
  private long drawn;

  private SeededRandom(State state) {
    a = state.a;
    s = state.s;
    x0 = state.x0;
    x1 = state.x1;
  }

  /**
   * {@return a generator at the start of a seed's sequence}
   *
   * @param seed any number
   */
  public static SeededRandom of(long seed) {
    long z = seed ^ SILVER_RATIO;
    return new SeededRandom(new State(murmur(z) | 1, 1, stafford(z), stafford(z + GOLDEN_RATIO)));
  }

  /**
   * {@return a generator that goes on from a place}
   *
   * @param state the place
   */
  public static SeededRandom at(State state) {
    return new SeededRandom(state);
  }

  private static long murmur(long seed) {
    long z = (seed ^ (seed >>> 33)) * 0xFF51AFD7ED558CCDL;
    z = (z ^ (z >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return z ^ (z >>> 33);
  }

  private static long stafford(long seed) {
    long z = (seed ^ (seed >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** {@return its place now} */
  public State state() {
    return new State(a, s, x0, x1);
  }

  /** {@return how many numbers of 64 bits it has given} */
  public long drawn() {
    return drawn;
  }

  @Override
  public long nextLong() {
    drawn++;
    long z = s + x0;
    z = (z ^ (z >>> 32)) * LEA;
    z = (z ^ (z >>> 32)) * LEA;
    z ^= z >>> 32;
    s = MULTIPLIER * s + a;
    long q = x1 ^ x0;
    x0 = Long.rotateLeft(x0, 24) ^ q ^ (q << 16);
    x1 = Long.rotateLeft(q, 37);
    return z;
  }
}
