package gmm.kit.loop;

import gmm.kit.loop.build.Room;
import gmm.kit.loop.work.Task;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * One exercise to be judged.
 *
 * @param exercise which
 * @param slow what becomes of tests that take long: left to a later step, or all that is run
 */
record Step(String exercise, Task.Slow slow) {

  /** {@return whether it is what is left to be run of an exercise} */
  boolean isRest() {
    return slow == Task.Slow.ONLY;
  }

  /**
   * {@return the order in which a save is judged: the exercise that somebody is on; the others of
   * the changed sources; slow tests of all of these; then what builds on them}
   *
   * @param room the module
   * @param focus the exercise that somebody is on; null where its source is broken
   * @param changed the exercises of the changed sources
   * @param dependents what builds on those
   */
  static Deque<Step> order(
      Room room, String focus, Collection<String> changed, Collection<String> dependents) {
    Set<String> first = new LinkedHashSet<>();
    if (focus != null) {
      first.add(focus);
    }
    first.addAll(changed);
    Deque<Step> steps = new ArrayDeque<>();
    first.forEach(
        e -> steps.add(new Step(e, room.mayBeSlow(e) ? Task.Slow.WITHOUT : Task.Slow.ALL)));
    first.stream().filter(room::mayBeSlow).forEach(e -> steps.add(new Step(e, Task.Slow.ONLY)));
    dependents.stream()
        .filter(e -> !first.contains(e))
        .forEach(e -> steps.add(new Step(e, Task.Slow.ALL)));
    return steps;
  }
}
