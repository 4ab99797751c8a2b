package gmm.kit;

import java.util.Arrays;

/** The five modules and where each lies. */
public enum Module {
  /** From the likelihood of one number to mixtures. */
  LIKELIHOOD(1, "module-01-likelihood", "gmm.likelihood", "Likelihood"),
  /** Expectation maximisation derived by hand, and k-means. */
  EM(2, "module-02-em", "gmm.em", "EM derived by hand"),
  /** The estimator. */
  MIXTURE(3, "module-03-sklearn-style", "gmm.mixture", "The scikit-learn style"),
  /** Classification by posterior, generated digits. */
  DIGITS(4, "module-04-mnist", "gmm.digits", "Digits"),
  /** Faces from curated mixtures. */
  FACES(5, "module-05-faces", "gmm.faces", "Faces");

  private final int number;
  private final String folder;
  private final String packageName;
  private final String title;

  Module(int number, String folder, String packageName, String title) {
    this.number = number;
    this.folder = folder;
    this.packageName = packageName;
    this.title = title;
  }

  /** {@return 1 to 5} */
  public int number() {
    return number;
  }

  /** {@return the folder below the course's own, such as {@code "module-02-em"}} */
  public String folder() {
    return folder;
  }

  /** {@return the package of the classes a student writes} */
  public String packageName() {
    return packageName;
  }

  /** {@return its title, a few words} */
  public String title() {
    return title;
  }

  /** {@return the artifact of the solved classes} */
  public String solvedArtifact() {
    return folder.replace("module-", "solved-");
  }

  /**
   * {@return the module that a person means}
   *
   * @param text {@code "2"}, {@code "02"}, {@code "module-02-em"} or the start of it
   * @throws InputException if it names none
   */
  public static Module named(String text) {
    return Arrays.stream(values())
        .filter(
            m ->
                text.equals(String.valueOf(m.number))
                    || text.equals("0" + m.number)
                    || text.length() >= "module-0N".length() && m.folder.startsWith(text))
        .findFirst()
        .orElseThrow(
            () -> new InputException("There is no module \"" + text + "\": name one of 1 to 5."));
  }

  /**
   * {@return the module of that number}
   *
   * @param number 1 to 5
   */
  public static Module of(int number) {
    return values()[number - 1];
  }
}
