package gmm.mixture;

import static gmm.kit.testing.Answer.answer;
import static gmm.kit.testing.Answer.experiment;
import static gmm.mixture.CovarianceType.SPHERICAL;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gmm.kit.testing.Answer.Call;
import gmm.mixture.given.Covariances;
import gmm.mixture.given.Fit;
import gmm.mixture.given.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BestOfStartsTest {

  private static final List<Fit> FITS =
      List.of(
          new Fit(true, 30, -4),
          new Fit(true, 3, -2.5),
          new Fit(false, 100, -1.5),
          new Fit(true, 12, -2));

  private static final IntFunction<GaussianMixture> FIT_FROM = i -> model(FITS.get(i));

  @Nested
  @Tag("3.13")
  class Best {

    @Test
    void is_the_start_with_the_highest_lower_bound() {
      answer("3.13", BestOfStarts.of(4, FIT_FROM))
          .to(4, FIT_FROM)
          .seenAs("lower bound of the model kept", GaussianMixture::lowerBound)
          .is(-1.5, 0);
    }

    @Test
    void of_one_start_is_that_start() {
      answer("3.13", BestOfStarts.of(1, FIT_FROM))
          .to(1, FIT_FROM)
          .seenAs("lower bound of the model kept", GaussianMixture::lowerBound)
          .is(-4, 0);
    }

    @Test
    void of_two_equal_starts_is_the_earlier() {
      IntFunction<GaussianMixture> equal = i -> model(new Fit(true, 10 + i, -3));
      answer("3.13", BestOfStarts.of(3, equal))
          .to(3, equal)
          .seenAs("iterations of the model kept", GaussianMixture::iterations)
          .is(10, 0);
    }

    @Test
    void is_not_one_that_is_better_than_the_one_before_it_alone() {
      List<Double> bounds = List.of(-2., -5., -3.);
      IntFunction<GaussianMixture> afterABadOne = i -> model(new Fit(true, 5, bounds.get(i)));
      answer("3.13", BestOfStarts.of(3, afterABadOne))
          .to(3, afterABadOne)
          .seenAs("lower bound of the model kept", GaussianMixture::lowerBound)
          .is(-2, 0);
    }

    @Test
    void is_better_by_less_than_1() {
      List<Double> bounds = List.of(-2.4, -2.1, -2.6);
      IntFunction<GaussianMixture> alike = i -> model(new Fit(true, 5, bounds.get(i)));
      answer("3.13", BestOfStarts.of(3, alike))
          .to(3, alike)
          .seenAs("lower bound of the model kept", GaussianMixture::lowerBound)
          .is(-2.1, 0);
    }

    @Test
    void asks_for_each_start_once_and_in_order() {
      experiment("3.13", (Call<GaussianMixture> of) -> askedFor(of))
          .seenAs("the starts that were asked for", asked -> asked)
          .is(List.of(0, 1, 2, 3), 0);
    }

    private static List<Integer> askedFor(Call<GaussianMixture> of) {
      List<Integer> asked = new ArrayList<>();
      IntFunction<GaussianMixture> noting =
          i -> {
            asked.add(i);
            return FIT_FROM.apply(i);
          };
      of.with(4, noting);
      return asked;
    }
  }

  @Test
  void no_start_is_refused() {
    assertThatThrownBy(() -> BestOfStarts.of(0, FIT_FROM))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("starts must be at least 1 but is 0");
  }

  private static GaussianMixture model(Fit fit) {
    return new GaussianMixture(
        new Parameters(
            new double[] {1},
            new double[][] {{0}},
            Covariances.of(SPHERICAL, new double[][][] {{{1}}})),
        fit);
  }
}
