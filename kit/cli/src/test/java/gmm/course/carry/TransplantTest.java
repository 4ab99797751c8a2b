package gmm.course.carry;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.course.carry.Source.Member;
import org.junit.jupiter.api.Test;

class TransplantTest {

  private static final String OLD =
      """
      package p;

      class Model {
        private final double[] mean;
        private final double half = 0.5;
        private double[] cache;

        Model(double[] mean) {
          this.mean = mean;
        }

        @Exercise("1.5")
        double first() {
          cache = mean;
          return half * cache[0];
        }
      }
      """;
  private static final String HERE =
      """
      package p;

      class Model extends Parameters {
        Model(double[] mean) {
          super(mean);
        }

        @Exercise("1.5")
        double first() {
          throw new Todo("1.5");
        }
      }
      """;

  @Test
  void a_final_field_that_the_older_constructor_set_stays_and_other_fields_come() {
    Source old = Source.of("Old.java", OLD);
    Source here = Source.of("Here.java", HERE);
    Transplant transplant =
        Transplant.of(old, old.exercises().getFirst(), here, here.exercises().getFirst());
    assertThat(transplant.helpers())
        .extracting(Member::key)
        .containsExactlyInAnyOrder("half", "cache");
  }
}
