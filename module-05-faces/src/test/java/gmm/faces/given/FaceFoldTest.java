package gmm.faces.given;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.kit.testing.Seed;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaceFoldTest {

  @Test
  void each_face_is_held_out_once_and_learnt_from_in_all_other_folds() {
    List<FaceFold> folds = FaceFold.of(23, 5, new Seed(1).random());
    int[] all = IntStream.range(0, 23).toArray();
    int[] heldOut = folds.stream().flatMapToInt(f -> IntStream.of(f.heldOut())).sorted().toArray();
    assertThat(heldOut).isEqualTo(all);
    for (FaceFold fold : folds) {
      int[] both =
          IntStream.concat(IntStream.of(fold.training()), IntStream.of(fold.heldOut()))
              .sorted()
              .toArray();
      assertThat(both).isEqualTo(all);
    }
  }

  @Test
  void repeated_faces_are_counted_once() {
    double[][] faces = {{1, 2}, {3, 4}, {1, 2}, {3, 4.5}};
    assertThat(DistinctFaces.count(faces)).isEqualTo(3);
  }
}
