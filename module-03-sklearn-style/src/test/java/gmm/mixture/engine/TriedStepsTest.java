package gmm.mixture.engine;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.mixture.CovarianceType;
import gmm.mixture.given.Covariances;
import gmm.mixture.given.Parameters;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TriedStepsTest {

  private static final int ITERATIONS = 3;

  private final List<Parameters> walked = new ArrayList<>();
  private final TriedSteps steps = new TriedSteps(this::walk);

  private static Parameters at(double mean) {
    return new Parameters(
        new double[] {1},
        new double[][] {{mean}},
        Covariances.of(CovarianceType.FULL, new double[][][] {{{1}}}));
  }

  private EStep.Step walk(Parameters parameters) {
    walked.add(parameters);
    return new EStep.Step(at(parameters.means()[0][0] / 2), -walked.size());
  }

  private List<EStep.Step> chain(Parameters start, int count) {
    List<EStep.Step> taken = new ArrayList<>();
    Parameters parameters = start;
    for (int i = 0; i < count; i++) {
      taken.add(steps.of(parameters));
      parameters = taken.getLast().next();
    }
    return taken;
  }

  @Test
  void what_was_tried_is_not_walked_again_and_what_comes_after_it_is() {
    TriedSteps.Trial trial = steps.trial(at(8), ITERATIONS);
    assertThat(walked).hasSize(ITERATIONS + 1);
    assertThat(trial.logLikelihood()).isEqualTo(-walked.size());
    steps.keep(trial);
    List<EStep.Step> taken = chain(trial.start(), ITERATIONS + 2);
    assertThat(walked).hasSize(ITERATIONS + 2);
    assertThat(taken)
        .extracting(EStep.Step::logLikelihood)
        .containsExactly(-1., -2., -3., -4., -5.);
    assertThat(taken.getLast().next().means()[0][0]).isEqualTo(8 / 32.);
  }

  @Test
  void a_start_that_was_not_chosen_is_walked() {
    steps.trial(at(8), ITERATIONS);
    steps.keep(steps.trial(at(1), ITERATIONS));
    int before = walked.size();
    chain(at(1), 2); // equal numbers, but not the start that was tried
    assertThat(walked).hasSize(before + 2);
  }
}
