package gmm.course.mutant;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import gmm.kit.testing.Mutant;
import gmm.kit.testing.Slip;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The class of one exercise's mutants: the lifted methods, and a copy of them for each change, at
 * most fifty.
 */
final class MutantSource {

  /** A mutant that is made, and where it stands in the text. */
  private record Made(MutantInfo info, String text) {}

  private static final int MOST = 50;

  private final Typed lifted;
  private final Bodies bodies;
  private final Map<String, List<MethodTree>> methods = new LinkedHashMap<>();
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<Made> made = new ArrayList<>();
  private final List<String> noJava = new ArrayList<>();
  private final Set<String> texts = new HashSet<>();
  private final Map<String, Integer> seen = new HashMap<>();

  /**
   * @param lifted the lifted class
   * @param bodies of what
   * @param wanted which mutants to make, by their keys
   */
  MutantSource(Typed lifted, Bodies bodies, Predicate<String> wanted) {
    this.lifted = lifted;
    this.bodies = bodies;
    for (Tree member : lifted.type().getMembers()) {
      if (member instanceof MethodTree m && m.getReturnType() != null) {
        methods.computeIfAbsent(m.getName().toString(), name -> new ArrayList<>()).add(m);
      }
    }
    bodies.names().keySet().forEach(method -> gather(method, wanted));
    Candidate.chosen(candidates, MOST).forEach(this::make);
  }

  private void gather(String method, Predicate<String> wanted) {
    Set<String> reached = reachedFrom(method);
    for (String name : reached) {
      Set<String> way =
          reached.stream()
              .filter(other -> reachedFrom(other).contains(name))
              .collect(Collectors.toCollection(LinkedHashSet::new));
      for (MethodTree in : methods.get(name)) {
        changes(in).forEach(change -> gather(method, way, change, wanted));
      }
    }
  }

  private List<Change> changes(MethodTree in) {
    List<Change> single =
        Stream.of(
                new Arithmetic(lifted, in),
                new Flow(lifted, in),
                new Variables(lifted, in),
                new Calls(lifted, in))
            .flatMap(changes -> changes.find().stream())
            .toList();
    List<Change> all = new ArrayList<>(single);
    single.stream()
        .filter(change -> change.edits().size() == 1)
        .collect(
            Collectors.groupingBy(
                c -> c.slip() + c.what(), LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .filter(same -> same.size() > 1)
        .map(MutantSource::together)
        .forEach(all::add);
    return all;
  }

  /** One who takes one thing for another does so wherever it comes. */
  private static Change together(List<Change> same) {
    Change first = same.getFirst();
    List<Edit> edits = same.stream().flatMap(c -> c.edits().stream()).distinct().toList();
    String what = first.what() + " everywhere";
    return new Change(first.in(), first.slip(), edits, what, "", first.rare());
  }

  private void gather(String method, Set<String> way, Change change, Predicate<String> wanted) {
    if (!texts.add(method + " " + change.in().getName() + " " + changed(change.in(), change))) {
      return; // two kinds of change can come to the same
    }
    String of = bodies.names().get(method);
    String key =
        "%s %s | %s | %s"
            .formatted(
                bodies.exercise(),
                change.in().getName().contentEquals(of) ? of : of + "/" + change.in().getName(),
                change.slip(),
                change.what());
    int times = seen.merge(key, 1, Integer::sum);
    String unique = times == 1 ? key : key + " #" + times;
    if (wanted.test(unique)) {
      candidates.add(new Candidate(method, way, change, unique));
    }
  }

  private void make(Candidate candidate) {
    int number = bodies.firstNumber() + made.size();
    String method = bodies.names().get(candidate.method());
    Change change = candidate.change();
    String annotation =
        "@%s(method = \"%s\", number = %d, slip = %s.%s, term = \"%s\")%n  "
            .formatted(
                Mutant.class.getName(),
                method,
                number,
                Slip.class.getName(),
                change.slip(),
                change.term());
    MutantInfo info =
        new MutantInfo(
            bodies.exercise(),
            method,
            number,
            change.slip(),
            candidate.key(),
            "%s.%s_%d".formatted(type(), candidate.method(), number));
    made.add(new Made(info, annotation + copy(candidate.way(), change, "_" + number)));
  }

  private String changed(MethodTree method, Change change) {
    List<Edit> edits = method == change.in() ? change.edits() : List.of();
    return Edit.apply(lifted.text(), lifted.start(method), lifted.end(method), edits);
  }

  /** The methods on the way from the exercise's to the change, that one first, under new names. */
  private String copy(Set<String> way, Change change, String suffix) {
    StringBuilder text = new StringBuilder();
    for (String name : way) {
      for (MethodTree method : methods.get(name)) {
        text.append(changed(method, change)).append("\n  ");
      }
    }
    String renamed = text.toString();
    for (String name : way) {
      renamed =
          renamed
              .replaceAll("(?<![.\\w])" + name + "(?=\\s*\\()", name + suffix)
              .replaceAll("::" + name + "\\b", "::" + name + suffix);
    }
    return renamed;
  }

  private Set<String> reachedFrom(String method) {
    Set<String> reached = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(method));
    while (!open.isEmpty()) {
      String name = open.pop();
      if (reached.add(name)) {
        methods.get(name).forEach(m -> open.addAll(calledIn(m)));
      }
    }
    return reached;
  }

  private Set<String> calledIn(MethodTree method) {
    Set<String> called = new LinkedHashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        if (tree.getMethodSelect() instanceof IdentifierTree name) {
          called.add(name.getName().toString());
        }
        return super.visitMethodInvocation(tree, unused);
      }

      @Override
      public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
        called.add(tree.getName().toString());
        return super.visitMemberReference(tree, unused);
      }
    }.scan(method.getBody(), null);
    called.retainAll(methods.keySet());
    return called;
  }

  /** The full name of the class. */
  String type() {
    return lifted.unit().getPackageName() + "." + lifted.type().getSimpleName();
  }

  /** The whole source. */
  String text() {
    StringBuilder text = new StringBuilder(head());
    made.forEach(m -> text.append(m.text()));
    return text.append("}\n").toString();
  }

  private String head() {
    return lifted.text().substring(0, lifted.text().lastIndexOf('}')) + "\n  ";
  }

  /** Leaves out the mutants at these places, which are no Java. Whether there was one. */
  boolean drop(Set<Long> places) {
    List<Made> bad = new ArrayList<>();
    long at = head().length();
    for (Made m : made) {
      long from = at;
      at += m.text().length();
      long to = at;
      if (places.stream().anyMatch(place -> from <= place && place < to)) {
        bad.add(m);
      }
    }
    bad.forEach(m -> noJava.add(m.info().key()));
    return made.removeAll(bad);
  }

  /** The keys of those that were left out for that. */
  List<String> noJava() {
    return noJava;
  }

  /** What is made. */
  List<MutantInfo> mutants() {
    return made.stream().map(Made::info).toList();
  }
}
