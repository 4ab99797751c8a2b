package gmm.kit.grade.cage;

/** How much of a cage the machine allows. */
public enum Strength {
  /** All of it. */
  WHOLE(
      "namespaces and a user of its own, no network, no file of the machine's but its libraries,"
          + " limits on processor time, memory, processes and files"),
  /** The limits, and the rights of a user who owns nothing; not the walls. */
  APART(
      "a user of its own, without any right, and limits on processor time, memory, processes and"
          + " files: this machine has no namespaces for it, so a submission can read what all"
          + " users may read and reach the network, but not the solutions"),
  /** The limits alone. */
  LIMITS_ONLY(
      "limits on processor time, memory and files only: this machine has no namespaces for it,"
          + " so a submission can read files, the solutions too, and reach the network"),
  /** Another process, and no more. */
  PROCESS_ONLY(
      "a process of its own, ended at its time limit, and no more: a submission can read files,"
          + " the solutions too, write them and reach the network");

  private final String words;

  Strength(String words) {
    this.words = words;
  }

  /** {@return what it is, in words} */
  public String words() {
    return words;
  }

  /** {@return whether the solutions cannot be read from within} */
  public boolean keepsSecrets() {
    return this == WHOLE || this == APART;
  }
}
