package gmm.kit.measuring;

/**
 * The same fit in two lengths: what they share (start-up, compilation, a last E-step) cancels in
 * their difference.
 *
 * @param secondsOfTen seconds of the fit of {@link #SHORT} iterations
 * @param secondsOfTwenty seconds of the fit of {@link #LONG} iterations
 * @param processSecondsOfTwenty from the start of the longer one's process to its end
 */
record Run(double secondsOfTen, double secondsOfTwenty, double processSecondsOfTwenty) {

  static final int SHORT = 10;
  static final int LONG = 20;

  static Run of(Fitted ten, Fitted twenty) {
    return new Run(ten.seconds(), twenty.seconds(), twenty.processSeconds());
  }

  double secondsPerIteration() {
    return (secondsOfTwenty - secondsOfTen) / (LONG - SHORT);
  }
}
