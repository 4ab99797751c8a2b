package gmm.digits.given;

/**
 * What held-out samples say of a model.
 *
 * @param mean over the folds
 * @param standardError of that mean; NaN where it cannot be told
 */
public record HeldOutScore(double mean, double standardError) {}
