package gmm.mixture.fit;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What options must be, told as misuse where they are not. */
final class Demands {

  private Demands() {}

  static void demand(CommandLine line, boolean condition, String otherwise) {
    if (!condition) {
      throw new ParameterException(line, otherwise + ".");
    }
  }

  static String atLeast(String name, int least, Number value) {
    return name + " must be " + least + " or greater but is " + value;
  }
}
