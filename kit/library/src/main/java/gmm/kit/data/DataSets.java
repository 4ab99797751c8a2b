package gmm.kit.data;

import gmm.kit.InputException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Where the data sets lie that do not ship with the course, as far as this machine has them. */
public final class DataSets {

  private final Path home;
  private final Map<DataSet, Path> named;

  private DataSets(Path home, Map<DataSet, Path> named) {
    this.home = home;
    this.named = named;
  }

  /** {@return those that were fetched} */
  public static DataSets fetched() {
    return in(DataHome.folder());
  }

  /**
   * {@return those that were fetched into a folder}
   *
   * @param home it need not exist
   */
  public static DataSets in(Path home) {
    return new DataSets(home, Map.of());
  }

  /**
   * {@return these, but one of them where a person says}
   *
   * @param set which
   * @param place a folder or a file
   * @throws InputException if it is not there
   */
  public DataSets with(DataSet set, Path place) {
    Map<DataSet, Path> more = new EnumMap<>(DataSet.class);
    more.putAll(named);
    more.put(set, set.named(place));
    return new DataSets(home, more);
  }

  /**
   * {@return the folder or file of a data set, if it is at hand}
   *
   * @param set which
   */
  public Optional<Path> find(DataSet set) {
    return Optional.ofNullable(named.get(set))
        .or(() -> Optional.of(set.fetched(home)).filter(set::isAt));
  }

  /**
   * {@return the folder or file of a data set}
   *
   * @param set which
   * @throws InputException if it is not at hand: how to get it
   */
  public Path require(DataSet set) {
    return find(set).orElseThrow(() -> new InputException("The data set " + set.isMissing() + "."));
  }
}
