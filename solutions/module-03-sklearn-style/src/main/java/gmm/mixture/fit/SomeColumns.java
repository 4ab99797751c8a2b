package gmm.mixture.fit;

import gmm.kit.linalg.Block;
import gmm.kit.linalg.RowSource;
import java.util.List;

/** Some columns of rows that are read elsewhere. */
final class SomeColumns implements RowSource {

  private final RowSource all;
  private final int[] chosen;

  private SomeColumns(RowSource all, int[] chosen) {
    this.all = all;
    this.chosen = chosen;
  }

  /**
   * {@return the rows, cut to some of their columns}
   *
   * @param all n x c
   * @param chosen which, from 0
   */
  static RowSource of(RowSource all, List<Integer> chosen) {
    int[] columns = chosen.stream().mapToInt(Integer::intValue).toArray();
    boolean same = columns.length == all.columns();
    for (int j = 0; j < columns.length; j++) {
      same &= columns[j] == j;
    }
    return same ? all : new SomeColumns(all, columns);
  }

  @Override
  public int rows() {
    return all.rows();
  }

  @Override
  public int columns() {
    return chosen.length;
  }

  @Override
  public Block block(int from, int to) {
    Block block = all.block(from, to);
    double[][] columns = new double[chosen.length][block.rows()];
    for (int j = 0; j < chosen.length; j++) {
      for (int i = 0; i < columns[j].length; i++) {
        columns[j][i] = block.get(i, chosen[j]);
      }
    }
    return Block.over(columns);
  }

  @Override
  public boolean inMemory() {
    return all.inMemory();
  }
}
