package gmm.kit.demo;

import gmm.kit.InputException;
import gmm.kit.Todo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A run of a demonstration whose parts may stop, each by itself. */
final class Attempt {

  private static final int WHOLE = 0;

  private final Map<Integer, Obstacle> stopped = new LinkedHashMap<>();
  private int parts;

  /** Does all of it; what stops outside of a part stops the rest. */
  void all(Runnable work) {
    run(WHOLE, work);
  }

  /** Does the next part; what stops it stops nothing else. */
  void part(Runnable work) {
    run(++parts, work);
  }

  private void run(int part, Runnable work) {
    Todo.forget();
    try {
      work.run();
    } catch (InputException e) {
      throw e; // a folder that cannot be written in, a missing file: not this demonstration's
    } catch (RuntimeException | StackOverflowError e) {
      stopped.put(part, Obstacle.of(e));
    }
  }

  /** {@return why parts stopped, each reason once} */
  List<Obstacle> obstacles() {
    return stopped.values().stream().distinct().toList();
  }

  /**
   * {@return what is missing, and why}
   *
   * @param section what was shown
   * @param promised what there is to show
   */
  List<Section.Gap> gaps(Section section, List<Promised.Exhibit> promised) {
    Set<String> shown =
        section.exhibits.stream().map(Section.Exhibit::fileName).collect(Collectors.toSet());
    Set<Obstacle> told = new HashSet<>();
    List<Section.Gap> gaps = new ArrayList<>();
    for (Promised.Exhibit exhibit : promised) {
      Obstacle why = stopped.getOrDefault(exhibit.part(), stopped.get(WHOLE));
      if (!shown.contains(exhibit.file()) && why != null) {
        gaps.add(new Section.Gap(exhibit.file(), exhibit.whatToSee(), why));
        told.add(why);
      }
    }
    for (Obstacle obstacle : obstacles()) {
      if (!told.contains(obstacle)) {
        gaps.add(new Section.Gap("", "", obstacle));
      }
    }
    return gaps;
  }
}
