package gmm.kit.data;

/** What the first line of a table holds. */
public enum FirstLine {

  /** Titles if none of its cells is a number and one is a word; else a sample. */
  UNKNOWN,

  /** Titles, whatever they look like. */
  TITLES,

  /** A sample. */
  SAMPLE
}
