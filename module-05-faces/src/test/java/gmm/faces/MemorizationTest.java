package gmm.faces;

import static gmm.kit.testing.Answer.answer;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MemorizationTest {

  @Nested
  @Tag("5.5")
  class NearestDistances {

    @Test
    void of_three_faces_from_two_that_were_seen() {
      double[][] training = {{0, 0}, {8, 6}};
      double[][] faces = {{0, 0}, {3, 4}, {8, 2}};
      answer("5.5", Memorization.nearestDistances(faces, training))
          .by("nearestDistances")
          .to(faces, training)
          .is(new double[] {0, 5, 4}, 1e-12);
    }

    @Test
    void agree_with_scikit_learn() {
      double[][] faces = Golden.matrix("unseen");
      double[][] training = Golden.matrix("faces");
      answer("5.5", Memorization.nearestDistances(faces, training))
          .by("nearestDistances")
          .to(faces, training)
          .is(Golden.vector("nearest"), 1e-12);
    }

    @Test
    void one_training_face_is_the_nearest_to_all() {
      double[][] training = {{1, 1}};
      double[][] faces = {{4, 5}, {1, 3}};
      answer("5.5", Memorization.nearestDistances(faces, training))
          .by("nearestDistances")
          .to(faces, training)
          .is(new double[] {5, 2}, 1e-12);
    }
  }

  @Nested
  @Tag("5.5")
  class CopyProbability {

    @Test
    void of_the_lectures_three_generated_and_two_held_out_faces() {
      double[] generated = {1, 3, 4};
      double[] heldOut = {2, 3};
      // 1 is nearer than both; 3 ties with 3; 4 is nearer than none: 2.5 of 6 pairs
      answer("5.5", Memorization.copyProbability(generated, heldOut))
          .by("copyProbability")
          .to(generated, heldOut)
          .is(2.5 / 6, 1e-12);
    }

    @Test
    void is_the_mann_whitney_statistic_of_all_pairs() {
      double[] generated = Golden.vector("generated");
      double[] heldOut = Golden.vector("heldOut");
      answer("5.5", Memorization.copyProbability(generated, heldOut))
          .by("copyProbability")
          .to(generated, heldOut)
          .is(Golden.number("copyProbability"), 1e-12);
    }

    @Test
    void copies_have_one_and_faces_as_far_as_the_held_out_have_a_half() {
      double[] heldOut = {2, 3, 4};
      double[] copies = {0, 0};
      answer("5.5", Memorization.copyProbability(copies, heldOut))
          .by("copyProbability")
          .to(copies, heldOut)
          .is(1, 1e-12);
      answer("5.5", Memorization.copyProbability(heldOut, heldOut))
          .by("copyProbability")
          .to(heldOut, heldOut)
          .is(0.5, 1e-12);
    }

    @Test
    void the_other_way_round_is_the_rest_to_one() {
      double[] generated = Golden.vector("generated");
      double[] heldOut = Golden.vector("heldOut");
      answer("5.5", Memorization.copyProbability(heldOut, generated))
          .by("copyProbability")
          .to(heldOut, generated)
          .is(1 - Golden.number("copyProbability"), 1e-12);
    }
  }

  @Test
  void no_training_face_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Memorization.nearestDistances(new double[1][2], new double[0][]))
        .withMessage("training must not be empty");
  }
}
