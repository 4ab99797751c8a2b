package gmm.mixture.fit;

import gmm.kit.InputException;
import gmm.kit.data.Columns;
import gmm.kit.data.FirstLine;
import gmm.kit.data.TableHead;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Which columns of the data {@code course fit} takes, and for what. */
final class ColumnOptions {

  @Option(
      names = "--columns",
      paramLabel = "COLUMN",
      split = ",",
      description = "The features: titles or numbers from 1, ranges such as 1-4 (default: all).")
  private List<String> features = List.of();

  @Option(
      names = "--label",
      paramLabel = "COLUMN",
      description = {
        "A column of known classes, words or numbers: it is not fitted,",
        "and the components are compared with it."
      })
  private String label;

  @Option(names = "--header", description = "The first line of text holds the columns' titles.")
  private boolean header;

  @Option(names = "--no-header", description = "It is a sample.")
  private boolean noHeader;

  /** Refuses what makes no sense. */
  void check(CommandLine line) {
    Demands.demand(line, !(header && noHeader), "--header and --no-header exclude each other");
    Demands.demand(
        line,
        features.stream().noneMatch(String::isBlank) && (label == null || !label.isBlank()),
        "a column is missing: --columns and --label take titles or numbers from 1");
  }

  /** {@return what the first line of text is} */
  FirstLine firstLine() {
    return header ? FirstLine.TITLES : noHeader ? FirstLine.SAMPLE : FirstLine.UNKNOWN;
  }

  /** {@return whether the features were chosen, so that whoever did knows them} */
  boolean chooseFeatures() {
    return !features.isEmpty();
  }

  /** {@return whether components are to be compared with classes} */
  boolean haveLabel() {
    return label != null;
  }

  /**
   * {@return the columns that are meant}
   *
   * @param file whose, for errors
   * @param head what is known of its columns
   * @throws InputException if there is no such column, or none is left
   */
  Columns of(Path file, TableHead head) {
    ColumnNames names = new ColumnNames(file, head);
    int labels = label == null ? Columns.NONE : names.one(label);
    Set<Integer> chosen = new LinkedHashSet<>();
    for (String item : features) {
      for (int column : names.range(item)) {
        demand(column != labels, "--columns takes %s, which --label takes too", head, column);
        demand(chosen.add(column), "--columns names %s twice", head, column);
      }
    }
    if (features.isEmpty()) {
      IntStream.range(0, head.width()).filter(c -> c != labels).forEach(chosen::add);
    }
    if (chosen.isEmpty()) {
      throw new InputException(
          "The file %s has no column but that of --label: a mixture needs features."
              .formatted(file));
    }
    return new Columns(List.copyOf(chosen), labels);
  }

  private static void demand(boolean holds, String otherwise, TableHead head, int column) {
    if (!holds) {
      throw new InputException(otherwise.formatted(head.named(column)) + ": name it once.");
    }
  }
}
