package gmm.course.carry;

import gmm.course.carry.Source.Member;
import gmm.course.skeleton.Names;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * One method that was written, with what it needs, and its place.
 *
 * @param number the exercise
 * @param old where it was written
 * @param from the method there
 * @param to the unwritten method that takes its body
 * @param helpers members of the old source that it calls, directly or not, and the new one lacks;
 *     no final field that a constructor sets, since constructors stay: a field of that name may be
 *     inherited here
 */
record Transplant(String number, Source old, Member from, Member to, Set<Member> helpers) {

  /** {@return a method with its helpers} */
  static Transplant of(Source old, Member from, Source target, Member to) {
    return new Transplant(old.number(from), old, from, to, helpers(old, from, target));
  }

  private static Set<Member> helpers(Source old, Member from, Source target) {
    Set<Member> found = new LinkedHashSet<>();
    Deque<Member> open = new ArrayDeque<>(Set.of(from));
    while (!open.isEmpty()) {
      Set<String> used = Names.in(open.pop().tree());
      for (Member member : old.members()) {
        if (used.contains(member.name())
            && target.find(member).isEmpty()
            && !Source.isSetInAConstructor(member)
            && target.hasClass(member.owner())
            && found.add(member)) {
          open.add(member);
        }
      }
    }
    found.remove(from);
    return found;
  }
}
