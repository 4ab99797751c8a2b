package gmm.kit.linalg;

/**
 * Whether the processor has an instruction for {@code Math.fma}. Without it Java calculates with
 * whole numbers of any length: the same value, some thousand times as late.
 *
 * <p>Java does not say it but by its management interface, which takes longer to load than a small
 * fit; so it is timed, once: the fastest of some rounds of a few dozen nanoseconds each, held
 * against a limit a hundred times larger and as far below what a round takes without the
 * instruction.
 */
final class FusedProducts {

  private static final int PRODUCTS = 16;
  private static final int ROUNDS = 8;

  /** 200 nanoseconds with the instruction, not yet compiled; 600,000 without. */
  private static final long LIMIT = 20_000;

  private static final boolean FAST = anyRoundIsFast();

  private FusedProducts() {}

  static boolean fast() {
    return FAST;
  }

  private static boolean anyRoundIsFast() {
    for (int round = 0; round < ROUNDS; round++) {
      long begin = System.nanoTime();
      double sum = 0;
      for (int i = 0; i < PRODUCTS; i++) {
        sum = Math.fma(sum, 0.5, 1.0 / 3);
      }
      if (System.nanoTime() - begin < LIMIT && sum > 0) {
        return true;
      }
    }
    return false;
  }
}
