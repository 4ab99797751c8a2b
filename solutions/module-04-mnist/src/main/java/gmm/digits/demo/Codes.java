package gmm.digits.demo;

import gmm.digits.Pca;

/** The principal components that keep a share of the variance of some digits. */
final class Codes {

  private Codes() {}

  /** {@return how many they are} */
  static int count(double[][] digits, double share) {
    int most = Math.min(digits.length, digits[0].length);
    return Pca.fit(digits, most, false).componentsFor(share);
  }

  /** {@return what makes codes of them, not whitened} */
  static Pca keeping(double[][] digits, double share) {
    return Pca.fit(digits, count(digits, share), false);
  }
}
