package gmm.faces.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FaceProtocolTest {

  @Test
  void every_fifth_person_is_held_out_with_all_photographs() {
    int[] persons = {0, 0, 1, 2, 3, 4, 4, 5, 6, 7, 8, 9, 9, 9, 10};
    FaceFold fold = FaceProtocol.fold(persons, 4);
    assertThat(fold.heldOut()).containsExactly(5, 6, 11, 12, 13);
    assertThat(fold.training()).containsExactly(0, 1, 2, 3, 4, 7, 8, 9, 10, 14);
  }

  @Test
  void among_some_of_the_people_those_count_that_are_there() {
    int[] persons = {30, 10, 50, 40, 20, 60}; // 10 is the first of them, 60 the sixth
    assertThat(FaceProtocol.fold(persons, 0).heldOut()).containsExactly(1, 5);
    assertThat(FaceProtocol.fold(persons, 4).heldOut()).containsExactly(2);
  }

  /** By hand: sums of the deviations by person are -4, 4 and 0, so √32 / 4. */
  @Test
  void an_error_by_person_takes_a_persons_photographs_together() {
    double[] values = {1, 1, 7, 3};
    assertThat(ByPerson.standardError(values, new int[] {5, 5, 2, 3}))
        .isEqualTo(Math.sqrt(16 + 16) / 4, within(1e-12));
    assertThat(ByPerson.standardError(values, new int[] {1, 2, 3, 4}))
        .isEqualTo(Math.sqrt(4 + 4 + 16) / 4, within(1e-12));
  }
}
