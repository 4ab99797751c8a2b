package gmm.mixture.engine;

import gmm.kit.linalg.Blas;
import gmm.kit.linalg.BlockSize;
import gmm.kit.linalg.RowSource;
import gmm.mixture.CovarianceType;
import gmm.mixture.given.Settings;

/**
 * Which E-step suits a fit: it depends on the settings and the size of the data alone, not on the
 * machine.
 *
 * @param settings of the fit
 * @param d features
 * @param way which it is
 */
record EStepChoice(Settings settings, int d, Way way) {

  /** Up to here a row's products of two features are few enough to be multiplied as they are. */
  private static final int FEW_FEATURES = 32;

  /** Natural parameters of all components together: 32 MB. */
  private static final long MOST_NATURAL_PARAMETERS = 1 << 22;

  /**
   * Multiplications of an E-step by products, up to which the plain way is as good: loading
   * OpenBLAS takes as long as some dozens of such.
   */
  private static final long FEW_MULTIPLICATIONS = 1 << 20;

  /** Multiplications of a start's trial: they take about as long as a few runs of k-means. */
  private static final long TRIAL_MULTIPLICATIONS = 1 << 28;

  /** After so many, starts that are still apart mostly end in their order. */
  private static final int MOST_TRIAL_ITERATIONS = 15;

  /** What an E-step is for. */
  enum Way {
    /** Few numbers say all of a row: two matrix products. */
    FAST,
    /** Full covariances of many features: the components side by side. */
    WIDE,
    /** Any data. */
    ROBUST
  }

  static EStepChoice of(Settings settings, int n, int d) {
    CovarianceType type = settings.covarianceType();
    if (type == CovarianceType.FULL && d > FEW_FEATURES) {
      return new EStepChoice(settings, d, Way.WIDE);
    }
    long numbers = naturalParameters(settings, d);
    boolean little = !Blas.isFor(d) && n * numbers <= FEW_MULTIPLICATIONS;
    boolean fast = numbers <= MOST_NATURAL_PARAMETERS && !little;
    return new EStepChoice(settings, d, fast ? Way.FAST : Way.ROBUST);
  }

  /**
   * How many iterations of EM tell which of several starts is the best: as many as cost little. Of
   * many features and rows even one costs as much as k-means: none.
   */
  int trialIterations(int n) {
    long work = Math.max(1, n * naturalParameters(settings, d));
    int affordable = (int) Math.min(MOST_TRIAL_ITERATIONS, TRIAL_MULTIPLICATIONS / work);
    return way == Way.WIDE ? affordable : Math.max(1, affordable);
  }

  private static long naturalParameters(Settings settings, int d) {
    return (long) settings.components()
        * NaturalParameters.kind(settings.covarianceType()).count(d);
  }

  /** Whether the E-step calls OpenBLAS. */
  boolean needsBlas() {
    return way != Way.ROBUST || Blas.isFor(d);
  }

  /** The rows, in blocks and partitions that suit the E-step. */
  Partitions partitions(RowSource rows) {
    CovarianceType type = settings.covarianceType();
    int k = settings.components();
    return new Partitions(rows, blockRows(), SufficientStatistics.numbers(type, k, d));
  }

  private int blockRows() {
    int k = settings.components();
    return switch (way) {
      case FAST ->
          BlockSize.ofMonomials(k, NaturalParameters.kind(settings.covarianceType()).count(d));
      case WIDE -> WideEStep.rows(d, k);
      case ROBUST -> BlockSize.of(d, k);
    };
  }

  /** The E-step on these partitions. */
  EStep on(Partitions data) {
    double regCovar = settings.regCovar();
    return switch (way) {
      case FAST -> {
        EStep otherwise = new RobustEStep(data, regCovar);
        yield new FastEStep(data, settings.covarianceType(), regCovar, otherwise);
      }
      case WIDE -> new WideEStep(data, regCovar);
      case ROBUST -> new RobustEStep(data, regCovar);
    };
  }
}
