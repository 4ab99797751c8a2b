package gmm.kit.plot;

import gmm.kit.Check;

/**
 * A rectangle of the plane.
 *
 * @param xFrom left
 * @param xTo right, not below {@code xFrom}
 * @param yFrom bottom
 * @param yTo top, not below {@code yFrom}
 */
public record Bounds(double xFrom, double xTo, double yFrom, double yTo) {

  /** Checks that all are finite and in order. */
  public Bounds {
    Check.that(
        xFrom <= xTo
            && yFrom <= yTo
            && Double.isFinite(xTo - xFrom)
            && Double.isFinite(yTo - yFrom),
        "bounds must be finite and in order but are [%s, %s] x [%s, %s]",
        xFrom,
        xTo,
        yFrom,
        yTo);
  }

  /**
   * {@return the smallest rectangle around points}
   *
   * @param rows n x d with d at least 2; the first two columns count
   */
  public static Bounds of(double[][] rows) {
    Check.that(rows.length > 0, "there must be a point to bound");
    Bounds bounds = at(rows[0]);
    for (double[] row : rows) {
      bounds = bounds.with(at(row));
    }
    return bounds;
  }

  /**
   * {@return the same with a margin on each side}
   *
   * @param share of the width (height) that is added left and right (below and above)
   */
  public Bounds padded(double share) {
    double x = share * (xTo - xFrom);
    double y = share * (yTo - yFrom);
    return new Bounds(xFrom - x, xTo + x, yFrom - y, yTo + y);
  }

  /** {@return the smallest rectangle that holds both} */
  public Bounds with(Bounds other) {
    return new Bounds(
        Math.min(xFrom, other.xFrom),
        Math.max(xTo, other.xTo),
        Math.min(yFrom, other.yFrom),
        Math.max(yTo, other.yTo));
  }

  private static Bounds at(double[] row) {
    return new Bounds(row[0], row[0], row[1], row[1]);
  }
}
