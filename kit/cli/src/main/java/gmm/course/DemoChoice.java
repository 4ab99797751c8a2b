package gmm.course;

import gmm.kit.data.DataSet;
import gmm.kit.data.DataSets;
import gmm.kit.demo.Demo;
import java.util.Optional;

/**
 * Which demonstrations run.
 *
 * @param thorough whether those do that take minutes
 * @param data what they may need, as far as it is at hand
 */
record DemoChoice(boolean thorough, DataSets data) {

  /** {@return why a demonstration is left out, a sentence; nothing if it runs} */
  Optional<String> whyNot(Demo demo) {
    Optional<DataSet> missing =
        demo.needs().map(DataSet::named).filter(set -> data.find(set).isEmpty());
    if (missing.isPresent()) {
      return Optional.of("Left out: " + missing.get().isMissing() + ".");
    }
    return demo.takesMinutes() && !thorough
        ? Optional.of(
            "Left out: it takes minutes; ./course demo %d --thorough runs it."
                .formatted(demo.module()))
        : Optional.empty();
  }
}
