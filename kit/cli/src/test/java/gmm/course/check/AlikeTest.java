package gmm.course.check;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.course.mutant.MutantInfo;
import gmm.kit.testing.Slip;
import gmm.kit.testing.Survey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlikeTest {

  private final List<MutantInfo> mutants = new ArrayList<>();
  private final Map<MutantInfo, Survey.Line> found = new HashMap<>();

  private void mutant(String key, Slip slip, int wrong, String fingerprint) {
    MutantInfo mutant = new MutantInfo("1.3", "fit", mutants.size() + 1, slip, key, "");
    mutants.add(mutant);
    found.put(mutant, new Survey.Line("1.3", "fit", mutant.number(), 5, wrong, fingerprint));
  }

  private Map<String, String> reasons() {
    Map<String, String> reasons = new LinkedHashMap<>();
    new Alike(mutants, found::get).reasons(reasons);
    return reasons;
  }

  @Test
  void of_one_kind_with_the_same_numbers_one_is_kept() {
    mutant("first", Slip.SIGN, 2, "a");
    mutant("again", Slip.SIGN, 2, "a");
    mutant("other kind", Slip.TERM, 2, "a");
    mutant("other numbers", Slip.SIGN, 2, "b");
    assertThat(reasons()).containsOnlyKeys("again");
  }

  @Test
  void the_numbers_of_three_kinds_say_nothing() {
    mutant("a sign", Slip.SIGN, 2, "a");
    mutant("a term", Slip.TERM, 2, "a");
    mutant("a root", Slip.ROOT, 2, "a");
    assertThat(reasons()).containsOnlyKeys("a sign", "a term", "a root");
  }

  @Test
  void what_the_tests_do_not_find_is_kept_to_be_looked_at() {
    mutant("first", Slip.SIGN, 0, "a");
    mutant("again", Slip.SIGN, 0, "a");
    assertThat(reasons()).isEmpty();
  }
}
