package gmm.similar;

import de.jplag.JPlag;
import de.jplag.JPlagComparison;
import de.jplag.exceptions.ExitException;
import de.jplag.java.JavaLanguage;
import de.jplag.options.JPlagOptions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Compares submissions pair by pair. */
public final class SimilarMain {

  private SimilarMain() {}

  /**
   * Writes a line a pair, the most alike first: two names of folders, how much of the smaller and
   * of both is in common (from 0 to 1), and of how many tokens that is.
   *
   * @param arguments the folder of submissions, each a folder of sources; that of what all were
   *     given; the file for the result
   * @throws ExitException if JPlag cannot compare them
   * @throws IOException if the file cannot be written
   */
  public static void main(String[] arguments) throws ExitException, IOException {
    File given = new File(arguments[1]);
    JPlagOptions options =
        new JPlagOptions(new JavaLanguage(), Set.of(new File(arguments[0])), Set.of())
            .withBaseCodeSubmissionDirectory(given)
            .withMaximumNumberOfComparisons(JPlagOptions.SHOW_ALL_COMPARISONS);
    List<String> lines =
        JPlag.run(options).getAllComparisons().stream()
            .sorted(
                Comparator.comparingDouble(JPlagComparison::similarity)
                    .reversed()
                    .thenComparing(c -> c.firstSubmission().getName())
                    .thenComparing(c -> c.secondSubmission().getName()))
            .map(SimilarMain::line)
            .toList();
    Files.write(Path.of(arguments[2]), lines);
  }

  private static String line(JPlagComparison pair) {
    return String.format(
        Locale.ROOT,
        "%s,%s,%.4f,%.4f,%d",
        pair.firstSubmission().getName(),
        pair.secondSubmission().getName(),
        pair.maximalSimilarity(),
        pair.similarity(),
        pair.getNumberOfMatchedTokens());
  }
}
